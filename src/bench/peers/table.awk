# targets.txt, two runs of ours and the rows of the peers -> a table in Markdown. Of both runs of ours the slower
# median counts; targets are those of two threads.
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
        printf "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |\n", name[key], n[key], (key in one ? milliseconds(one[key]) : "–"),
            (threads[key] > 1 ? milliseconds(best[key]) : "–"), error[key], heap[key],
            (key in peers ? peers[key] : "–"), ratio, (key in target ? target[key] : "–"), reached
    }
}
