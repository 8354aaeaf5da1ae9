# shellcheck shell=bash
# The database that the service and the commands work on: the private cluster's, or one given by JINGTU_DB_URL.

DATABASE_IS_OURS=yes
[ -z "${JINGTU_DB_URL:-}" ] || DATABASE_IS_OURS=no

# Runs psql as the superuser of the private cluster; the password goes by the environment, not by the command line.
superuser_psql() {
    PGPASSWORD=$(secret postgres) "$(postgresql psql)" -X -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$(cluster_port)" \
        -U postgres -d postgres "$@"
}

database_provision() {
    {
        printf "\\\\set password '%s'\n\\\\set database '%s'\n" "$(secret jingtu)" "$1"
        cat "$PARTS/provision.sql"
    } | PGOPTIONS='-c client_min_messages=warning' superuser_psql -f - >/dev/null ||
        fail 1 "the database $1 could not be prepared"
}

database_start() {
    cluster_start
    database_provision "$1"
}

# database_use NAME: starts the cluster where it is ours, joins its users and exports the settings for Java.
database_use() {
    [ "$DATABASE_IS_OURS" = yes ] || return 0
    require database
    create_home
    exec 7>"$JINGTU_HOME/users.lock"
    lock 7 -s
    alone "$JINGTU_HOME/database.lock" database_start "$1"
    JINGTU_DB_URL="jdbc:postgresql://127.0.0.1:$(cluster_port)/$1"
    JINGTU_DB_USER=jingtu
    JINGTU_DB_PASSWORD=$(secret jingtu)
    export JINGTU_DB_URL JINGTU_DB_USER JINGTU_DB_PASSWORD
}

database_keep_alive() {
    [ "$DATABASE_IS_OURS" = yes ] || return 0
    ! postmaster >/dev/null || return 0
    say 'the database server is gone; starting it again'
    alone "$JINGTU_HOME/database.lock" database_start "$1"
}

# Stops the cluster when nobody else uses it, unless a developer started it by `database start`.
database_leave() {
    [ "$DATABASE_IS_OURS" = yes ] || return 0
    alone "$JINGTU_HOME/database.lock" database_stop_if_unused
}

database_stop_if_unused() {
    [ ! -e "$JINGTU_HOME/database.keep" ] || return 0
    ! lock 7 -n -x || cluster_stop
}

# The internal command: `database [--test] start|stop|status|url [--superuser]`.
database_command() {
    [ "${1:-}" != --test ] || { use_home "$(home_of test-home)" && shift; }
    case ${1:-} in
        start)
            require database
            create_home
            : >"$JINGTU_HOME/database.keep"
            alone "$JINGTU_HOME/database.lock" database_start jingtu
            ;;
        stop) database_stop ;;
        status) cluster_status ;;
        url) database_url "${2:-}" ;;
        *) fail 2 'usage: ./jingtu database [--test] start|stop|status|url [--superuser]' ;;
    esac
}

database_stop() {
    [ -d "$JINGTU_HOME" ] || return 0
    create_home
    rm -f "$JINGTU_HOME/database.keep"
    [ ! -f "$DATABASE_HOME/version" ] || alone "$JINGTU_HOME/database.lock" cluster_stop
}

database_url() {
    cluster_status >/dev/null || fail 3 'the database is stopped'
    if [ "$1" = --superuser ]; then
        echo "postgresql://postgres:$(secret postgres)@127.0.0.1:$(cluster_port)/postgres"
    else
        echo "postgresql://jingtu:$(secret jingtu)@127.0.0.1:$(cluster_port)/jingtu"
    fi
}
