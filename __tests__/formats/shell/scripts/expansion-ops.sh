# claims: 3
V=docker.io/library/nginx:1.25
podman run "${V##*/}" "${V%%:*}" "${V%:*}" "${V#*/}"
podman run "${V/nginx/httpd}" "${V//i/I}" "${V:0:9}" "${V: -4}" "${V:10}"
podman run "${#V}" "${V^^}" "${V,}" "${V@Q}"
U=
podman run "${U:-d}" "${U-e}" "${U:+f}" "${U+g}" "${N:-h}" "${N-i}" "${N:+j}" "${N+k}"
podman run "${N:=assigned}" "$N"
R=V
podman run "${!R}"
podman run "${V:-${U:-nested}}" "${U:-${V##*/}}" "${U:-"quoted word"}" ${U:-two words}
podman run "$V$U$V" "${V}x" "$V-x" "$V_x" 
A=1
A+=2
podman run "$A"
B="x y"
podman run $B "$B" ${B} a$B"c"$B
IFS=:
L=a:b:c
podman run $L
unset IFS
podman run "$((1+2*3))" $((A+1)) "$(( A > 1 ? 7 : 8 ))" $((010)) $((0x1f)) $((2**3))
