# shellcheck shell=bash
# System packages: installed through apt-get after saying so, or named in one line where that is not possible.

# The command of the JDK in use, by JAVA_HOME where it is set.
jdk() {
    if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/$1" ]; then echo "$JAVA_HOME/bin/$1"; else command -v "$1"; fi
}

java_is_new_enough() {
    local version
    jdk javac >/dev/null || return 1
    version=$("$(jdk java)" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p')
    [ "${version:-0}" -ge 17 ]
}

node_is_needed() {
    [ -f "$ROOT/web/package-lock.json" ]
}

# The server programs of the newest PostgreSQL that has PostGIS, or of the version given.
postgresql_programs() {
    local wanted=${1:-} directory version
    while read -r directory; do
        [ -x "$directory/postgres" ] || continue
        version=$("$directory/postgres" --version | sed 's/.* \([0-9]*\)[.a-z].*/\1/')
        [ -z "$wanted" ] || [ "$wanted" = "$version" ] || continue
        [ -f "$("$directory/pg_config" --sharedir 2>/dev/null)/extension/postgis.control" ] ||
            [ -f "/usr/share/postgresql/$version/extension/postgis.control" ] || continue
        echo "$directory"
        return 0
    done < <(printf '%s\n' /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql@*/bin \
        /usr/local/opt/postgresql@*/bin | awk -F'[^0-9]+' '{ print $(NF - 1), $0 }' | sort -rn | cut -d' ' -f2-)
    return 1
}

chromium_program() {
    local name
    for name in chromium chromium-browser google-chrome "/Applications/Chromium.app/Contents/MacOS/Chromium" \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
        if have "$name"; then
            command -v "$name"
            return
        fi
    done
    return 1
}

have_chinese_font() {
    have fc-list && [ -n "$(fc-list :lang=zh family 2>/dev/null)" ]
}

# missing PART...: the packages that are not there. Parts: java (to run), build, database, browser.
missing() {
    local part
    for part in "$@"; do
        case $part in
            java) java_is_new_enough || echo openjdk-17-jdk-headless ;;
            build)
                have mvn || echo maven
                ! node_is_needed || { have node && have npm; } || printf '%s\n' nodejs npm
                ;;
            database) postgresql_programs >/dev/null || printf '%s\n' postgresql postgresql-postgis ;;
            browser)
                chromium_program >/dev/null || echo chromium
                have fc-list || echo fontconfig
                have_chinese_font || echo fonts-noto-cjk
                ;;
        esac
    done
}

require() {
    local wanted
    wanted=$(missing "$@" | tr '\n' ' ')
    [ -n "${wanted% }" ] || return 0
    # shellcheck disable=SC2086
    install_packages $wanted
    wanted=$(missing "$@" | tr '\n' ' ')
    [ -z "${wanted% }" ] || fail 2 "still missing after the installation: ${wanted% }"
}

install_packages() {
    local sudo=''
    have apt-get || fail 2 "please install: $* (Debian's names; JDK 17 or newer, PostgreSQL with PostGIS)"
    if ! am_root; then
        { have sudo && sudo -n true 2>/dev/null; } || fail 2 "please install as root: apt-get install $*"
        sudo=sudo
    fi
    say "installing: $*"
    export DEBIAN_FRONTEND=noninteractive
    leave_no_default_cluster "$sudo"
    {
        $sudo apt-get update -q && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -q \
            --no-install-recommends "$@"
    } </dev/null >&2 || fail 2 "apt-get could not install: $*"
    $sudo rm -f "$NO_DEFAULT_CLUSTER"
}

# Debian's PostgreSQL makes and starts a cluster of its own when it is installed; ours is a private one.
NO_DEFAULT_CLUSTER=/etc/postgresql-common/createcluster.d/jingtu.conf
leave_no_default_cluster() {
    $1 mkdir -p "$(dirname "$NO_DEFAULT_CLUSTER")"
    echo 'create_main_cluster = false' | $1 tee "$NO_DEFAULT_CLUSTER" >/dev/null
}
