#!/usr/bin/env bash
# ./dev bench [w1…w6|server|ui] [--json FILE] [--compare FILE]: real processes, as users get them.
source tools/dev/common.sh
install_packages build
configure_and_build bench mostrador-bench mostrador-server mostrador-cli
exec build/bench/bin/mostrador-bench "$@"
