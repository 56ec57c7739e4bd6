# claims: 4
(podman run in; exit 1)
podman run after
( exit 1 ) || podman run too
x=$(podman run sub; exit 1)
podman run final
