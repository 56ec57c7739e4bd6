# claims: 2
podman network create n
exec podman run --name web nginx
podman run never
