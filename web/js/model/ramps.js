// The colours of data, the same on every page, chosen to stay apart for colour-blind readers. A pattern or a shape
// stands beside every colour that carries a decision.

/** Issues per hectare, pale yellow to dark red; the service paints its density tiles with the same. */
export const DENSITY = ['#fff3b2', '#fed976', '#fdb24c', '#fc8d3c', '#f4502f', '#d41224', '#8e0026'];

/** Gi* classes: 3, 2, 1 hot at 99, 95, 90 %; negative cold; 0 not significant. */
export const HOTSPOT = {
  3: '#b2182b',
  2: '#e8765c',
  1: '#f9c4a9',
  0: '#f3f1ec',
  '-1': '#c3dcec',
  '-2': '#5fa2cc',
  '-3': '#2166ac',
};

/** What happened to a planned stretch of road. */
export const STRETCH = {
  swept: '#159a9c',
  missed: '#e8710a',
  justified: '#7d8590',
  repeated: '#8250c4',
  unknown: '#8a919b',
};

/** Hot against swept; a pattern beside each colour that asks for something. */
export const CONTRAST = {
  hot_unswept: { colour: '#d55e00', pattern: 'hatch' },
  hot_swept: { colour: '#8e1a6b' },
  cold_overswept: { colour: '#0072b2', pattern: 'dots' },
  normal: { colour: '#f3f1ec' },
  no_data: { colour: '#8a919b', pattern: 'hatch', bare: true },
};

/** Cells against their neighbours; those that differ from them patterned. */
export const OUTLIER = {
  hh: { colour: '#b2182b' },
  hl: { colour: '#e8710a', pattern: 'dots' },
  lh: { colour: '#5fa2cc', pattern: 'dots' },
  ll: { colour: '#2166ac' },
  none: { colour: '#f3f1ec' },
  no_data: { colour: '#8a919b', pattern: 'hatch', bare: true },
};

/** Clusters by size, darker the more issues. */
export const CLUSTER = {
  large: { colour: '#5b1a6e' },
  medium: { colour: '#9a5bab' },
  small: { colour: '#cfaad8' },
};

/** Sites by their role; the size tells them apart without colour. */
export const SITING = {
  chosen: { colour: '#0b5d4e', radius: 8 },
  existing: { colour: '#0072b2', radius: 5 },
  beyond: { colour: '#b8500f', radius: 2.5 },
};

/** Classes of emerging hot and cold spots: red and blue, darker the more it matters now; fading ones patterned. */
export const EMERGING = {
  new_hot_spot: { colour: '#7a0177' },
  consecutive_hot_spot: { colour: '#b2182b' },
  intensifying_hot_spot: { colour: '#67000d' },
  persistent_hot_spot: { colour: '#d6453d' },
  diminishing_hot_spot: { colour: '#f4a582', pattern: 'dots' },
  sporadic_hot_spot: { colour: '#fdae61', pattern: 'dots' },
  oscillating_hot_spot: { colour: '#e08214', pattern: 'hatch' },
  historical_hot_spot: { colour: '#c9a08a', pattern: 'hatch' },
  new_cold_spot: { colour: '#006d62' },
  consecutive_cold_spot: { colour: '#2166ac' },
  intensifying_cold_spot: { colour: '#08306b' },
  persistent_cold_spot: { colour: '#4a8fc0' },
  diminishing_cold_spot: { colour: '#92c5de', pattern: 'dots' },
  sporadic_cold_spot: { colour: '#80cdc1', pattern: 'dots' },
  oscillating_cold_spot: { colour: '#5e8fb0', pattern: 'hatch' },
  historical_cold_spot: { colour: '#8aa4b4', pattern: 'hatch' },
  no_pattern: { colour: '#f3f1ec' },
  no_data: { colour: '#8a919b', pattern: 'hatch', bare: true },
};

/** Shares of ground swept, from little to all; five classes of 20 %. */
export const COVERAGE = ['#fbe3c8', '#dfe8d8', '#a9d8d0', '#5cbcb8', '#159a9c'];

/** Rates of areas on the leader's map, pale to dark; five classes. */
export const RATE = ['#fff3c4', '#fed07a', '#fb9a3e', '#e2502a', '#a50f26'];

/** Issues by group of categories: colour and shape. */
export const GROUPS = {
  ten_disorders: { colour: '#d55e00', shape: 'circle' },
  environment: { colour: '#0072b2', shape: 'square' },
  facility_defect: { colour: '#7a5195', shape: 'diamond' },
  uncivil: { colour: '#009e73', shape: 'triangle' },
  other: { colour: '#6b7280', shape: 'circle' },
};

/** Which of n equal classes of 0…1 a share falls into. */
export function shareClass(share, n) {
  return Math.max(0, Math.min(n - 1, Math.floor(share * n)));
}

/**
 * At most n − 1 ascending limits at equal round steps (1, 2 or 5 × 10ⁿ) across the values, so that they make n classes.
 * Example: 77 … 112 in five classes: 80, 90, 100, 110.
 */
export function roundBreaks(values, n) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (!(most > least)) {
    return [];
  }
  const rough = (most - least) / n;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((mantissa) => mantissa * power >= rough) * power;
  const first = Math.floor(least / step) + 1;
  const limits = Array.from({ length: n - 1 }, (_, k) => Number(((first + k) * step).toPrecision(6)));
  return limits.filter((limit) => limit <= most);
}

/** The class of a value among ascending limits. */
export function classAmong(value, breaks) {
  let k = 0;
  while (k < breaks.length && value >= breaks[k]) {
    k++;
  }
  return k;
}
