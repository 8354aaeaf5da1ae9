# shellcheck shell=bash
# Benchmarks: built by the Maven profile `bench` into target/bench, apart from the builds that run.

BENCH=$ROOT/target/bench

bench_usage() {
    cat <<'END'
./jingtu bench [NAME] [--quick]       one table of the workloads whose name contains NAME, at most 15 minutes;
                                      --quick: only the largest of each, at most 3 minutes
./jingtu bench --list                 the workloads and their sizes
./jingtu bench --write-workloads DIR  their data as files, for other programs (src/bench/peers)
END
}

bench_run() {
    local word names=0
    case ${1:-} in
        -h | --help) bench_usage && return ;;
        --write-workloads) [ $# -eq 2 ] || fail 2 'bench --write-workloads needs one directory' ;;
        *)
            for word in "$@"; do
                case $word in
                    --quick | --list) ;;
                    -*) fail 2 "bench does not know $word; ./jingtu bench --help" ;;
                    *) names=$((names + 1)) ;;
                esac
            done
            [ "$names" -le 1 ] || fail 2 'bench takes at most one NAME'
            ;;
    esac
    bench_build
    exec "$(jdk java)" -cp "$BENCH/test-classes:$BENCH/classes:$(cat "$BENCH/classpath")" org.jingtu.bench.Bench "$@"
}

bench_build() {
    bench_is_fresh && return
    require java build
    mkdir -p "$BENCH"
    alone "$ROOT/target/bench.lock" bench_compile
}

bench_is_fresh() {
    [ -f "$BENCH/built" ] || return 1
    [ -z "$(cd "$ROOT" && find pom.xml src/bench/java src/main/java/org/jingtu/analysis src/test/java/org/jingtu/analysis \
        -newer "$BENCH/built" -print 2>/dev/null | head -n 1)" ]
}

# Without the network first: what Maven has loaded once is enough.
bench_compile() {
    local began=$BENCH/built.new
    ! bench_is_fresh || return 0
    say 'building the benchmarks'
    touch "$began"
    rm -rf "$BENCH/classes" "$BENCH/test-classes"
    (
        cd "$ROOT"
        mvn -o -B -q -P bench test-compile >"$BENCH/offline.log" 2>&1 || mvn -B -q -P bench test-compile
    ) </dev/null >&2 || fail 1 'the build of the benchmarks failed'
    mv "$began" "$BENCH/built"
}
