podman run bom
podman run "ü😀" “quoted”

# claims: 1
