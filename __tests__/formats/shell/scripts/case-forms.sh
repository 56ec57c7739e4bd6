# claims: 3
MODE=prod
case $MODE in
  dev) podman run dev ;;
  prod|stage) podman run prod ;;
  *) podman run other ;;
esac
case "$MODE" in p*) podman run glob;; esac
case "$MODE" in [a-o]*) podman run no;; ?rod) podman run q;; esac
case x in x) podman run fall;& y) podman run through;; z) podman run no2;; esac
case x in x) podman run t1;;& *) podman run t2;; esac
case "" in "") podman run empty;; esac
case a in (a) podman run paren;; esac
case "a*" in "a*") podman run quotedstar;; esac
case ab in "a*") podman run no3;; esac
