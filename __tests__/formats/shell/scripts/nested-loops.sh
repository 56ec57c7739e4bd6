# claims: 9
for host in a b; do
  for port in 80 443; do
    podman run --name "$host-$port" -p "$port:$port" "$host"
  done
done
podman run last "$host" "$port"
for x in 1 2 3; do
  [ "$x" = 2 ] && continue
  podman run continued "$x"
done
for x in 1 2 3; do
  if [ "$x" = 2 ]; then break; fi
  podman run broken "$x"
done
podman run end
