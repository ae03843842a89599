#!/usr/bin/env bash
# ./dev lint [--all] [--fix]: everything a reviewer should not have to say. clang-tidy and clazy look at
# the files that differ from main, or at all of them with --all; --fix lets clang-format write.
source tools/dev/common.sh

all=0
fix=0
while (($#)); do
    case $1 in
        --all) all=1 ;;
        --fix) fix=1 ;;
        *) die "lint: unknown argument '$1'" ;;
    esac
    shift
done
findings=()
check() {
    local name=$1
    shift
    say "$name"
    "$@" || findings+=("$name")
}

format() {
    local mode=(--dry-run -Werror)
    ((fix)) && mode=(-i)
    git ls-files -z --cached --others --exclude-standard '*.h' '*.cpp' | xargs -0 -r -n 40 -P 2 clang-format "${mode[@]}"
}

shell() { git ls-files -z dev .ci/run '*.sh' | xargs -0 -r shellcheck -x -S warning; }

# Every text of the program is in the Spanish catalogue, translated.
translations() {
    local copy lupdate
    copy=$(mktemp --suffix=.ts)
    cp resources/translations/mostrador_es.ts "$copy"
    lupdate=$(command -v lupdate6 || echo /usr/lib/qt6/bin/lupdate)
    "$lupdate" -silent -locations none -I . -source-language en -target-language es ui app -ts "$copy" >/dev/null 2>&1
    ! grep -B4 -E 'type="(unfinished|vanished|obsolete)"' "$copy"
}

architecture() { configure_and_build lint test_arch && build/lint/bin/test_arch; }

headers() { cmake --build build/lint -j "$(jobs_count)" --target headers_alone; }

# Without a precompiled header, with what moc makes: that is what the clang tools read.
generated() {
    local targets
    targets=$(ninja -C build/lint -t targets all | sed -n 's/^\([^:]*_autogen\): phony$/\1/p' | grep -v / || true)
    # shellcheck disable=SC2086
    [ -z "$targets" ] || cmake --build build/lint -j "$(jobs_count)" --target $targets
}

# Units to look at: changed ones, and for a changed header the unit that compiles it alone.
units() {
    local base file
    if ((all)); then
        git ls-files '*.cpp' '*.h'
    else
        base=$(git merge-base HEAD main 2>/dev/null || git merge-base HEAD origin/main 2>/dev/null || echo HEAD)
        # On main itself the last commit is what has changed.
        [ "$base" != "$(git rev-parse HEAD)" ] || base=$(git rev-parse -q --verify HEAD~1 || echo HEAD)
        { git diff --name-only --diff-filter=d "$base"; git ls-files --others --exclude-standard; } | sort -u
    fi | grep -E '\.(cpp|h)$' | while IFS= read -r file; do
        [[ $file == *.h ]] && file=build/lint/headers/$file.cpp
        # A file no target compiles has no flags either.
        grep -qF "\"file\": \"$PWD/$file\"" build/lint/compile_commands.json && echo "$file"
    done
    return 0
}

# Clang 14 knows C++20's coroutines but does not announce them, and has no use for some of GCC's warnings.
clang_flags=(--extra-arg=-Wno-unknown-warning-option --extra-arg=-D__cpp_impl_coroutine=201902L
    --extra-arg=-Wno-deprecated-experimental-coroutine)

tidy() { xargs -r -P 2 -n 1 clang-tidy --quiet -p build/lint "${clang_flags[@]}" <<<"$1" 2> >(grep -v "warnings generated" >&2); }

# clazy reports but never fails, so its output is what counts.
lazy() {
    local log=build/lint/clazy.log
    grep -E '^(build/lint/headers/)?(ui|app|sync/transport|sync/exchange)/' <<<"$1" |
        xargs -r -P 2 -n 1 clazy-standalone -p build/lint --checks=level0,level1,no-qproperty-without-notify \
            --header-filter='/(sync|ui|app)/.*\.h$' "${clang_flags[@]}" >"$log" 2>&1 || true
    if grep -E '(warning:.*\[-Wclazy|error:)' "$log" | sort -u; then return 1; fi
}

install_packages build
install_packages lint
check "clang-format" format
check "shellcheck" shell
check "translations" translations
check "architecture" architecture
check "headers alone" headers
check "generated sources" generated
files=$(units)
check "clang-tidy ($(grep -c . <<<"$files" || true) units)" tidy "$files"
check "clazy" lazy "$files"

if ((${#findings[@]})); then
    say "findings: ${findings[*]}"
    exit 1
fi
say "lint is clean"
