# shellcheck shell=bash
# Building. What runs is never what Maven writes to: each build is published as a directory of its own,
# target/launch/<time>/, with the archives of preloaded classes (AppCDS) beside the jar; so a running service is not
# disturbed by a build or by the tests.

LAUNCH=$ROOT/target/launch

# The directory of the newest build.
build_directory() {
    echo "$LAUNCH/$(cat "$LAUNCH/current" 2>/dev/null)"
}

build_is_fresh() {
    local built changed
    built=$(build_directory)/built
    [ -f "$built" ] || return 1
    changed=$(cd "$ROOT" && find pom.xml src/main web data -name node_modules -prune -o -newer "$built" -print 2>/dev/null |
        head -n 1)
    [ -z "$changed" ]
}

# A launcher that a test calls runs what the tests' own launcher has built: that one holds the lock.
build() {
    build_is_fresh || [ -n "${JINGTU_BUILT:-}" ] || build_now build_application
}

build_for_service() {
    build
    [ -e "$(build_directory)/service.jsa" ] || [ -n "${JINGTU_BUILT:-}" ] || build_now archive_for_service
}

build_now() {
    require java build
    mkdir -p "$LAUNCH" 2>/dev/null || true
    [ -w "$LAUNCH" ] || fail 2 "a build is needed, but $ROOT/target cannot be written by $(id -un)"
    alone "$ROOT/target/build.lock" "$1"
}

build_application() {
    local stamp=$LAUNCH/built.new
    ! build_is_fresh || return 0 # another launcher built it while this one waited
    say 'building; the first time takes some minutes'
    build_web
    touch "$stamp"
    (cd "$ROOT" && mvn -B -q -Dmaven.test.skip=true package) </dev/null >&2 || fail 1 'the build failed'
    build_publish "$stamp"
    archive_for_commands
}

# The libraries of the pages, when the lock file asks for others than those that are there.
build_web() {
    local web=$ROOT/web
    node_is_needed || return 0
    [ ! "$web/node_modules/.package-lock.json" -nt "$web/package-lock.json" ] || return 0
    (cd "$web" && npm ci --no-audit --no-fund) </dev/null >&2 || fail 1 'npm ci failed'
    touch "$web/node_modules/.package-lock.json"
}

build_publish() {
    local name
    name=$(date +%Y%m%d-%H%M%S)-$$
    mkdir -p "$LAUNCH/$name"
    : >"$LAUNCH/$name/used"
    cp "$ROOT/target/app/jingtu.jar" "$LAUNCH/$name/"
    cp -Rl "$ROOT/target/app/lib" "$LAUNCH/$name/" 2>/dev/null || cp -R "$ROOT/target/app/lib" "$LAUNCH/$name/"
    mv "$1" "$LAUNCH/$name/built"
    echo "$name" >"$LAUNCH/current.new"
    mv "$LAUNCH/current.new" "$LAUNCH/current"
    build_prune "$name"
}

# Removes earlier builds that nothing runs from.
build_prune() {
    local directory
    have flock || return 0
    for directory in "$LAUNCH"/*/; do
        [ "$(basename "$directory")" = "$1" ] || (
            exec 5<"$directory/used" && lock 5 -n -x && rm -rf "$directory"
        ) || true
    done
}

# java_command ARCHIVE FLAG...: puts the command line of a Java process of the newest build into JAVA, and keeps that
# build from being removed.
java_command() {
    local directory archive=$1
    shift
    directory=$(build_directory)
    # Again where a newer build took its place in this moment.
    until { exec 5<"$directory/used"; } 2>/dev/null && lock 5 -s && [ -f "$directory/jingtu.jar" ]; do
        [ "$directory" != "$(build_directory)" ] || fail 1 "the build in $directory is incomplete; remove it"
        directory=$(build_directory)
    done
    # An archive that does not fit is passed over in silence; -Xlog:disable keeps even warnings off standard output.
    # shellcheck disable=SC2206
    JAVA=("$(jdk java)" -Xlog:disable -Dfile.encoding=UTF-8 "-DEPSG-HSQL.directory=$(cache_directory)"
        ${JINGTU_JAVA_OPTS:-} "$@" -jar "$directory/jingtu.jar")
    archive=$directory/$archive
    ! [ -f "$archive" ] || JAVA=("${JAVA[0]}" -Xshare:auto "-XX:SharedArchiveFile=$archive" "${JAVA[@]:1}")
}

# Where GeoTools unpacks its table of reference systems: private, and the same in every run.
cache_directory() {
    local directory=$JINGTU_HOME/cache/epsg
    mkdir -p "$directory" 2>/dev/null || true
    [ -w "$directory" ] || directory=${TMPDIR:-/tmp}/jingtu-cache-$(id -u)
    [ -d "$directory" ] || mkdir -m 700 "$directory"
    [ -O "$directory" ] || directory=$(mktemp -d)
    echo "$directory"
}

# train ARCHIVE FLAG COMMAND...: runs once and keeps the classes that were loaded. No more than a convenience: when it
# fails, a poorer or an empty archive is left, and the next build tries again.
train() {
    local archive=$1 flag=$2 directory
    shift 2
    directory=$(build_directory)
    java_command none "-XX:ArchiveClassesAtExit=$directory/$archive.new" "$flag"
    "${JAVA[@]}" "$@" </dev/null >"$directory/$archive.log" 2>&1 ||
        say "starts will be slower: the run for $archive failed, see $directory/$archive.log"
    mv "$directory/$archive.new" "$directory/$archive" 2>/dev/null || : >"$directory/$archive"
}

archive_for_commands() {
    local folder=$LAUNCH/training
    mkdir -p "$folder"
    printf 'id,x,y\n' >"$folder/points.csv"
    awk 'BEGIN { for (i = 0; i < 200; i++) printf "%d,%.6f,%.6f\n", i, 113.6 + (i % 17) / 1e4, 27.2 + (i % 13) / 1e4 }' \
        >>"$folder/points.csv"
    train commands.jsa -XX:+UseSerialGC analyse density --points "$folder/points.csv" --crs EPSG:4326 --kernel quartic \
        --bandwidth 300 --cell 50 --out "$folder/density.csv"
    rm -rf "$folder"
}

# The service is trained up to the moment when it would open its port, on a database made for that only.
archive_for_service() {
    [ ! -e "$(build_directory)/service.jsa" ] || return 0
    if ! postgresql_programs >/dev/null; then return 0; fi
    say 'preparing a faster start (once after each build)'
    (
        use_home "$(home_of training-home)"
        DATABASE_IS_OURS=yes
        trap 'database_leave; rm -rf "$JINGTU_HOME"' EXIT
        database_use jingtu
        export JINGTU_PORT=0 JINGTU_BIND=127.0.0.1
        train service.jsa -Dspring.context.exit=onRefresh serve
    )
}

# Analysis on files: becomes the Java process. A command lives for seconds and holds few, large arrays: the serial
# collector needs half the memory of Java's default and a tenth less processor time. A collector of the user's own wins.
command_on_files() {
    local collector=(-XX:+UseSerialGC)
    case ${JINGTU_JAVA_OPTS:-} in *-XX:+Use*GC*) collector=() ;; esac
    build
    java_command commands.jsa "${collector[@]}"
    exec "${JAVA[@]}" "$@"
}
