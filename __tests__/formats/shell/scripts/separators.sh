# claims: 7
IFS=,
L="a b,c"
podman run $L
for x in $L; do podman run "x=$x"; done
A=(1 2)
podman run "${A[*]}"
IFS=$'\n\t'
M="one two"
podman run $M
unset IFS
podman run $M
while IFS= read -r line; do :; done </dev/null
podman run $M again
