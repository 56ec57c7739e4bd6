#!/bin/bash
set -euo pipefail
cd "$(dirname "$0")"

DATABASE_URL=postgres://shop@db:5432/shop

podman network create --ignore edge

podman run -d --name db --network edge \
  -e POSTGRES_USER=shop -e POSTGRES_HOST_AUTH_METHOD=trust \
  -p 5432:5432 docker.io/library/postgres:16

podman run -d --name shop --network edge \
  -e PORT=3000 -e "DATABASE_URL=$DATABASE_URL" \
  -p 3000:3000 ghcr.io/acme/shop:2

podman run -d --name admin --network edge \
  -e PORT=3001 -e "DATABASE_URL=$DATABASE_URL" ghcr.io/acme/admin:2

podman run -d --name proxy --network edge \
  -v "$PWD/nginx.conf:/etc/nginx/conf.d/default.conf:ro,Z" \
  -p 8080:80 docker.io/library/nginx:1.27
