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

/** Limits that split positive values into n classes at round numbers; ascending, n − 1 of them, fewer when all alike. */
export function roundBreaks(values, n) {
  const sorted = values.filter((v) => v > 0).sort((a, b) => a - b);
  const breaks = [];
  for (let k = 1; k < n && sorted.length > 0; k++) {
    const at = sorted[Math.min(sorted.length - 1, Math.floor((k * sorted.length) / n))];
    const step = 10 ** Math.floor(Math.log10(at)) / 2;
    const round = Math.round(at / step) * step;
    if (breaks.length === 0 || round > breaks.at(-1)) {
      breaks.push(Number(round.toPrecision(3)));
    }
  }
  return breaks;
}

/** The class of a value among ascending limits. */
export function classAmong(value, breaks) {
  let k = 0;
  while (k < breaks.length && value >= breaks[k]) {
    k++;
  }
  return k;
}
