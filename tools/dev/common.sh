# Shared by the stages; sourced with the repository root as the current directory.
# shellcheck shell=bash
set -euo pipefail

say() { printf '\n== %s\n' "$*"; }
die() { printf './dev: %s\n' "$*" >&2; exit 1; }

# A unit may take over a gigabyte of compiler memory: never more jobs than memory carries.
jobs_count() {
    local cores memory_kb by_memory
    cores=$(nproc)
    memory_kb=$(awk '/^MemAvailable:/ {print $2}' /proc/meminfo)
    by_memory=$((memory_kb / 1300000))
    ((by_memory < 1)) && by_memory=1
    echo $((cores < by_memory ? cores : by_memory))
}

# packages_of SECTION: the names listed under [SECTION] in packages.txt.
packages_of() {
    awk -v want="[$1]" '/^\[/ {on = ($1 == want); next} {sub(/#.*/, "")} on {for (i = 1; i <= NF; i++) print $i}' \
        tools/dev/packages.txt
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

# install_packages SECTION: installs what is missing, and touches nothing when nothing is.
install_packages() {
    local wanted missing
    wanted=$(packages_of "$1")
    if ! command -v dpkg-query >/dev/null; then
        echo "./dev: not a Debian system; these packages are expected to be there:" >&2
        echo "$wanted" | paste -sd' ' >&2
        return 0
    fi
    missing=$(comm -23 <(sort -u <<<"$wanted") \
        <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' | awk '$1 == "installed" {print $2}' | sort -u) | paste -sd' ')
    [ -z "$missing" ] && return 0
    say "installing: $missing"
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        die "packages are missing and this is neither root nor a user with sudo. As root, run:
    apt-get update && apt-get install --no-install-recommends $missing"
    fi
    # A fresh image has no lists; old lists may name files that are gone. Either way one update is enough.
    # shellcheck disable=SC2086  # the names are words on purpose
    if ! ls /var/lib/apt/lists/*_Packages* >/dev/null 2>&1 || ! apt_install $missing; then
        as_root apt-get update -q
        # shellcheck disable=SC2086
        apt_install $missing || die "apt-get could not install: $missing"
    fi
}

apt_install() { as_root apt-get install -q -y --no-install-recommends "$@" </dev/null; }

# configure_and_build PRESET [TARGET…]
configure_and_build() {
    local preset=$1
    shift
    cmake --preset "$preset" || return
    cmake --build "build/$preset" -j "$(jobs_count)" ${1:+--target "$@"}
}

has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }

# Tests and pictures get a private X server, so that windows never disturb the person at the machine.
screen="-screen 0 1600x1000x24 -nolisten tcp"
under_display() { env -u WAYLAND_DISPLAY QT_QPA_PLATFORM=xcb xvfb-run -a -s "$screen" "$@"; }
