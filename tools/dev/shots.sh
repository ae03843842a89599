#!/usr/bin/env bash
# ./dev shots: every page in both themes and languages, as out/shots/<page>-<theme>-<lang>-<size>.png
source tools/dev/common.sh
install_packages build
configure_and_build release mostrador mostrador-server
rm -rf out/shots
mkdir -p out/shots
under_display build/release/bin/mostrador --shots out/shots "$@"
count=$(find out/shots -name '*.png' | wc -l)
((count > 0)) || die "no picture was written"
echo "$count pictures in out/shots/"
