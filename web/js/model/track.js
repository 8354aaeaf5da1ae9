// Where a vehicle was at a time, by its track as the service tells it: pieces of [longitude, latitude, second].

/** First and last second of a track; null for an empty one. */
export function span(track) {
  const points = track.flatMap((piece) => piece.points);
  return points.length > 0 ? { from: points[0][2], to: points[points.length - 1][2] } : null;
}

/**
 * The place at a second and what the vehicle did then; between two positions it goes with time. Null between pieces.
 * Example: placeAt([{state: 'work', points: [[0, 0, 0], [2, 0, 10]]}], 5) is {position: [1, 0], state: 'work'}
 */
export function placeAt(track, second) {
  for (const { state, points } of track) {
    if (second >= points[0][2] && second <= points[points.length - 1][2]) {
      const after = points.findIndex((point) => point[2] >= second);
      const [b, a] = [points[after], points[Math.max(0, after - 1)]];
      const share = b[2] > a[2] ? (second - a[2]) / (b[2] - a[2]) : 0;
      return { position: [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])], state };
    }
  }
  return null;
}

/** West, south, east, north of a track. */
export function boundsOf(track) {
  const points = track.flatMap((piece) => piece.points);
  const of = (k, pick) => points.reduce((found, point) => pick(found, point[k]), points[0][k]);
  return [of(0, Math.min), of(1, Math.min), of(0, Math.max), of(1, Math.max)];
}
