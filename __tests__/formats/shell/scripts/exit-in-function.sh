# claims: 1
die() { echo "$1" >&2; exit 1; }
podman run a
die "no"
podman run never
