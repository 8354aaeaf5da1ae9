# shellcheck shell=bash
# The private PostgreSQL cluster of a home: $JINGTU_HOME/database/{data,port,server.log,live.lock,users.lock}.

# postgresql PROGRAM: of the version that made the data, else of the newest with PostGIS.
postgresql() {
    local version='' directory
    [ ! -f "$DATABASE_HOME/version" ] || version=$(cat "$DATABASE_HOME/version")
    directory=$(postgresql_programs "$version") ||
        fail 2 "the database in $JINGTU_HOME needs PostgreSQL $version with PostGIS, which is not installed"
    echo "$directory/$1"
}

# The secret of that name; made on the first call, for this user's eyes only.
secret() {
    if [ ! -s "$SECRETS/$1" ]; then
        mkdir -p "$SECRETS"
        chmod 700 "$SECRETS"
        (umask 077 && od -An -N24 -tx1 /dev/urandom | tr -d ' \n' >"$SECRETS/$1.new")
        mv "$SECRETS/$1.new" "$SECRETS/$1"
    fi
    cat "$SECRETS/$1"
}

cluster_port() {
    cat "$DATABASE_HOME/port" 2>/dev/null
}

# works_in_data PID: a process of a server that works in our data directory; every PostgreSQL process stays there.
works_in_data() {
    alive "$1" || return 1
    if on_linux; then
        [ "$(readlink "/proc/$1/cwd" 2>/dev/null)" = "$DATA" ]
    else
        ps -o command= -p "$1" | grep -q -- "-D $DATA"
    fi
}

# The postmaster's id, when it lives.
postmaster() {
    local pid
    pid=$(as_database_user head -n 1 "$DATA/postmaster.pid" 2>/dev/null) || return 1
    works_in_data "$pid" && echo "$pid"
}

# Everything that works in the data directory; used once the postmaster is known to be dead.
data_processes() {
    local directory
    on_linux || return 0
    for directory in /proc/[0-9]*; do
        ! works_in_data "${directory#/proc/}" || echo "${directory#/proc/}"
    done
}

accepts_connections() {
    "$(postgresql pg_isready)" -q -h 127.0.0.1 -p "$(cluster_port)" -d postgres
}

cluster_create() {
    reachable_by_database "$JINGTU_HOME" ||
        fail 2 "user $DATABASE_USER cannot enter $JINGTU_HOME; set JINGTU_HOME to a place that it can, as /var/lib/jingtu"
    say "creating the database cluster in $DATABASE_HOME"
    mkdir -p "$DATABASE_HOME"
    chmod 700 "$DATABASE_HOME"
    ! am_root || chown "$DATABASE_USER:$DATABASE_USER" "$DATABASE_HOME"
    # What an interrupted creation left; data that was ever complete has its version file.
    as_database_user rm -rf "$DATA.new"
    secret postgres | as_database_user sh -c 'umask 077 && cat >"$1"' - "$DATABASE_HOME/password"
    as_database_user "$(postgresql initdb)" -D "$DATA.new" -U postgres -E UTF8 --locale="$(cluster_locale)" \
        --auth=scram-sha-256 --pwfile="$DATABASE_HOME/password" --data-checksums >/dev/null
    as_database_user rm -f "$DATABASE_HOME/password"
    echo "include 'jingtu.conf'" | as_database_user tee -a "$DATA.new/postgresql.conf" >/dev/null
    as_database_user mv "$DATA.new" "$DATA"
    as_database_user cp "$DATA/PG_VERSION" "$DATABASE_HOME/version"
}

cluster_locale() {
    if on_linux; then echo C.UTF-8; else echo C; fi
}

# A socket's path may have 107 bytes at most; under a long home it goes to a private directory in /tmp.
socket_directory() {
    local directory=$DATABASE_HOME/socket
    if [ ${#directory} -gt 80 ]; then
        directory=$(as_database_user cat "$DATABASE_HOME/socket-directory" 2>/dev/null || true)
        if ! { [ -n "$directory" ] && as_database_user test -O "$directory"; }; then
            directory=$(as_database_user mktemp -d /tmp/jingtu-XXXXXX)
            echo "$directory" | as_database_user tee "$DATABASE_HOME/socket-directory" >/dev/null
        fi
    fi
    as_database_user mkdir -p -m 700 "$directory"
    echo "$directory"
}

cluster_configure() {
    as_database_user tee "$DATA/jingtu.conf" >/dev/null <<END
# Written by the launcher at every start; settings of your own go into postgresql.conf, below its include of this file.
listen_addresses = '127.0.0.1'
port = $1
unix_socket_directories = '$(socket_directory | sed "s/'/''/g")'
unix_socket_permissions = 0700
shared_buffers = 256MB
maintenance_work_mem = 256MB
max_wal_size = 4GB
random_page_cost = 1.1
jit = off   # tiles and windows are short queries: compiling them costs more than it saves
END
    echo "$1" | as_database_user tee "$DATABASE_HOME/port" >/dev/null
}

# Backends outlive a killed postmaster until they notice; a new one must not start beside them. Asked to quit, they lose
# nothing: what was acknowledged is in the log on disk.
cluster_await_orphans() {
    local waited=0 pid
    while ! lock 6 -n || [ -n "$(data_processes)" ]; do
        [ "$waited" -ne 20 ] || for pid in $(data_processes); do
            # Backends only: a postmaster that lost its lock file has another command line and is left alone.
            case $(tr '\0' ' ' <"/proc/$pid/cmdline") in postgres:*) kill -QUIT "$pid" 2>/dev/null || true ;; esac
        done
        [ "$waited" -lt 600 ] ||
            fail 1 "processes of an earlier database server still work in $DATA: $(data_processes | tr '\n' ' ')"
        sleep 0.1
        waited=$((waited + 1))
    done
}

# PostgreSQL clears what a dead server left itself, unless that process id still exists: as a zombie that nobody has
# waited for, or as another program. Only here, with nothing left that works in the data directory, may it be removed.
cluster_clear_dead_locks() {
    local pid
    as_database_user find "$(socket_directory)" -name '.s.PGSQL.*' -delete
    pid=$(as_database_user head -n 1 "$DATA/postmaster.pid" 2>/dev/null) || return 0
    if kill -0 "$pid" 2>/dev/null && ! works_in_data "$pid"; then
        say "removing the lock of a dead database server (process id $pid is none of its processes)"
        as_database_user rm -f "$DATA/postmaster.pid"
    fi
}

# Starts the cluster unless it runs; waits until it accepts connections, through a recovery too.
cluster_start() {
    local attempt port
    [ -f "$DATABASE_HOME/version" ] || cluster_create
    as_database_user test -O "$DATA" || fail 2 "the database in $DATABASE_HOME belongs to another user"
    if postmaster >/dev/null; then
        cluster_await_connections
        return
    fi
    port=$(cluster_port || free_port)
    for attempt in 1 2 3 4 5; do
        ! listening 127.0.0.1 "$port" || port=$(free_port)
        if cluster_start_on "$port"; then return 0; fi
        listening 127.0.0.1 "$port" || break
        say "port $port was taken meanwhile (attempt $attempt)"
    done
    tail -n 20 "$DATABASE_HOME/server.log" >&2
    fail 1 "the database server did not start; its log is $DATABASE_HOME/server.log"
}

cluster_start_on() {
    (
        cluster_await_orphans
        cluster_clear_dead_locks
        cluster_configure "$1"
        as_database_user sh -c 'umask 077; [ ! -f "$1" ] || find "$1" -size +20M -exec mv {} "$1.old" \;' - \
            "$DATABASE_HOME/server.log"
        # Descriptor 6 goes along to the server; the others stay here.
        as_database_user "$(postgresql pg_ctl)" start -s -w -t 600 -D "$DATA" -l "$DATABASE_HOME/server.log" \
            5>&- 7>&- 8>&- 9>&- </dev/null >/dev/null 2>&1
    ) 6>"$DATABASE_HOME/live.lock"
}

cluster_await_connections() {
    local waited=0
    until accepts_connections; do
        postmaster >/dev/null || fail 1 "the database server ended while it started; see $DATABASE_HOME/server.log"
        [ "$waited" -lt 6000 ] || fail 1 "the database server does not accept connections; see $DATABASE_HOME/server.log"
        sleep 0.1
        waited=$((waited + 1))
    done
}

cluster_stop() {
    postmaster >/dev/null || return 0
    as_database_user "$(postgresql pg_ctl)" stop -s -w -t 120 -m fast -D "$DATA" >&2 ||
        fail 1 "the database server did not stop; see $DATABASE_HOME/server.log"
}

cluster_status() {
    local pid
    if [ -f "$DATABASE_HOME/version" ] && pid=$(postmaster); then
        echo "database  running: PostgreSQL $(cat "$DATABASE_HOME/version") on 127.0.0.1:$(cluster_port), process $pid"
    else
        echo 'database  stopped'
        return 3
    fi
}
