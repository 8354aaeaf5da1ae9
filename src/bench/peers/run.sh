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
    python3 "$here/peers.py" "$folder" "$name" || echo 'peers: Python failed' >&2
    if command -v Rscript >/dev/null; then
        Rscript "$here/peers.R" "$folder" "$name" || echo 'peers: R failed' >&2
    fi
    "$here/qgis.sh" "$folder" "$name"
} >"$folder/peers.txt"
"$jingtu" bench ${name:+"$name"} >"$folder/ours-2.txt"

# Of both runs of ours the slower median counts; targets are those of two threads.
awk '
    function milliseconds(v) { return v >= 100 ? sprintf("%.0f", v) : sprintf("%.1f", v) }
    FNR == NR { target[$1, $2] = $3; next }
    FILENAME ~ /ours-/ {
        if ($1 == "workload") next
        key = $1 SUBSEP $2
        if (!(key in best)) { order[++rows] = key; name[key] = $1; n[key] = $2 }
        if ($3 == 1 && $4 > one[key]) one[key] = $4
        if ($3 >= threads[key]) {
            if ($3 > threads[key] || $4 > best[key]) best[key] = $4
            threads[key] = $3
        }
        error[key] = $7; heap[key] = $8
        next
    }
    {
        key = $1 SUBSEP $2
        peers[key] = peers[key] (peers[key] == "" ? "" : " · ") $9 " " milliseconds($4) ($7 == "-" ? "" : " (error " $7 ")")
        if (!(key in fastest) || $4 < fastest[key]) fastest[key] = $4
    }
    END {
        print "| workload | n | ours, 1 thread (ms) | 2 threads (ms) | error | heap | peers (ms) | fastest peer ÷ ours | target (ms) | reached |"
        print "|---|---|---|---|---|---|---|---|---|---|"
        for (k = 1; k <= rows; k++) {
            key = order[k]
            ratio = key in fastest ? sprintf("%.2g ×", fastest[key] / best[key]) : "–"
            reached = key in target ? (best[key] <= target[key] ? "yes" : "**no**") : "–"
            printf "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |\n", name[key], n[key], milliseconds(one[key]),
                threads[key] > 1 ? milliseconds(best[key]) : "–", error[key], heap[key],
                key in peers ? peers[key] : "–", ratio, key in target ? target[key] : "–", reached
        }
    }
' "$here/targets.txt" "$folder/ours-1.txt" "$folder/ours-2.txt" "$folder/peers.txt"
