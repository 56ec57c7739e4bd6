#!/bin/sh
# Members that share no network may publish.
podman pod create --name shop --share="$SHARE"
podman run -d --pod shop --name web -p 8080:8080 ghcr.io/acme/shop:2
podman run -d $CRON_ARGS --pod shop --name cron -p 8081:8080 ghcr.io/acme/shop:2 cron
