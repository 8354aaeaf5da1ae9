// The exact view as the fragment of the address: #z=15&lat=27.2&lon=113.6&tab=hotspots&…

/** Members of a fragment; missing ones are undefined. */
export function readLink(fragment) {
  return Object.fromEntries(new URLSearchParams(fragment.replace(/^#/, '')));
}

/** The fragment that stands for the members; undefined, null and empty ones are left out. */
export function writeLink(members) {
  const kept = Object.entries(members).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return '#' + new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString().replaceAll('%2C', ',');
}

/** The map's view in a link, or null where it has none or it lies outside the world. */
export function viewOf(link) {
  const [zoom, lat, lon] = [link.z, link.lat, link.lon].map((text) => (text === undefined ? NaN : Number(text)));
  const sound = zoom >= 1 && zoom <= 22 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180;
  return sound ? { zoom, lat, lon } : null;
}

/** The members of a link that stand for a view; seven decimals would be a centimetre, five a metre. */
export function linkOfView({ zoom, lat, lon }) {
  return { z: zoom, lat: lat.toFixed(5), lon: lon.toFixed(5) };
}
