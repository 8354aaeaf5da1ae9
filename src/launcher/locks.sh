# shellcheck shell=bash
# Locks are kernel locks on open files: they end with the last process that holds them, so a kill -9 leaves none behind.
# A file descriptor that a started process inherits keeps the lock for that process too; that is used on purpose:
#   5  the build that a Java process runs from, shared
#   6  the postmaster and all of its backends: free only when the last of them is gone
#   7  everybody who uses the cluster, shared: the last one stops it
#   8  the service of a home
#   9  short critical sections
# Where flock is missing (macOS without it), processes are looked up by their id instead.

# lock FD [flock options]: takes a lock on an open descriptor.
lock() {
    local descriptor=$1
    shift
    ! have flock || flock "$@" "$descriptor"
}

# alone FILE COMMAND...: runs a function while no other launcher runs one under the same file. A subshell: it changes
# files and processes, not variables.
alone() {
    local file=$1
    shift
    (
        lock 9 -n || { say "waiting for another launcher ($file)" && lock 9; }
        "$@"
    ) 9>"$file"
}
