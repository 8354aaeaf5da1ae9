#!/usr/bin/env bash
# Ours and the peers', one after another and then ours again, as a table in Markdown with the ratios.
#
# usage: run.sh DIR [NAME]; DIR takes the workloads and the rows that were measured. The peers that are not installed
# are left out; see the heads of peers.py, peers.R and qgis.sh for their Debian packages and PEER_DATABASE.
set -euo pipefail

[ $# -ge 1 ] || { echo 'usage: run.sh DIR [NAME]' >&2 && exit 2; }
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
jingtu=$here/../../../jingtu
mkdir -p "$1"
folder=$(cd "$1" && pwd)
name=${2:-}

[ -f "$folder/zones500.csv" ] || "$jingtu" bench --write-workloads "$folder"
"$jingtu" bench ${name:+"$name"} >"$folder/ours-1.txt"
{
    "$here/peers.py" "$folder" "$name" || echo 'peers: Python failed' >&2
    if command -v Rscript >/dev/null; then
        Rscript "$here/peers.R" "$folder" "$name" || echo 'peers: R failed' >&2
    fi
    "$here/qgis.sh" "$folder" "$name"
} >"$folder/peers.txt"
"$jingtu" bench ${name:+"$name"} >"$folder/ours-2.txt"

awk -f "$here/table.awk" "$here/targets.txt" "$folder/ours-1.txt" "$folder/ours-2.txt" "$folder/peers.txt"
