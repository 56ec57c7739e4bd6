#!/bin/sh
set -eu

podman pod create --name shop -p 8080:80

podman run -d --pod shop --name db \
  -e MARIADB_DATABASE=shop -e MARIADB_RANDOM_ROOT_PASSWORD=1 \
  docker.io/library/mariadb:11

podman run -d --pod shop --name web \
  -e WORDPRESS_DB_HOST=127.0.0.1:3306 -e WORDPRESS_DB_NAME=shop \
  docker.io/library/wordpress:6
