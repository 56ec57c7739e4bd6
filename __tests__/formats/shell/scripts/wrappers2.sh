# claims: 19
A=1 podman run v1
A=1 B="x y" podman run v2 $A
stdbuf -oL podman run b1
setsid -w podman run d1
ionice -c 3 podman run i1
eval podman run ev1
eval "podman run ev2 'a b'"
builtin true && podman run bi
time -p podman run tp
bash -c "podman run bc1"
sh -ec 'podman run bc3'
sudo bash -c 'podman run sbc'
sudo sh -c "podman run ssc && podman run ssd"
"podman" run quoted
'pod''man' run quoted2
P=podman
$P run var
"$P" run var2
${P} run var3
CMD="podman run cmdvar"
$CMD x
RUN=(podman run array)
"${RUN[@]}" y
p() { podman "$@"; }
p run wrapped
alias pr="podman run"
