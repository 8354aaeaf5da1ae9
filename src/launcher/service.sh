# shellcheck shell=bash
# The service: started, watched and stopped. $JINGTU_HOME/service holds what runs, one "name value" a line.

service_fact() {
    sed -n "s/^$1 //p" "$JINGTU_HOME/service" 2>/dev/null
}

# service_lives ROLE: whether the launcher or the java process of the last start still runs.
service_lives() {
    same_process "$(service_fact "$1")" "$(service_fact "$1-identity")"
}

is_loopback() {
    case $1 in 127.* | ::1 | localhost) true ;; *) false ;; esac
}

# Where the service answers: an address that stands for all interfaces is asked on this machine.
service_host() {
    case $JINGTU_BIND in 0.0.0.0) echo 127.0.0.1 ;; ::) echo ::1 ;; *) echo "$JINGTU_BIND" ;; esac
}

service_address() {
    local host scheme=http
    host=$(service_host)
    [ -z "${JINGTU_TLS_CERT:-}" ] || scheme=https
    case $host in *:*) host="[$host]" ;; esac
    echo "$scheme://$host:$JINGTU_PORT/"
}

service_check_settings() {
    case $JINGTU_PORT in *[!0-9]* | '') fail 2 "JINGTU_PORT is '$JINGTU_PORT', not a port" ;; esac
    [ "$1" != demo ] || is_loopback "$JINGTU_BIND" ||
        fail 2 "the demo has known passwords and listens on loopback only; JINGTU_BIND is $JINGTU_BIND"
    [ -n "${JINGTU_TLS_CERT:-}" ] || [ -z "${JINGTU_TLS_KEY:-}" ] || fail 2 'JINGTU_TLS_KEY is set without JINGTU_TLS_CERT'
    [ -n "${JINGTU_TLS_CERT:-}" ] || return 0
    [ -r "$JINGTU_TLS_CERT" ] || fail 2 "JINGTU_TLS_CERT $JINGTU_TLS_CERT cannot be read"
    [ -r "${JINGTU_TLS_KEY:-}" ] || fail 2 "JINGTU_TLS_KEY ${JINGTU_TLS_KEY:-(not set)} cannot be read"
    SERVER_SSL_CERTIFICATE=file:$(absolute "$JINGTU_TLS_CERT")
    SERVER_SSL_CERTIFICATE_PRIVATE_KEY=file:$(absolute "$JINGTU_TLS_KEY")
    export SERVER_SSL_CERTIFICATE SERVER_SSL_CERTIFICATE_PRIVATE_KEY
}

# One service a home. A Java process that lost its launcher to a kill -9 is stopped; a complete service is left alone.
service_claim() {
    exec 8>"$JINGTU_HOME/service.lock"
    ! service_lives launcher || fail 1 "already running at $(service_fact address) (home $JINGTU_HOME)"
    if service_lives java; then
        say 'a service of this home lost its launcher; stopping it first'
        terminate "$(service_fact java)" "$(service_fact java-identity)" 30
    fi
    lock 8 -w 5 || fail 1 "another launcher is starting the service of $JINGTU_HOME"
    rm -f "$JINGTU_HOME/service"
}

# service_record JAVA-PID DATABASE
service_record() {
    {
        printf 'launcher %s\nlauncher-identity %s\n' "$$" "$(identity $$)"
        printf 'java %s\njava-identity %s\n' "$1" "$(identity "$1")"
        printf 'address %s\ndatabase %s\n' "$(service_address)" "$2"
    } >"$JINGTU_HOME/service.new"
    mv "$JINGTU_HOME/service.new" "$JINGTU_HOME/service"
}

# service_run demo|run: in the foreground until Ctrl-C, SIGTERM or the end of the Java process.
service_run() {
    local mode=$1 database=jingtu arguments=(serve)
    [ $# -eq 1 ] || fail 2 "usage: ./jingtu $mode (settings come from the environment)"
    service_check_settings "$mode"
    # The demo county has a database of its own, so that it never mixes with a county's data.
    [ "$mode" = run ] || { database=jingtu_demo && arguments+=(--demo); }
    build_for_service
    create_home
    service_claim
    ! listening "$(service_host)" "$JINGTU_PORT" ||
        fail 1 "port $JINGTU_PORT on $JINGTU_BIND is taken; set JINGTU_PORT to another"
    export JINGTU_PORT JINGTU_BIND
    SERVICE_JAVA='' SERVICE_STOPPING=''
    trap service_end EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    database_use "$database"
    java_command service.jsa -XX:+ExitOnOutOfMemoryError
    "${JAVA[@]}" "${arguments[@]}" &
    SERVICE_JAVA=$!
    service_record "$SERVICE_JAVA" "$database"
    trap 'SERVICE_STOPPING=yes; kill -TERM $SERVICE_JAVA 2>/dev/null' INT TERM HUP
    service_await_ready "$mode"
    service_await_end "$database"
}

service_await_ready() {
    while alive "$SERVICE_JAVA" && [ -z "$SERVICE_STOPPING" ]; do
        if service_is_healthy; then
            service_announce "$1"
            return
        fi
        sleep 0.2
    done
}

service_is_healthy() {
    local host reply
    host=$(service_host)
    listening "$host" "$JINGTU_PORT" || return 1
    reply=$(printf 'GET /actuator/health HTTP/1.0\r\nHost: localhost\r\n\r\n' | service_exchange "$host" 2>/dev/null)
    case $reply in HTTP/1.?\ 200*) true ;; *) false ;; esac
}

# Sends standard input, prints the first line of the answer.
service_exchange() {
    if [ -n "${JINGTU_TLS_CERT:-}" ]; then
        openssl s_client -quiet -connect "$1:$JINGTU_PORT" 2>/dev/null | head -n 1
    else
        (exec 3<>"/dev/tcp/$1/$JINGTU_PORT" && cat >&3 && head -n 1 <&3)
    fi
}

service_announce() {
    local name
    if [ "$1" = demo ]; then
        printf '\n净图 Jingtu, demo county 青禾县: %s\n\n  login      password\n' "$(service_address)"
        for name in planner crew leader inspector admin; do printf '  %-10s %s-demo\n' "$name" "$name"; done
    else
        printf '\n净图 Jingtu: %s\n' "$(service_address)"
    fi
    printf '\nCtrl-C stops it.\n'
}

# Watches until the Java process ends; a database server that was killed meanwhile is started again.
service_await_end() {
    local code=0
    while alive "$SERVICE_JAVA"; do
        sleep 1 || true
        [ -n "$SERVICE_STOPPING" ] || database_keep_alive "$1"
    done
    wait "$SERVICE_JAVA" || code=$?
    [ -z "$SERVICE_STOPPING" ] || exit 0
    say "the service ended by itself (exit code $code)"
    exit "$((code == 0 ? 1 : code))"
}

# Runs at every exit of the launcher; nothing may interrupt it.
service_end() {
    trap '' INT TERM HUP
    [ -z "$SERVICE_JAVA" ] || terminate "$SERVICE_JAVA" "$(service_fact java-identity)" 45
    rm -f "$JINGTU_HOME/service"
    database_leave
}

service_stop() {
    [ -d "$JINGTU_HOME" ] || return 0
    create_home
    terminate "$(service_fact launcher)" "$(service_fact launcher-identity)" 60
    terminate "$(service_fact java)" "$(service_fact java-identity)" 30
    rm -f "$JINGTU_HOME/service"
    database_stop
}

service_status() {
    local code=0
    if service_lives java; then
        echo "service   running: $(service_fact address), process $(service_fact java)"
    else
        echo 'service   stopped'
        code=3
    fi
    if [ "$DATABASE_IS_OURS" = yes ]; then cluster_status || true; else echo "database  $JINGTU_DB_URL"; fi
    echo "home      $JINGTU_HOME"
    return "$code"
}

# import and export work on the database of the running service, else on the county's.
command_with_database() {
    local database=jingtu code=0
    build
    ! service_lives java || database=$(service_fact database)
    trap database_leave EXIT
    database_use "$database"
    java_command commands.jsa
    "${JAVA[@]}" "$@" || code=$?
    exit "$code"
}
