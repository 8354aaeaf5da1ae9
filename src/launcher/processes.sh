# shellcheck shell=bash
# Telling a process from a later one with the same id.

# alive PID: exists and is no zombie.
alive() {
    if on_linux; then
        [ -r "/proc/$1/stat" ] && ! grep -q '^State:[[:space:]]*[ZX]' "/proc/$1/status" 2>/dev/null
    else
        kill -0 "$1" 2>/dev/null
    fi
}

# identity PID: one word that no other process has, on this boot of this machine or another.
identity() {
    if on_linux; then
        # Field 22 of stat is the start in clock ticks since boot; the name in field 2 may contain blanks.
        local stat
        stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
        # shellcheck disable=SC2086
        set -- ${stat##*) }
        printf '%s@%s\n' "${20}" "$(cat /proc/sys/kernel/random/boot_id)"
    else
        ps -o lstart= -p "$1" | tr -s ' ' '_'
    fi
}

# same_process PID IDENTITY
same_process() {
    [ -n "$1" ] && alive "$1" && [ "$(identity "$1")" = "$2" ]
}

# terminate PID IDENTITY SECONDS: asks it to end, waits, kills it at last. Never touches a later process of that id.
terminate() {
    local waited=0
    same_process "$1" "$2" || return 0
    kill -TERM "$1" 2>/dev/null || true
    while same_process "$1" "$2"; do
        if [ "$waited" -ge "$(($3 * 10))" ]; then
            say "process $1 did not end in $3 s; killing it"
            kill -KILL "$1" 2>/dev/null || true
            waited=0
        fi
        sleep 0.1
        waited=$((waited + 1))
    done
}

# listening HOST PORT
listening() {
    (exec 3<>"/dev/tcp/$1/$2") 2>/dev/null
}

# A free port below the range that outgoing connections take theirs from.
free_port() {
    local port
    while :; do
        port=$((20000 + RANDOM % 12000))
        listening 127.0.0.1 "$port" || break
    done
    echo "$port"
}
