# claims: 6
podman run \
  --name=web \
  -p 80\
80:80 \
  -e "A=one \
two" \
  'single \
quoted' \
  nginx
podman \
run x
pod\
man run y
podman run a && \
  podman run b || \
  podman run c
podman run z # comment \
podman run q
