// Gauss-Krüger on the ellipsoid of CGCS2000, by Krüger's series to the fourth order in n: good to well under a
// millimetre within a 3° zone. And lengths and areas measured in such a plane.

const A = 6378137;
const F = 1 / 298.257222101;
const N = F / (2 - F);
const RADIUS = (A / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
const ALPHA = [
  N / 2 - (2 / 3) * N ** 2 + (5 / 16) * N ** 3 + (41 / 180) * N ** 4,
  (13 / 48) * N ** 2 - (3 / 5) * N ** 3 + (557 / 1440) * N ** 4,
  (61 / 240) * N ** 3 - (103 / 140) * N ** 4,
  (49561 / 161280) * N ** 4,
];
const ECCENTRICITY = Math.sqrt(F * (2 - F));
const FALSE_EASTING = 500000;

/** Metres east and north in the zone of the given central meridian; false easting 500 km, scale 1. */
export function gaussKruger(lon, lat, centralMeridian) {
  const phi = (lat * Math.PI) / 180;
  const lambda = ((lon - centralMeridian) * Math.PI) / 180;
  const sine = Math.sin(phi);
  const t = Math.sinh(Math.atanh(sine) - ECCENTRICITY * Math.atanh(ECCENTRICITY * sine));
  const xi = Math.atan2(t, Math.cos(lambda));
  const eta = Math.atanh(Math.sin(lambda) / Math.sqrt(1 + t * t));
  let north = xi;
  let east = eta;
  ALPHA.forEach((alpha, k) => {
    const m = 2 * (k + 1);
    north += alpha * Math.sin(m * xi) * Math.cosh(m * eta);
    east += alpha * Math.cos(m * xi) * Math.sinh(m * eta);
  });
  return { east: FALSE_EASTING + RADIUS * east, north: RADIUS * north };
}

/** The zone of an EPSG code of CGCS2000's 3° Gauss-Krüger family (4513–4554); null for any other reference system. */
export function zoneOf(metricCrs) {
  const code = Number(/^EPSG:(\d+)$/.exec(metricCrs ?? '')?.[1]);
  if (code >= 4534 && code <= 4554) {
    return { code, centralMeridian: 75 + 3 * (code - 4534) };
  }
  if (code >= 4513 && code <= 4533) {
    return { code, centralMeridian: 75 + 3 * (code - 4513) };
  }
  return null;
}

/** Metres along a line of [lon, lat]. */
export function lengthMetres(line) {
  const plane = toPlane(line);
  let metres = 0;
  for (let k = 1; k < plane.length; k++) {
    metres += Math.hypot(plane[k].east - plane[k - 1].east, plane[k].north - plane[k - 1].north);
  }
  return metres;
}

/** Square metres inside a ring of [lon, lat]; the ring need not be closed. */
export function areaSquareMetres(ring) {
  const plane = toPlane(ring);
  let twice = 0;
  plane.forEach((p, k) => {
    const q = plane[(k + 1) % plane.length];
    twice += (p.east - plane[0].east) * (q.north - plane[0].north) - (q.east - plane[0].east) * (p.north - plane[0].north);
  });
  return Math.abs(twice) / 2;
}

/** Compass bearing from one [lon, lat] to another, degrees clockwise from north. */
export function bearingDegrees(from, to) {
  const [a, b] = toPlane([from, to]);
  return ((Math.atan2(b.east - a.east, b.north - a.north) * 180) / Math.PI + 360) % 360;
}

function toPlane(line) {
  const meridian = line.length === 0 ? 0 : line.reduce((sum, p) => sum + p[0], 0) / line.length;
  return line.map(([lon, lat]) => gaussKruger(lon, lat, meridian));
}
