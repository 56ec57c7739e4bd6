#!/bin/sh
set -eu
podman pod create --name shop -p 8080:80
podman run -d --pod shop --name web docker.io/library/wordpress:6
podman run -d --pod shop --name assets docker.io/library/nginx:1.27
