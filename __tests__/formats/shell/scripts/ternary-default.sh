# claims: 0
DEBUG=${DEBUG:-0}
FLAGS=""
[ "$DEBUG" = 1 ] && FLAGS="--debug"
podman run $FLAGS img
PORT=${1:-8080}
podman run -p "$PORT:80" img2
NAME="${NAME:-web}"
podman run --name "$NAME" img3
: ${TAG:=latest}
podman run "nginx:$TAG"
podman run "nginx:${TAG}"
if [ -z "$XYZ" ]; then XYZ=filled; fi
podman run "$XYZ"
[ -n "$ABC" ] || ABC=other
podman run "$ABC"
