# claims: 10
D=$(date +%s)
podman run "$D" fixed
podman run "$(hostname)" fixed2
podman run --name "x-$(echo y)" img
ID=$(podman run -d first)
podman exec "$ID" ls
V=`echo back`
podman run "$V"
podman run $(echo a b c)
podman run "$(echo a b c)"
podman run $(printf '%s' p)
podman run "$(cat /dev/null)"
podman run "$(
  echo multi
)"
P=$(pwd)
podman run "$(echo "$(echo nested)")"
N=$(podman run x | head -1)
podman run <(echo) fixed3
podman run "$(podman run inner-direct)" outer
for i in $(seq 1 3); do podman run "s$i"; done
for i in $(echo a b); do podman run "e$i"; done
for f in $(ls /nonexistent 2>/dev/null); do podman run "never$f"; done
