// Ranks that cannot be told apart.

/**
 * Groups of neighbours in a ranking, in order: rows that carry the same tieGroup belong together.
 * Example: tie groups 1, 1, 2 give [[a, b], [c]].
 */
export function tiedGroups(rows) {
  const groups = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && row.tieGroup !== null && row.tieGroup !== undefined && last[0].tieGroup === row.tieGroup) {
      last.push(row);
    } else {
      groups.push([row]);
    }
  }
  return groups;
}
