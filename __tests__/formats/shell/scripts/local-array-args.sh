# claims: 4
run_all() {
  local -a opts=("$@")
  local name
  name=svc
  podman run "${opts[@]}" --name "$name"
}
run_all -d -p 80:80
build() { local -r tag="$1"; podman build -t "$tag" .; }
build x:1
add() { OPTS+=(-p "$1"); }
OPTS=()
add 1:1
add 2:2
podman run "${OPTS[@]}" img
opts="-a"
opts="$opts -b"
opts="${opts} -c"
podman run $opts
