# claims: 5
i=0
while [ $i -lt 3 ]; do podman run "w$i"; i=$((i+1)); done
podman run "after-$i"
until podman ping; do sleep 0; done
n=1
until [ $n -gt 2 ]; do podman run "u$n"; ((n++)); done
podman run "n=$n"
while read -r name port; do
  podman run --name "$name" -p "$port:80"
done <<EOF
web 8080
api 8081
EOF
while false; do podman run never; done
k=5
for ((j=0;j<2;j++)); do podman run "c$j"; k=$j; done
podman run "k=$k"
while true; do podman run once; break; done
podman run end
