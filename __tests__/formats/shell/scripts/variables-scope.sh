# claims: 10
A=1
(A=2; podman run "sub $A")
podman run "outer $A"
B=$A
A=3
podman run "$A$B"
export C=exported
podman run "$C"
declare D=declared E="two words"
podman run "$D" "$E"
readonly F=ro
podman run "$F"
local_test() { declare G=in; podman run "$G"; }
local_test
podman run "g=${G:-none}"
typeset H=h
podman run "$H"
let I=1+2
podman run "i$I"
((J = 4))
podman run "j$J"
K=x L=$K
podman run "$L"
M="$A
line"
podman run "$M"
unset A
podman run "a=$A."
: "${N:=colon}"
podman run "$N"
read -r O <<< "herestring"
podman run "$O"
printf -v Q '%s-%s' a b
podman run "$Q"
mapfile -t R <<< "one"
podman run "${R[0]}"
