# claims: 10
A=1
if [ "$A" = 1 ]; then podman run i1; fi
if [ "$A" != 1 ]; then podman run no; elif [ -n "$A" ]; then podman run i2; else podman run no2; fi
if [[ $A == 1 && -n $A ]]; then podman run i3; fi
if [[ $A == 2 || $A == 1 ]]; then podman run i4; fi
if ! [ "$A" = 2 ]; then podman run i5; fi
if [ "$A" -eq 1 ] && [ "$A" -lt 5 ]; then podman run i6; fi
if (( A == 1 )); then podman run i7; fi
if [ "$A" == "1" ]; then podman run i8; fi
if test "$A" = 1; then podman run i9; fi
if [[ "$A" =~ ^[0-9]+$ ]]; then podman run i10; fi
if [[ abc == a* ]]; then podman run i11; fi
if [ "$UNSET" ]; then podman run no3; fi
if [ -z "$UNSET" ]; then podman run i12; fi
if [ -z "${UNSET:-}" ]; then podman run i13; fi
if true; then podman run i14; fi
if false; then podman run no4; else podman run i15; fi
if :; then podman run i16; fi
if podman image exists x; then podman run i17; fi
if [ "$A" = 1 -a "$A" = 2 ]; then podman run no5; fi
if [ "a" \< "b" ]; then podman run i18; fi
if [ x ]; then podman run i19; fi
if [ "" ]; then podman run no6; fi
if [ ! "" ]; then podman run i20; fi
podman run end
