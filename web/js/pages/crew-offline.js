// What lets the crew's page come up without a network: the worker, and the tiles of the zone.
import { keepTiles } from '../api/kept.js';
import { hasSheet } from '../ui/sheet.js';

const LEVELS = [13, 14, 15, 16];
const MARGIN_DEGREES = 0.003;
const MOST_TILES = 300;

/** Installs the worker; a newer one takes the page over as soon as nothing is open on it. */
export async function installWorker() {
  if (!('serviceWorker' in navigator)) {
    return;
  }
  const first = !navigator.serviceWorker.controller;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    const reload = () => (hasSheet() ? setTimeout(reload, 2000) : location.reload());
    first || reload();
  });
  try {
    const registration = await navigator.serviceWorker.register('/crew-worker.js', { scope: '/crew' });
    document.addEventListener('visibilitychange', () => document.hidden || registration.update().catch(() => null));
  } catch (error) {
    console.info('the page cannot be kept for offline use:', error.message); // a certificate nobody trusts, for one
  }
}

/** Keeps the background of a zone. @param bounds west, south, east, north */
export function keepBackground(bounds) {
  const addresses = LEVELS.flatMap((z) => tiles(bounds, z)).map(([z, x, y]) => `/tiles/base/${z}/${x}/${y}.mvt`);
  return keepTiles(addresses.slice(0, MOST_TILES));
}

function tiles([west, south, east, north], z) {
  const [left, top] = tileAt(west - MARGIN_DEGREES, north + MARGIN_DEGREES, z);
  const [right, bottom] = tileAt(east + MARGIN_DEGREES, south - MARGIN_DEGREES, z);
  const found = [];
  for (let x = left; x <= right; x++) {
    for (let y = top; y <= bottom; y++) {
      found.push([z, x, y]);
    }
  }
  return found;
}

function tileAt(lon, lat, z) {
  const sine = Math.sin((lat * Math.PI) / 180);
  const n = 2 ** z;
  return [Math.floor(((lon + 180) / 360) * n), Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * n)];
}
