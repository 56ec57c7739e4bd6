# claims: 6
set -- -d --name web -p 8080:80
podman run "$@" nginx
shift 3
podman run "$1" "$2" nginx
set -- "one two" three
podman run --name "$1" "$2"
podman run $# "$#"
set --
podman run "$@" empty
set -- a b c
while [ $# -gt 0 ]; do podman rm "$1"; shift; done
podman run after
