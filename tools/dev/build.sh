#!/usr/bin/env bash
# ./dev build [PRESET] [TARGET…]
source tools/dev/common.sh
install_packages build
configure_and_build "${1:-dev}" "${@:2}"
