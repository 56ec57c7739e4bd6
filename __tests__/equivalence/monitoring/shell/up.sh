#!/bin/sh
set -eu
HERE=$(cd "$(dirname "$0")" && pwd)
NETWORK=monitoring

podman network exists "$NETWORK" || podman network create "$NETWORK"

podman run -d --replace --name alertmanager --network "$NETWORK" -p 9093:9093 \
  docker.io/prom/alertmanager:v0.28.0

podman run -d --replace --name node-exporter --network host \
  -v /:/host:ro,rslave \
  quay.io/prometheus/node-exporter:v1.8.2 --path.rootfs=/host

podman run -d --replace --name prometheus --network "$NETWORK" -p 9090:9090 \
  -v "$HERE/prometheus.yml:/etc/prometheus/prometheus.yml:ro,Z" \
  docker.io/prom/prometheus:v3.1.0

podman run -d --replace --name grafana --network "$NETWORK" -p 3000:3000 \
  -v "$HERE/datasources.yml:/etc/grafana/provisioning/datasources/prometheus.yml:ro,Z" \
  docker.io/grafana/grafana:11.4.0
