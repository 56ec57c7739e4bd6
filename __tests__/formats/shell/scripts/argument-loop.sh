# claims: 7
set -- db cache queue
for service; do podman run --name "$service" "img/$service"; done
for service in "$@"; do podman stop "$service"; done
for i in "$*"; do podman pod create "$i"; done
