// Places of a file in two coordinate systems at once: filled where they go, hollow where they would go otherwise.

const RADIUS = 5;
const MOST_LINE_PIXELS = 4000;

export class ShiftPainter {
  /** @param theme () → colours */
  constructor(theme) {
    this.theme = theme;
    this.now = [];
    this.other = [];
  }

  /**
   * @param now [{longitude, latitude}] as they would be stored
   * @param other the same places in the other system, in the same order; empty where there is none
   */
  set(now, other) {
    this.now = now;
    this.other = other;
  }

  paint(context, view) {
    const { accent, alternative } = this.theme();
    const now = this.now.map((place) => pixel(place, view));
    const other = this.other.map((place) => pixel(place, view));
    context.setLineDash([]);
    if (now.length === other.length) {
      context.strokeStyle = alternative;
      context.lineWidth = 1;
      context.globalAlpha = 0.6;
      context.beginPath();
      now.forEach(([x, y], k) => {
        if (Math.hypot(x - other[k][0], y - other[k][1]) < MOST_LINE_PIXELS) {
          context.moveTo(...other[k]);
          context.lineTo(x, y);
        }
      });
      context.stroke();
      context.globalAlpha = 1;
    }
    other.forEach((at) => circle(context, at, { stroke: alternative, width: 2 }));
    now.forEach((at) => circle(context, at, { fill: accent, stroke: '#ffffff', width: 1.5 }));
  }
}

function circle(context, [x, y], { fill, stroke, width }) {
  context.beginPath();
  context.arc(x, y, RADIUS, 0, 2 * Math.PI);
  if (fill) {
    context.fillStyle = fill;
    context.fill();
  }
  context.strokeStyle = stroke;
  context.lineWidth = width;
  context.stroke();
}

/** Where a place is on the canvas, by the web-mercator projection. */
function pixel({ longitude, latitude }, view) {
  const world = 256 * 2 ** view.zoom;
  const sine = Math.sin((Math.max(-85, Math.min(85, latitude)) * Math.PI) / 180);
  const x = ((longitude + 180) / 360) * world;
  const y = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world;
  return [x - view.corner.x, y - view.corner.y];
}
