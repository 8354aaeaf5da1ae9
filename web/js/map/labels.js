// Names on the map: only where there is room, the more important first, none twice in sight.
import { eachInSight } from './overlay.js';
import { LINE, POLYGON } from './mvt.js';

const REPEAT_PIXELS = 420;

export class LabelPainter {
  /** @param kinds () → [{source, layer, from, text(properties), size, weight, colour, halo, priority}] */
  constructor(kinds) {
    this.kinds = kinds;
  }

  paint(context, view) {
    const taken = [];
    const placed = new Map();
    for (const kind of this.kinds()) {
      if (view.zoom < kind.from) {
        continue;
      }
      context.font = kind.font;
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      for (const label of candidates(kind, view, context)) {
        place(context, kind, label, taken, placed, view);
      }
    }
  }
}

function place(context, kind, label, taken, placed, view) {
  const near = (placed.get(label.text) ?? []).some((p) => Math.hypot(p.x - label.x, p.y - label.y) < REPEAT_PIXELS);
  const box = boxOf(label, kind);
  const outside = box[2] < 0 || box[3] < 0 || box[0] > view.width || box[1] > view.height;
  const crowded = taken.some((b) => b[0] < box[2] && b[2] > box[0] && b[1] < box[3] && b[3] > box[1]);
  if (near || outside || crowded) {
    return;
  }
  taken.push(box);
  placed.set(label.text, [...(placed.get(label.text) ?? []), label]);
  context.save();
  context.translate(label.x, label.y);
  context.rotate(label.angle);
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.setLineDash([]);
  context.strokeStyle = kind.halo;
  context.strokeText(label.text, 0, 0);
  context.fillStyle = kind.colour;
  context.fillText(label.text, 0, 0);
  context.restore();
}

function boxOf({ x, y, width, angle }, { size }) {
  const [c, s] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const [w, h] = [(width * c + size * s) / 2 + 3, (width * s + size * c) / 2 + 2];
  return [x - w, y - h, x + w, y + h];
}

function candidates(kind, view, context) {
  const best = new Map();
  eachInSight(kind.source, kind.layer, view, (feature, frame) => {
    const text = kind.where && !kind.where(feature.properties) ? null : kind.text(feature.properties);
    const label = text ? anchor(feature, frame) : null;
    if (!label) {
      return;
    }
    label.text = text;
    label.width = context.measureText(text).width;
    const fits = feature.type !== LINE || label.room > label.width + 8;
    const roomy = feature.type !== POLYGON || label.room > label.width * 0.8;
    if (fits && roomy) {
      const key = feature.type === POLYGON ? (feature.id ?? text) : `${text}/${Math.round(label.x)}/${Math.round(label.y)}`;
      if (!best.has(key) || best.get(key).room < label.room) {
        best.set(key, label);
      }
    }
  });
  return [...best.values()].sort((a, b) => b.room - a.room);
}

/** Where a label of the feature may stand, and how many pixels long it may be. */
function anchor(feature, { scale, dx, dy }) {
  const part = feature.parts[0];
  if (!part) {
    return null;
  }
  if (feature.type === POLYGON) {
    return middle(part, scale, dx, dy);
  }
  return feature.type === LINE
    ? longestRun(feature.parts, scale, dx, dy)
    : { x: part[0] * scale + dx, y: part[1] * scale + dy, room: 0, angle: 0 };
}

function middle(ring, scale, dx, dy) {
  let [twice, cx, cy, left, right] = [0, 0, 0, Infinity, -Infinity];
  for (let k = 2; k < ring.length; k += 2) {
    const cross = ring[k - 2] * ring[k + 1] - ring[k] * ring[k - 1];
    twice += cross;
    cx += (ring[k - 2] + ring[k]) * cross;
    cy += (ring[k - 1] + ring[k + 1]) * cross;
    left = Math.min(left, ring[k]);
    right = Math.max(right, ring[k]);
  }
  if (twice === 0) {
    return null;
  }
  const [x, y] = [cx / (3 * twice), cy / (3 * twice)];
  return { x: x * scale + dx, y: y * scale + dy, room: (right - left) * scale, angle: 0 };
}

/** The longest nearly straight run of a line: its middle, length and an angle that keeps letters upright. */
function longestRun(lines, scale, dx, dy) {
  let best = { room: 0 };
  for (const line of lines) {
    let start = 0;
    for (let k = 2; k < line.length; k += 2) {
      const bends = k > start + 2 && turn(line, start, k) > 0.25;
      start = bends ? k - 2 : start;
      const [ux, uy] = [line[k] - line[start], line[k + 1] - line[start + 1]];
      const room = Math.hypot(ux, uy) * scale;
      if (room > best.room) {
        const angle = Math.atan2(uy, ux);
        const upright = Math.abs(angle) > Math.PI / 2 ? angle - Math.sign(angle) * Math.PI : angle;
        const [mx, my] = [line[start] + ux / 2, line[start + 1] + uy / 2];
        best = { x: mx * scale + dx, y: my * scale + dy, room, angle: upright };
      }
    }
  }
  return best.room > 0 ? best : null;
}

function turn(line, start, k) {
  const before = Math.atan2(line[k - 1] - line[start + 1], line[k - 2] - line[start]);
  const after = Math.atan2(line[k + 1] - line[k - 1], line[k] - line[k - 2]);
  const difference = Math.abs(before - after);
  return Math.min(difference, 2 * Math.PI - difference);
}
