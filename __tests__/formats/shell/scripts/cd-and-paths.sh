# claims: 2
mkdir -p sub && cd sub
podman run -v "$PWD:/x" fixed
cd - >/dev/null
podman run -v ./x:/y img
/usr/bin/env podman run env
