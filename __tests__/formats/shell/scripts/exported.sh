# claims: 3
A=plain
export B=exported
declare -x C=declared
export D
D=later
bash -c 'podman run "a=$A" one'
bash -c 'podman run "b=$B" "c=$C" "d=$D"'
bash -c "podman run \"a=$A\" two"
E=prefix bash -c 'podman run "e=$E" three'
bash -s one two <<'EOF'
podman run "b=$B" "$1"
EOF
unset B
bash -c 'podman run "b=$B" four'
podman run end
