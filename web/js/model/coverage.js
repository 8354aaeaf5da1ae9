// Shares of what should have been cleaned.

/**
 * Share of the planned metres of road that were swept; null where no road is planned. Unknown metres count as not swept.
 * Example: 300 swept, 100 missed, none unknown: 0.75.
 */
export function roadShare({ roadM, sweptM, missedM, unknownM }) {
  const planned = roadM ?? (sweptM ?? 0) + (missedM ?? 0) + (unknownM ?? 0);
  return planned > 0 ? Math.min(1, (sweptM ?? 0) / planned) : null;
}
