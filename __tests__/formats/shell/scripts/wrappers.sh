# claims: 14
sudo podman run s1
sudo -u root podman run s2
sudo -E -n podman run s3
sudo A=1 podman run s4
env A=1 B=2 podman run e1
env -u HOME podman run e3
nohup podman run n1
nice -n 5 podman run n2
nice -5 podman run n3
timeout 5 podman run t1
timeout -k 1 5s podman run t2
timeout --signal=KILL 5 podman run t3
command podman run c1
exec -a name podman run never-a || true
