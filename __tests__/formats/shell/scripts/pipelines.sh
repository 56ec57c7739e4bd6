# claims: 11
# no order
echo data | podman run -i --name piped img
podman ps | grep x | podman run -i second
podman run a | podman run b
echo "podman run no" | cat
echo "podman run from-pipe" | bash
printf 'x' | while read -r line; do podman run "loop-$line"; done
yes | head -1 | xargs podman run
podman run x |& cat
! podman run negated
time podman run timed
podman run last > /dev/null 2>&1 < /dev/null
podman run err 2>&1 | tee /dev/null
V=before
echo x | { read V; V=changed; }
podman run "$V"
