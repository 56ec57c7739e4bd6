# claims: 6
a=(one "two three" four)
podman run "${a[@]}"
podman run "${a[*]}"
podman run ${a[@]}
podman run "${a[0]}" "${a[-1]}" "${a}" $a
podman run "${#a[@]}" "${!a[@]}"
podman run "${a[@]:1}" "${a[@]:0:1}"
podman run "${a[@]/o/0}" "${a[@]#t}"
podman run "x${a[@]}y"
a[1]=changed
podman run "${a[@]}"
a+=(five)
podman run "${a[@]}"
unset 'a[0]'
podman run "${a[@]}"
declare -A m=([k]=v [l]=w)
podman run "${m[k]}"
b=()
podman run "${b[@]}" x
b=("${a[@]}" more)
podman run "${b[@]}"
declare -a c=(1 2)
podman run "${c[@]}"
d=([2]=z [0]=y)
podman run "${d[@]}"
readonly -a e=(p q)
podman run "${e[@]}"
