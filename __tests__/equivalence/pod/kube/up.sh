#!/bin/sh
exec podman kube play --replace shop.yaml
