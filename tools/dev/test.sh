#!/usr/bin/env bash
# ./dev test [--san asan|tsan] [--full]: builds everything and runs every test, in the order unit,
# arch, simulation, end to end. A stage that fails does not hide the next one; a build that fails ends it.
# The last line is "N passed, N failed"; the simulation counts as one test.
source tools/dev/common.sh

preset=dev
full=0
while (($#)); do
    case $1 in
        --san) preset=${2:-}; shift; [[ $preset == asan || $preset == tsan ]] || die "--san takes asan or tsan" ;;
        --full) full=1 ;;
        *) die "test: unknown argument '$1'" ;;
    esac
    shift
done

passed=0
failed=0
report=()
runner=()  # what every test program is started with
display=(env -u WAYLAND_DISPLAY QT_QPA_PLATFORM=xcb xvfb-run -a -s "$screen")

# stage NAME COMMAND…: runs it, keeps its minutes.
stage() {
    local name=$1 start=$SECONDS ok=ok
    shift
    say "$name"
    "$@" || ok=FAILED
    report+=("$(printf '%-10s %5.1f min  %s' "$name" "$(awk "BEGIN {print ($SECONDS - $start) / 60}")" "$ok")")
    [ "$ok" = ok ]
}

finish() {
    say "minutes per stage ($preset)"
    printf '%s\n' "${report[@]}"
    printf '%d passed, %d failed\n' "$passed" "$failed"
    ((failed == 0)) && exit 0
    exit 1
}

# ctest_stage [--display] ARGUMENTS…: one ctest run; adds its figures to the sum.
ctest_stage() {
    local start=("${runner[@]}")
    [ "$1" = --display ] && start=("${display[@]}" "${runner[@]}") && shift
    local log="build/$preset/ctest.log" code=0 summary failed_here total skipped
    "${start[@]}" ctest --test-dir "build/$preset" --output-on-failure --no-tests=error -j "$(jobs_count)" "$@" \
        </dev/null 2>&1 | tee "$log" || code=$?
    summary=$(grep -E '^[0-9]+% tests passed, [0-9]+ tests? failed out of [0-9]+' "$log" || true)
    failed_here=$(awk '{print $4}' <<<"$summary")
    total=$(awk '{print $NF}' <<<"$summary")
    # ctest calls a skipped test passed; here it is neither.
    skipped=$(grep -cE '\*\*\*Skipped' "$log" || true)
    ((skipped == 0)) || echo "$skipped skipped"
    passed=$((passed + ${total:-0} - ${failed_here:-0} - skipped))
    ((code != 0 && ${failed_here:-0} == 0)) && failed_here=1  # ctest itself failed, or found nothing
    failed=$((failed + ${failed_here:-0}))
    return "$code"
}

simulation() {
    if "${runner[@]}" "build/$preset/bin/mostrador-sim" --seeds "$1" --jobs 2 </dev/null; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        return 1
    fi
}

sanitizer_options() {
    local here
    here=$PWD/tools/dev
    export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
    if [ "$preset" = asan ]; then
        export ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1:check_initialization_order=1
        export LSAN_OPTIONS=suppressions=$here/asan.supp:print_suppressions=0
    elif [ "$preset" = tsan ]; then
        export TSAN_OPTIONS=suppressions=$here/tsan.supp:second_deadlock_stack=1:history_size=4
        # GCC 12's thread sanitizer cannot place its shadow memory when the kernel randomises too widely.
        setarch -R true 2>/dev/null && runner=(setarch -R)
    fi
}

# The seeds of the simulation, fewer where every step costs ten times as much.
case $preset-$full in
    dev-0) seeds=2000 ;;
    dev-1) seeds=20000 ;;
    *-0) seeds=300 ;;
    *) seeds=3000 ;;
esac
export MOSTRADOR_TEST_FULL=$full
end_to_end=(-L '^e2e$')
# Thread sanitizer covers our threads; a desktop under X would mostly report Qt's and the driver's.
[ "$preset" = tsan ] && end_to_end+=(-LE '^desktop$')

stage packages install_packages build || { failed=1; finish; }
sanitizer_options
stage build configure_and_build "$preset" || { failed=1; finish; }
stage unit ctest_stage --display -LE '^(arch|e2e)$' || true
stage arch ctest_stage -L '^arch$' || true
stage sim simulation "$seeds" || true
stage e2e ctest_stage --display "${end_to_end[@]}" || true
finish
