// How far a place is from streets, on the phone itself: a plane around the place is good to a millimetre per kilometre.

const METRES_PER_DEGREE = 110862;

/** Metres east and north per degree at a latitude. */
function scaleAt(latitude) {
  const phi = (latitude * Math.PI) / 180;
  return { x: 111320 * Math.cos(phi) * (1 + 0.00336 * Math.sin(phi) ** 2), y: METRES_PER_DEGREE * (1 - 0.005 * Math.cos(2 * phi)) };
}

/**
 * The point of a line of [lon, lat] that is nearest to a place, and how far it is.
 * Example: from [113.6, 27.201] to the line [[113.59, 27.2], [113.61, 27.2]]: about 111 m, at [113.6, 27.2].
 */
export function nearestOnLine(place, line) {
  const scale = scaleAt(place[1]);
  let best = { metres: Infinity, position: line[0] };
  for (let k = 0; k < Math.max(1, line.length - 1); k++) {
    const a = line[k];
    const b = line[k + 1] ?? a;
    const [ax, ay] = [(a[0] - place[0]) * scale.x, (a[1] - place[1]) * scale.y];
    const [dx, dy] = [(b[0] - a[0]) * scale.x, (b[1] - a[1]) * scale.y];
    const length2 = dx * dx + dy * dy;
    const t = length2 > 0 ? Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length2)) : 0;
    const metres = Math.hypot(ax + t * dx, ay + t * dy);
    if (metres < best.metres) {
      best = { metres, position: [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])] };
    }
  }
  return best;
}

/** The stretch with the nearest line: {stretch, metres, position}; null among none. */
export function nearestStretch(place, stretches) {
  let best = null;
  for (const stretch of stretches) {
    const near = nearestOnLine(place, stretch.line);
    if (!best || near.metres < best.metres) {
      best = { stretch, ...near };
    }
  }
  return best;
}

/** Degrees clockwise from north. */
export function bearing(from, to) {
  const scale = scaleAt(from[1]);
  return ((Math.atan2((to[0] - from[0]) * scale.x, (to[1] - from[1]) * scale.y) * 180) / Math.PI + 360) % 360;
}
