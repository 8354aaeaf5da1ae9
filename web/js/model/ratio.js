// How two counts of the same length of time compare.

const QUANTILE = 1.96;

/**
 * Relative change from one Poisson count to another with its 95 % interval, by the logarithm of the ratio; null where
 * either is zero.
 * Example: from 50 to 80 it is 0.6, between 0.124 and 1.278.
 */
export function changeOfCounts(before, now) {
  if (!(before > 0 && now > 0)) {
    return null;
  }
  const ratio = now / before;
  const spread = Math.exp(QUANTILE * Math.sqrt(1 / before + 1 / now));
  const [low, high] = [ratio / spread - 1, ratio * spread - 1];
  return { change: ratio - 1, low, high, significant: low > 0 || high < 0 };
}
