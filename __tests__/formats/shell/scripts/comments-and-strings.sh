# claims: 4
# podman run commented
echo "podman run in-a-string"
echo podman run as-args
: podman run colon
: "$(podman run in-colon)"
# multi \
podman run after-comment
X="podman run x"; # podman run y
true # podman run z
echo 'it'"'"'s podman run no'
podman run 'it'"'"'s'
[ "podman run" ] && podman run yes
podman run "#notcomment" # comment
if false; then
  # podman run comment
  podman run never
fi
echo \
  podman run arg
