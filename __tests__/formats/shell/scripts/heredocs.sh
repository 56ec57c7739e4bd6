# claims: 4
NAME=web
cat <<EOF
podman run not-a-command $NAME
EOF
cat <<'EOF' >/dev/null
podman run quoted
EOF
podman kube play - <<EOF
kind: Pod
metadata: {name: $NAME}
EOF
podman run -i --name reader img <<<"podman run not-this"
bash <<EOF
podman run from-bash $NAME
EOF
sh -s <<'EOF'
podman run from-sh "$NAME."
EOF
: <<'COMMENT'
podman run commented out
COMMENT
	cat <<-EOF
	podman run tabs
	EOF
podman run after
