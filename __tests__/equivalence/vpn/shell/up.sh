#!/bin/bash
set -e

podman run -d --name vpn --cap-add NET_ADMIN --device /dev/net/tun \
  -e VPN_SERVICE_PROVIDER=mullvad \
  -p 8080:8080 -p 9696:9696 \
  docker.io/qmcgaw/gluetun:v3

behind_vpn() {
  podman run -d --name "$1" --network container:vpn "lscr.io/linuxserver/$1:$2"
}

behind_vpn qbittorrent 5.0.0
behind_vpn sabnzbd 4.4.0
behind_vpn prowlarr 1.30.2
