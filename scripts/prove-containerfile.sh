#!/usr/bin/env bash
# Builds the Containerfile with a real Podman and lints a repository with it, read-only and without a network. Where the base image cannot
# be pulled, this machine's own Node stands in for it: scripts/prove-containerfile.sh ROOT ENTER
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$1 enter=$2
inside=/tmp/prove-containerfile.$$
lab=$root$inside
trap 'rm -rf "$lab"' EXIT
mkdir -p "$lab/base/nodejs/bin" "$lab/context" "$lab/tree"
node=$(readlink -f "$(command -v node)")
cp "$node" "$lab/base/nodejs/bin/node"
ldd "$node" | grep -oE '/[^ ]+' | sort -u | while read -r library; do
  mkdir -p "$lab/base$(dirname "$library")"
  cp -L "$library" "$lab/base$library"
done
printf 'FROM scratch\nCOPY . /\n' >"$lab/base/Containerfile"
cp -r Containerfile .containerignore package.json README.md LICENSE dist docs "$lab/context/"
printf '[Container]\nImage=docker.io/library/nginx:1\nPublishPort=8080:80\n' >"$lab/tree/web.container"
cat >"$lab/run.sh" <<'SCRIPT'
set -e
cd "$1"
podman() { command podman --root "$LAB/store" --runroot "$LAB/state" "$@"; }
if timeout 60 /usr/bin/podman --root "$LAB/store" --runroot "$LAB/state" pull -q "$(sed -n 's/^ARG BASE=//p' context/Containerfile)" >pull.log 2>&1; then
  echo "with the base image"
  podman build -q -t localhost/prove-containerfile:1 context
else
  echo "the base image cannot be pulled here: $(tail -n 1 pull.log | cut -c1-200); this machine's Node stands in for it"
  podman build -q -t localhost/prove-base:1 base
  podman build -q --build-arg BASE=localhost/prove-base:1 -t localhost/prove-containerfile:1 context
fi
[ "$(podman inspect localhost/prove-containerfile:1 --format '{{.Config.User}}')" = 65532:65532 ]
podman run --rm --network none --read-only -v "$LAB/tree:/work:ro" localhost/prove-containerfile:1 | tee lint.log
grep -q '^No findings.$' lint.log
podman rmi -af >/dev/null
SCRIPT
"$enter" "$root" env LAB="$inside" sh "$inside/run.sh" "$inside" </dev/null
