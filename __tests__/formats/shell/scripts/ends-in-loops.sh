# claims: 7
for a in 1 2 3; do
  for b in x y; do
    case $a$b in 1y) continue 2 ;; 2x) break ;; 3y) break 2 ;; esac
    podman run "$a$b"
  done
  podman run "row-$a"
done
podman run after-loops
walk() {
  for s in one two; do
    if [ "$s" = two ]; then return; fi
    podman run "walk-$s"
  done
  podman run never-reached
}
walk
podman run after-walk
for f in a b; do
  podman run "exit-$f"
  [ "$f" = a ] && exit 0
done
podman run never
