# shellcheck shell=bash
# What the launcher says: always to standard error, so that standard output stays the command's own.

say() {
    printf 'jingtu: %s\n' "$*" >&2
}

# fail EXIT-CODE WORDS: 1 it did not work, 2 wrong usage or something is missing.
fail() {
    local code=$1
    shift
    say "$@"
    exit "$code"
}

have() {
    command -v "$1" >/dev/null 2>&1
}

on_linux() {
    [ -d /proc/self ]
}

am_root() {
    [ "$(id -u)" -eq 0 ]
}
