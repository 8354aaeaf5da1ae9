# shellcheck shell=bash
# Settings from the environment, and where things live.

JINGTU_PORT=${JINGTU_PORT:-8080}
JINGTU_BIND=${JINGTU_BIND:-127.0.0.1}
DATABASE_USER=postgres # who owns the cluster when the launcher runs as root

# Runs a command as the cluster's user: postgres when the launcher is root (PostgreSQL refuses root), else as it is.
# From / because a working directory under root's home cannot be entered.
as_database_user() {
    if am_root; then
        (cd / && exec setpriv --reuid "$DATABASE_USER" --regid "$DATABASE_USER" --init-groups --reset-env -- "$@")
    else
        (cd / && exec "$@")
    fi
}

reachable_by_database() {
    ! am_root || ! id "$DATABASE_USER" >/dev/null 2>&1 || as_database_user test -x "$1"
}

# home_of NAME: a home for the launcher's own purposes (tests, training), beside the build or, where the cluster's user
# cannot go there, under /var/lib.
home_of() {
    if reachable_by_database "$ROOT"; then
        echo "$ROOT/target/$1"
    else
        echo "/var/lib/jingtu/$1-$(printf '%s' "$ROOT" | cksum | cut -d' ' -f1)"
    fi
}

default_home() {
    if reachable_by_database "$ROOT"; then echo "$ROOT/var"; else echo /var/lib/jingtu; fi
}

# use_home DIRECTORY: everything below works on this home.
use_home() {
    case $1 in
        /*) JINGTU_HOME=$1 ;;
        *) JINGTU_HOME=$PWD/$1 ;;
    esac
    export JINGTU_HOME
    SECRETS=$JINGTU_HOME/secrets
    DATABASE_HOME=$JINGTU_HOME/database
    DATA=$DATABASE_HOME/data
}

create_home() {
    mkdir -p "$JINGTU_HOME" 2>/dev/null || true
    [ -w "$JINGTU_HOME" ] || fail 2 "JINGTU_HOME $JINGTU_HOME cannot be written by $(id -un)"
    # The true path: what a running process reports as its directory has no links in it.
    use_home "$(cd -P "$JINGTU_HOME" && pwd)"
}

absolute() {
    (cd "$(dirname "$1")" && printf '%s/%s\n' "$PWD" "$(basename "$1")")
}

use_home "${JINGTU_HOME:-$(default_home)}"
