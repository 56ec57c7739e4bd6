# claims: 3
f() { podman run in-f; return; podman run after-return; }
f
podman run before
if true; then podman run taken; exit 0; fi
podman run never
