# shellcheck shell=bash
# All tests, on a cluster made for them and stopped afterwards.

tests_run() {
    local code=0
    require java build database browser
    build_for_service
    export JINGTU_BUILT=yes
    use_home "$(home_of test-home)"
    # The launcher under test must not see the homes and servers of whoever runs the tests.
    unset JINGTU_DB_URL JINGTU_DB_USER JINGTU_DB_PASSWORD JINGTU_TLS_CERT JINGTU_TLS_KEY JINGTU_PORT JINGTU_BIND
    trap database_stop EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    database_stop
    as_database_user rm -rf "$DATA" "$DATABASE_HOME/version"
    database_command start
    JINGTU_TEST_DB_URL="jdbc:postgresql://127.0.0.1:$(cluster_port)/postgres"
    JINGTU_TEST_DB_USER=postgres
    JINGTU_TEST_DB_PASSWORD=$(secret postgres)
    JINGTU_TEST_CHROMIUM=$(chromium_program)
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
    export JINGTU_TEST_DB_URL JINGTU_TEST_DB_USER JINGTU_TEST_DB_PASSWORD JINGTU_TEST_CHROMIUM \
        PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD
    tests_verify "$@" || code=$?
    exit "$code"
}

# Under the lock of the builds: two Maven runs must not write to target at once.
tests_verify() {
    (
        lock 9 -n || { say 'waiting for a build' && lock 9; }
        rm -rf "$ROOT/target/surefire-reports" "$ROOT/target/failsafe-reports"
        code=0
        (cd "$ROOT" && env -u JINGTU_HOME mvn -B verify "$@" 9>&-) </dev/null || code=$?
        echo # Maven leaves the cursor behind an escape sequence
        tests_count
        exit "$code"
    ) 9>"$ROOT/target/build.lock"
}

# The last line of the run, from the reports of both Maven plug-ins.
tests_count() {
    find "$ROOT/target/surefire-reports" "$ROOT/target/failsafe-reports" -name 'TEST-*.xml' \
        -exec cat {} + 2>/dev/null | awk '
            function attribute(name) {
                return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH) + 0 : 0
            }
            /<testsuite / {
                failed += attribute("failures") + attribute("errors")
                skipped += attribute("skipped")
                tests += attribute("tests")
            }
            END { printf "%d passed, %d failed, %d skipped\n", tests - failed - skipped, failed, skipped }
        '
}
