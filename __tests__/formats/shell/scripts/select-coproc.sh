# claims: 6
coproc podman run co </dev/null
wait
podman run a 2>/dev/null >&2
podman run >/dev/null b
>/dev/null podman run c
2>&1 podman run d
podman run e {fd}>/dev/null
podman run f &>/dev/null g
