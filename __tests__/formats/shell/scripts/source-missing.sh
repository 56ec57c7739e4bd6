# claims: 2
PORT=1
NAME=a
. ./not-there.sh 2>/dev/null || true
podman run "$PORT" fixed
NAME=b
podman run "$NAME"
. /etc/passwd-not-there 2>/dev/null
podman run "$NAME" still
