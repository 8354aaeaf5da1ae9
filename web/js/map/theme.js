// The map's own colours, read from the tokens of the page's theme, and hatched patterns made of them.

const NAMES = {
  land: '--map-land', outside: '--map-outside', water: '--map-water', green: '--map-green', building: '--map-building',
  road: '--map-road', casing: '--map-casing', alley: '--map-alley', label: '--map-label', labelSoft: '--map-label-soft',
  labelWater: '--map-label-water', halo: '--map-halo', area: '--map-area', areaSoft: '--map-area-soft', zone: '--map-zone',
  cluster: '--map-cluster', clusterHalo: '--map-cluster-halo', clusterText: '--map-cluster-text', accent: '--accent', alternative: '--focus',
  hatch: '--map-hatch', neutral: '--map-neutral', font: '--font',
};

let colours = null;
let patterns = new Map();

/** Colours of the present theme. */
export function mapColours() {
  if (!colours) {
    const style = getComputedStyle(document.documentElement);
    colours = Object.fromEntries(Object.entries(NAMES).map(([name, token]) => [name, style.getPropertyValue(token).trim()]));
  }
  return colours;
}

/** To be called when the theme has changed, before painting again. */
export function forgetColours() {
  colours = null;
  patterns = new Map();
}

/** Lines at 45°, eight pixels apart; they meet at the edges of tiles. */
export function hatch(colour, width = 1.5, backwards = false) {
  return pattern(`hatch ${colour} ${width} ${backwards}`, (context) => {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    for (const shift of [-8, 0, 8]) {
      context.moveTo(shift, backwards ? 0 : 8);
      context.lineTo(shift + 8, backwards ? 8 : 0);
    }
    context.stroke();
  });
}

/** Dots, eight pixels apart. */
export function dots(colour) {
  return pattern(`dots ${colour}`, (context) => {
    context.fillStyle = colour;
    context.beginPath();
    context.arc(4, 4, 1.4, 0, 2 * Math.PI);
    context.fill();
  });
}

function pattern(key, draw) {
  if (!patterns.has(key)) {
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 8 * ratio;
    const context = canvas.getContext('2d');
    context.scale(ratio, ratio);
    draw(context);
    const made = context.createPattern(canvas, 'repeat');
    made.setTransform(new DOMMatrix().scale(1 / ratio));
    patterns.set(key, made);
  }
  return patterns.get(key);
}
