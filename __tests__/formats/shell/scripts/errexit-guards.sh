# claims: 5
set -euo pipefail
podman rm -f old 2>/dev/null || true
podman network inspect n >/dev/null 2>&1 || podman network create n
if ! podman image exists img; then podman build -t img .; fi
podman run new
[ -f /nonexistent ] && podman run never
podman run after-failed-and
