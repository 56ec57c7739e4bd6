# claims: 1
cleanup() { podman rm -f web; }
trap cleanup EXIT
trap 'podman stop trapped' INT
podman run web
