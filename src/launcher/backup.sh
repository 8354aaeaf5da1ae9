# shellcheck shell=bash
# Backup and restore: one tar file with
#   manifest      "name value" lines: what it is, when it was made, how far the database was migrated
#   database.dump pg_dump's own format: one moment of the database, taken while the service runs or not
#   photos/...    named by their SHA-256
#   secrets/...   what keeps crews logged in; passwords of the database stay with their home
#   SHA256SUMS    of all of these
# A photograph is on disk before the database names it, so photographs are listed after the dump.

BACKUP_FORMAT=1

# backup_make [--demo] FILE
backup_make() {
    local file work
    backup_arguments backup "$@"
    file=$BACKUP_FILE
    [ ! -e "$file" ] || fail 2 "$file exists; a backup overwrites nothing"
    [ -d "$(dirname "$file")" ] || fail 2 "there is no directory $(dirname "$file")"
    work=$(umask 077 && mktemp -d "$(dirname "$file")/.jingtu-backup-XXXXXX") || fail 2 "$(dirname "$file") cannot be written"
    BACKUP_WORK=$work
    trap 'rm -rf "$BACKUP_WORK"' EXIT
    backup_open
    [ "$(backup_migration)" != 0 ] || fail 1 "there is nothing to back up: the database is empty (a demo county: --demo)"
    say "backing up the database"
    backup_client pg_dump --format=custom --compress=1 --no-owner --no-privileges --file="$work/database.dump" \
        --dbname="$BACKUP_DATABASE" || fail 1 'the database could not be read; no backup was made'
    backup_manifest >"$work/manifest"
    (cd "$JINGTU_HOME" && backup_files) >"$work/files"
    say "backing up $(grep -c '^photos/' "$work/files" || true) photographs"
    {
        (cd "$work" && sha256 manifest database.dump)
        [ ! -s "$work/files" ] || (cd "$JINGTU_HOME" && tr '\n' '\0' <"$work/files" | xargs -0 "$PARTS/sha256")
    } >"$work/SHA256SUMS" || fail 1 'a photograph could not be read; no backup was made'
    (umask 077 && tar -cf "$work/whole" -C "$work" manifest database.dump -C "$JINGTU_HOME" -T "$work/files" -C "$work" SHA256SUMS) ||
        fail 1 'the backup could not be written'
    sync "$work/whole" 2>/dev/null || sync
    mv "$work/whole" "$file"
    say "$file: $(wc -c <"$file" | tr -d ' ') bytes, $(wc -l <"$work/SHA256SUMS" | tr -d ' ') parts with their checksums"
}

# backup_arguments COMMAND OPTIONS... FILE: sets BACKUP_FILE, BACKUP_MODE and BACKUP_REPLACE.
backup_arguments() {
    local command=$1
    shift
    BACKUP_FILE='' BACKUP_MODE='' BACKUP_REPLACE=''
    while [ $# -gt 0 ]; do
        case $command$1 in
            backup--demo) BACKUP_MODE=demo ;;
            restore--replace) BACKUP_REPLACE=yes ;;
            *--*) fail 2 "./jingtu $command does not know $1" ;;
            *)
                [ -z "$BACKUP_FILE" ] || fail 2 "./jingtu $command takes one file"
                BACKUP_FILE=$1
                ;;
        esac
        shift
    done
    [ -n "$BACKUP_FILE" ] || fail 2 "usage: ./jingtu backup [--demo] FILE | ./jingtu restore [--replace] FILE"
    case $BACKUP_FILE in /*) ;; *) BACKUP_FILE=$PWD/$BACKUP_FILE ;; esac
}

# Opens the database: the running service's, else by BACKUP_MODE. Sets BACKUP_DATABASE, an address for PostgreSQL's programs.
backup_open() {
    local name=jingtu
    ! service_lives java || [ "$(service_fact database)" != jingtu_demo ] || BACKUP_MODE=demo
    [ "$BACKUP_MODE" != demo ] || name=jingtu_demo
    trap 'rm -rf "$BACKUP_WORK"; database_leave' EXIT
    database_use "$name"
    [ "$DATABASE_IS_OURS" = yes ] || create_home
    case $JINGTU_DB_URL in
        jdbc:postgresql://*) BACKUP_DATABASE=${JINGTU_DB_URL#jdbc:} ;;
        *) fail 2 "JINGTU_DB_URL is $JINGTU_DB_URL, not jdbc:postgresql://HOST:PORT/NAME" ;;
    esac
    # Of the driver's own parameters PostgreSQL's programs know these.
    local parameters='' each
    case $BACKUP_DATABASE in
        *\?*)
            for each in $(printf '%s' "${BACKUP_DATABASE#*\?}" | tr '&' ' '); do
                case $each in sslmode=* | sslrootcert=*) parameters="$parameters&$each" ;; esac
            done
            BACKUP_DATABASE=${BACKUP_DATABASE%%\?*}${parameters:+?${parameters#&}}
            ;;
    esac
    backup_psql -c 'select 1' >/dev/null || fail 1 "the database does not answer at $BACKUP_DATABASE"
}

# backup_client PROGRAM ...: one of PostgreSQL's programs, as the service's user; the password goes by the environment.
backup_client() {
    local program=$1
    shift
    if [ "$DATABASE_IS_OURS" = yes ]; then
        program=$(postgresql "$program")
    else
        program=$(postgresql_programs || dirname "$(command -v psql)")/$program
    fi
    [ -x "$program" ] || fail 2 "backup and restore need PostgreSQL's programs (postgresql-client)"
    PGUSER=${JINGTU_DB_USER:-} PGPASSWORD=${JINGTU_DB_PASSWORD:-} PGOPTIONS='-c client_min_messages=warning' "$program" "$@"
}

backup_psql() {
    backup_client psql -X -q -A -t -v ON_ERROR_STOP=1 -d "$BACKUP_DATABASE" "$@"
}

# How far the database is migrated; 0 when it is empty.
backup_migration() {
    if [ "$(backup_psql -c "select to_regclass('public.flyway_schema_history') is not null")" = t ]; then
        backup_psql -c 'select coalesce(max(cast(version as integer)), 0) from flyway_schema_history where success'
    else
        echo 0
    fi
}

# The newest migration that this program knows.
known_migration() {
    printf '%s\n' "$ROOT"/src/main/resources/db/migration/V*__*.sql | sed 's/.*\/V\([0-9]*\)__.*/\1/' | sort -n | tail -n 1
}

backup_manifest() {
    printf 'jingtu-backup %s\nmade %s\nmode %s\nmigration %s\npostgresql %s\n' "$BACKUP_FORMAT" \
        "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "${BACKUP_MODE:-run}" "$(backup_migration)" \
        "$(backup_psql -c 'show server_version_num')"
}

photo_folder() {
    if [ "$BACKUP_MODE" = demo ]; then echo photos-demo; else echo photos; fi
}

# The files of a home that belong into its backup, relative to it.
backup_files() {
    ! [ -d "$(photo_folder)" ] || find "$(photo_folder)" -type f ! -path '*/incoming/*' | sort
    ! [ -f secrets/remember-me ] || echo secrets/remember-me
}

sha256() {
    "$PARTS/sha256" "$@"
}

# backup_restore [--replace] FILE: checks everything first; then photographs are added, which harms nothing, the database
# changes in one transaction, and photographs that the backup does not have go last. Killed at any point, it leaves the
# old state or the new one, and may be run again.
backup_restore() {
    local work migration
    backup_arguments restore "$@"
    [ -r "$BACKUP_FILE" ] || fail 2 "$BACKUP_FILE cannot be read"
    create_home
    ! service_lives java || fail 1 "the service runs; ./jingtu stop first"
    work=$(umask 077 && mktemp -d "$JINGTU_HOME/.restore-XXXXXX")
    BACKUP_WORK=$work
    trap 'rm -rf "$BACKUP_WORK"' EXIT
    restore_unpack "$work"
    migration=$(restore_fact "$work" migration)
    [ "$migration" -le "$(known_migration)" ] ||
        fail 1 "the backup was made by a newer version (migration $migration, this one knows $(known_migration)); update first"
    BACKUP_MODE=$(restore_fact "$work" mode)
    exec 8>"$JINGTU_HOME/service.lock"
    lock 8 -n || fail 1 'the service of this home is starting; ./jingtu stop first'
    backup_open
    [ "$(backup_migration)" = 0 ] || [ -n "$BACKUP_REPLACE" ] ||
        fail 1 "there is data in the database already; ./jingtu restore --replace FILE puts the backup in its place"
    [ "$(backup_psql -c "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'")" = 0 ] ||
        fail 1 'somebody else uses the database; stop the services that do'
    restore_photos "$work"
    restore_database "$work"
    restore_tidy "$work"
    say "restored what was backed up on $(restore_fact "$work" made)"
}

# The value of a line of the manifest.
restore_fact() {
    sed -n "s/^$2 //p" "$1/manifest"
}

# Unpacks into a directory of its own and checks every part; nothing outside is touched.
restore_unpack() {
    local damaged="$BACKUP_FILE is damaged or no backup of Jingtu; nothing was changed" names="$1/.names"
    tar -tf "$BACKUP_FILE" >"$names" 2>/dev/null || fail 1 "$damaged"
    [ "$(head -n 1 "$names") $(tail -n 1 "$names")" = 'manifest SHA256SUMS' ] || fail 1 "$damaged"
    ! grep -vqE '^(manifest|database\.dump|SHA256SUMS|secrets/remember-me|photos(-demo)?/[0-9a-f]{2}/[0-9a-f.a-z]+)$' "$names" ||
        fail 1 "$damaged"
    tar -xf "$BACKUP_FILE" -C "$1" --no-same-owner 2>/dev/null || fail 1 "$damaged"
    [ "$(restore_fact "$1" jingtu-backup)" = "$BACKUP_FORMAT" ] || fail 1 "$damaged"
    # As many sums as parts, each for a plain file, and all of them right.
    [ "$(wc -l <"$1/SHA256SUMS")" -eq "$(($(wc -l <"$names") - 1))" ] || fail 1 "$damaged"
    [ -z "$(find "$1" ! -type f ! -type d)" ] || fail 1 "$damaged"
    (cd "$1" && "$PARTS/sha256" --check SHA256SUMS) || fail 1 "$damaged"
}

# Adds the backup's photographs to the home's; they are named by their content, so none replaces another.
restore_photos() {
    local folder photo
    folder=$(photo_folder)
    [ -d "$1/$folder" ] || return 0
    (cd "$1" && find "$folder" -type f) | while read -r photo; do
        mkdir -p "$JINGTU_HOME/$(dirname "$photo")"
        [ -f "$JINGTU_HOME/$photo" ] || mv "$1/$photo" "$JINGTU_HOME/$photo"
    done
}

# All or nothing: what was there is cleared and what was saved comes in one transaction. PostGIS itself stays as it is.
restore_database() {
    say 'restoring the database'
    backup_client pg_restore --list "$1/database.dump" | grep -vE ' (COMMENT - )?EXTENSION | SCHEMA - public | TABLE DATA public spatial_ref_sys ' >"$1/contents"
    {
        cat "$PARTS/clear.sql"
        echo 'create extension if not exists postgis;'
        backup_client pg_restore --no-owner --no-privileges --use-list="$1/contents" --file=- "$1/database.dump" &&
            echo '\set complete yes'
        printf '%s\n' '\if :{?complete}' 'commit;' '\else' "do 'begin raise exception ''the dump cannot be read''; end';" '\endif'
    } | backup_psql --output=/dev/null -f - 2>"$1/errors" || {
        head -n 5 "$1/errors" >&2
        fail 1 'the database could not be restored; it is as it was'
    }
    backup_psql -c 'analyze' 2>/dev/null
}

# Photographs that are not of the backup go; what keeps crews logged in comes.
restore_tidy() {
    local folder photo
    folder=$(photo_folder)
    if [ -d "$JINGTU_HOME/$folder" ]; then
        (cd "$JINGTU_HOME" && find "$folder" -type f) | while read -r photo; do
            grep -q "  $photo\$" "$1/SHA256SUMS" || rm -f "$JINGTU_HOME/$photo"
        done
    fi
    [ -f "$1/secrets/remember-me" ] || return 0
    mkdir -p "$SECRETS"
    chmod 700 "$SECRETS"
    (umask 077 && cat "$1/secrets/remember-me" >"$SECRETS/remember-me.new")
    mv "$SECRETS/remember-me.new" "$SECRETS/remember-me"
}
