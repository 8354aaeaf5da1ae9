// Draws decoded tiles by rules. A rule names a layer and gives, for each feature, how it looks:
//   { layer, from, where(properties), style(properties, zoom, id) → {fill, stroke, width, dash, cap, radius} }
// fill and stroke are colours or patterns. Rules are drawn in their order.
import { LINE, POINT, POLYGON } from './mvt.js';

/**
 * @param frame {zoom, scale, dx, dy}: a tile coordinate c stands at c · scale + d, in pixels of the screen
 */
export function paintTile(context, layers, rules, frame) {
  for (const rule of rules) {
    const layer = layers[rule.layer];
    if (!layer || frame.zoom < (rule.from ?? 0)) {
      continue;
    }
    const scale = (frame.size / layer.extent) * frame.scale;
    for (const feature of layer.features) {
      if (!rule.where || rule.where(feature.properties, feature.id)) {
        const style = rule.style(feature.properties, frame.zoom, feature.id);
        style && paintFeature(context, feature, style, scale, frame);
      }
    }
  }
}

function paintFeature(context, feature, style, scale, frame) {
  if (feature.type === POINT) {
    paintPoints(context, feature.parts, style, scale, frame);
    return;
  }
  context.beginPath();
  for (const part of feature.parts) {
    context.moveTo(part[0] * scale + frame.dx, part[1] * scale + frame.dy);
    for (let k = 2; k < part.length; k += 2) {
      context.lineTo(part[k] * scale + frame.dx, part[k + 1] * scale + frame.dy);
    }
  }
  if (feature.type === POLYGON) {
    for (const fill of [style.fill, style.pattern]) {
      if (fill) {
        context.fillStyle = fill;
        context.fill('evenodd');
      }
    }
  }
  if (style.stroke && style.width > 0) {
    context.strokeStyle = style.stroke;
    context.lineWidth = style.width;
    context.lineCap = style.cap ?? (feature.type === LINE ? 'round' : 'butt');
    context.lineJoin = 'round';
    context.setLineDash(style.dash ?? []);
    context.stroke();
  }
}

function paintPoints(context, parts, style, scale, frame) {
  for (const [x, y] of parts) {
    context.beginPath();
    context.arc(x * scale + frame.dx, y * scale + frame.dy, style.radius ?? 4, 0, 2 * Math.PI);
    context.fillStyle = style.fill;
    context.fill();
    if (style.stroke) {
      context.strokeStyle = style.stroke;
      context.lineWidth = style.width ?? 1;
      context.setLineDash([]);
      context.stroke();
    }
  }
}

/** Whether a place in tile coordinates lies on the feature, or nearer to its line than the tolerance. */
export function hits(feature, x, y, tolerance) {
  if (feature.type === POLYGON) {
    return feature.parts.reduce((inside, ring) => inside !== crossesOddly(ring, x, y), false);
  }
  if (feature.type === LINE) {
    return feature.parts.some((line) => distanceToLine(line, x, y) <= tolerance);
  }
  return feature.parts.some((p) => Math.hypot(p[0] - x, p[1] - y) <= tolerance * 2);
}

function crossesOddly(ring, x, y) {
  let odd = false;
  for (let k = 2; k < ring.length; k += 2) {
    const [x0, y0, x1, y1] = [ring[k - 2], ring[k - 1], ring[k], ring[k + 1]];
    if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) {
      odd = !odd;
    }
  }
  return odd;
}

function distanceToLine(line, x, y) {
  let nearest = Infinity;
  for (let k = 2; k < line.length; k += 2) {
    const [x0, y0] = [line[k - 2], line[k - 1]];
    const [dx, dy] = [line[k] - x0, line[k + 1] - y0];
    const squared = dx * dx + dy * dy;
    const along = squared === 0 ? 0 : Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / squared));
    nearest = Math.min(nearest, Math.hypot(x - x0 - along * dx, y - y0 - along * dy));
  }
  return nearest;
}
