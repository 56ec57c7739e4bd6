#!/bin/sh
set -eu
cd "$(dirname "$0")"
podman network create --ignore monitoring
podman kube play --replace --network monitoring monitoring.yaml
podman kube play --replace node-exporter.yaml
