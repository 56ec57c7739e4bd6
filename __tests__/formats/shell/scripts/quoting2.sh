# claims: 14
podman run --label 'a="b"' --label "c='d'" --label e=\"f\"
podman run "a"'b'c"d e"f
podman run $"translated" $'tab\there\n' $'\u00e9\'quote'
podman run "\$HOME" '\$HOME' \$HOME
podman run "a\
b" 'a\
b'
podman run "`echo one`" "$(echo "two 'x'")"
podman run "new
line"
podman run a#b '#c' \#d #e
podman run "\a\b\"\`"
podman run {a,b}{1,2} a{b} {} {x} "{a,b}" {1..3} {a..c} {3..1} {01..03} {1..7..3} pre{x,}post
podman run ~root ~/x a~ "~" --v=~/x
podman run *.nomatch [ab].nomatch '*' "?"
podman run a=b=c --env=A=$'x\ty'
podman run "" '' ""''
podman run -- -x
