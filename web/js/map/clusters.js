// Issues: near ones counted together in a circle, single ones as a mark whose colour and shape tell the group.
import { eachInSight } from './overlay.js';
import { GROUPS } from '../model/ramps.js';

const CELL_PIXELS = 60;
const MARK_PIXELS = 6;

export class ClusterPainter {
  /**
   * @param source tiles with a layer 'issues'
   * @param groupOf code of a category → code of its group
   * @param theme () → colours
   */
  constructor(source, groupOf, theme) {
    this.source = source;
    this.groupOf = groupOf;
    this.theme = theme;
    this.visible = true;
    this.drawn = [];
    this.selected = null;
  }

  async prepare(view, redraw) {
    if (!this.visible) {
      return;
    }
    await Promise.allSettled(view.tiles.map((coords) => this.source.load(coords)));
    redraw();
  }

  paint(context, view) {
    this.drawn = this.visible ? this.arrange(view) : [];
    for (const item of this.drawn) {
      item.n === 1 && item.id !== null ? this.paintMark(context, item) : this.paintCircle(context, item);
    }
  }

  arrange(view) {
    const cells = new Map();
    eachInSight(this.source, 'issues', view, (feature, { scale, dx, dy }) => {
      const [px, py] = feature.parts[0];
      const { n, category } = feature.properties;
      const [x, y] = [px * scale + dx, py * scale + dy];
      const single = n === 1 && view.zoom >= 17;
      const column = Math.floor((x + view.corner.x) / CELL_PIXELS);
      const row = Math.floor((y + view.corner.y) / CELL_PIXELS);
      const key = single ? `i${feature.id}` : `${column}/${row}`;
      const cell = cells.get(key) ?? { n: 0, x: 0, y: 0, id: null, category };
      cell.n += n;
      cell.x += n * x;
      cell.y += n * y;
      cell.id = cell.n === 1 ? (feature.id ?? feature.properties.id ?? null) : null;
      cells.set(key, cell);
    });
    return [...cells.values()]
      .map((cell) => ({ ...cell, x: cell.x / cell.n, y: cell.y / cell.n, r: radius(cell.n, cell.id) }))
      .sort((a, b) => a.n - b.n);
  }

  paintCircle(context, { x, y, r, n }) {
    const colours = this.theme();
    context.beginPath();
    context.arc(x, y, r + 3, 0, 2 * Math.PI);
    context.fillStyle = colours.clusterHalo;
    context.fill();
    context.beginPath();
    context.arc(x, y, r, 0, 2 * Math.PI);
    context.fillStyle = colours.cluster;
    context.fill();
    context.fillStyle = colours.clusterText;
    context.font = `600 ${r > 16 ? 13 : 11}px ${colours.font}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(shortCount(n), x, y + 0.5);
  }

  paintMark(context, { x, y, category, id }) {
    const { colour, shape } = GROUPS[this.groupOf(category)] ?? GROUPS.other;
    const chosen = id === this.selected;
    context.beginPath();
    outline(context, shape, x, y, chosen ? MARK_PIXELS + 3 : MARK_PIXELS);
    context.fillStyle = colour;
    context.fill();
    context.setLineDash([]);
    context.lineWidth = chosen ? 3 : 1.5;
    context.strokeStyle = chosen ? this.theme().accent : '#ffffff';
    context.stroke();
  }

  /** What was drawn at a place of the canvas, the topmost; null where there is nothing. */
  pick(point) {
    const near = this.drawn.filter((item) => Math.hypot(item.x - point.x, item.y - point.y) <= item.r + 3);
    return near.at(-1) ?? null;
  }
}

function radius(n, id) {
  return n === 1 && id !== null ? MARK_PIXELS : Math.min(26, 9 + 3.2 * Math.log10(Math.max(1, n)) ** 1.5);
}

function shortCount(n) {
  return n < 10000 ? String(n) : `${Math.round(n / 1000)}k`;
}

/** The shape of a group's mark, as a path. */
export function outline(context, shape, x, y, r) {
  if (shape === 'square') {
    context.rect(x - r * 0.88, y - r * 0.88, r * 1.76, r * 1.76);
  } else if (shape === 'diamond' || shape === 'triangle') {
    const corners = shape === 'diamond' ? [0, 90, 180, 270] : [0, 120, 240];
    corners.forEach((degrees, k) => {
      const angle = ((degrees - 90) * Math.PI) / 180;
      const [px, py] = [x + r * 1.2 * Math.cos(angle), y + r * 1.2 * Math.sin(angle)];
      k === 0 ? context.moveTo(px, py) : context.lineTo(px, py);
    });
    context.closePath();
  } else {
    context.arc(x, y, r, 0, 2 * Math.PI);
  }
}
