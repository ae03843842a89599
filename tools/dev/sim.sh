#!/usr/bin/env bash
# ./dev sim [--seeds N] [--from S] [--jobs J] [--budget SECONDS] | --seed S --trace
source tools/dev/common.sh
install_packages build
configure_and_build bench mostrador-sim
exec build/bench/bin/mostrador-sim "$@"
