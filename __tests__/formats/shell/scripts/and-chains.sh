# claims: 11
podman pull nginx && podman run -d nginx && podman ps
true && podman run t
false && podman run never
false || podman run or
true || podman run never2
! true && podman run never3
[ -n "x" ] && podman run test1
test -z "x" && podman run never4
{ podman run group1; podman run group2; } && podman run group3
(podman run sub1; exit 3) || podman run sub-failed
podman network exists x || podman network create x
podman rm -f a; podman rm -f b || true; podman run c
