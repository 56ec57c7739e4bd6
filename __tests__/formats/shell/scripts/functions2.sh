# claims: 16
start() { podman run --name "$1" "${2:-default}" "${@:3}"; }
start a
start b img --flag "x y"
function old { podman run old "$@"; }
old 1 2
outer() { inner() { podman run inner "$1"; }; inner "$1-$2"; }
outer p q
inner again
rec() { [ "$1" -gt 0 ] || return; podman run rec "$1"; rec $(($1 - 1)); }
rec 2
port=1
setport() { port=$1; }
setport 8080
podman run -p "$port:80"
loc() { local port=9; podman run in "$port"; }
loc
podman run out "$port"
redefined() { podman run first; }
redefined
redefined() { podman run second; }
redefined
args() { podman run "$#" "$*" "$@"; }
args "a b" c
defaulted() { local n=${1:-x} i=${2:?need}; podman run "$n" "$i"; }
defaulted "" y
f() (podman run subshell; port=0)
f
podman run unchanged "$port"
shifted() { n=$1; shift; podman run "$n" "$@"; }
shifted web -p 1:1
podman() { echo wrapped; }
podman run never
command podman run through
unset -f podman
podman run back
