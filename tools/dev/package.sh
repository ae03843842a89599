#!/usr/bin/env bash
# ./dev package: Debian packages of the desktop, the server and the command line, in out/packages/
source tools/dev/common.sh
install_packages build
configure_and_build release
rm -rf out/packages
mkdir -p out/packages
(cd build/release && cpack -G DEB -B "$OLDPWD/out/packages")
rm -rf out/packages/_CPack_Packages
ls -l out/packages
