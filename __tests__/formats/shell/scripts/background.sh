# claims: 7
# no order
podman run bg1 &
wait
podman run bg2 & podman run fg
wait
{ podman run g1; podman run g2; } &
wait
(podman run s1 &) 
sleep 0.2
podman run end
