#!/bin/sh
set -eu

podman run -d --name db \
  -e MARIADB_DATABASE=shop -e MARIADB_RANDOM_ROOT_PASSWORD=1 \
  -p 3306:3306 \
  docker.io/library/mariadb:11

podman run -d --name web \
  -e WORDPRESS_DB_HOST=host.containers.internal:3306 -e WORDPRESS_DB_NAME=shop \
  -p 8080:80 \
  docker.io/library/wordpress:6
