// Answers that stay in the browser for when there is no network. They are one account's: whoever else comes finds nothing.
import { ask, OfflineError } from './http.js';
import * as store from './store.js';

const TILES = 'jingtu-crew-tiles';
const OWNER = 'owner';

/** Whose answers are kept, null for nobody's. */
export async function owner() {
  return (await store.find('kept', OWNER))?.username ?? null;
}

/** From now on this account's answers are kept; another's are forgotten. */
export async function keepFor(username) {
  if ((await owner()) !== username) {
    await forget();
    await store.put('kept', { key: OWNER, username });
  }
}

/** Forgets every kept answer and tile, not the actions that wait to be sent. */
export async function forget() {
  if ('caches' in window) {
    await caches.delete(TILES);
  }
  await store.removeAll('kept');
}

/** Forgets what is kept unless it is this account's. */
export async function forgetOthers(username) {
  if ((await owner()) !== username) {
    await forget();
  }
}

/**
 * The answer of the service, or without a network the one that was kept.
 * @return {answer, keptAt} keptAt is null for a fresh answer
 */
export async function fresh(path) {
  try {
    const answer = await ask(path);
    await store.put('kept', { key: path, answer, at: Date.now() });
    return { answer, keptAt: null };
  } catch (error) {
    const away = error instanceof OfflineError || error.status >= 500;
    const kept = away ? await store.find('kept', path) : null;
    if (!kept) {
      throw error;
    }
    return { answer: kept.answer, keptAt: kept.at };
  }
}

/** Keeps tiles for when there is no network. @param addresses at most some hundreds */
export async function keepTiles(addresses) {
  if (!('caches' in window)) {
    return;
  }
  const cache = await caches.open(TILES);
  const queue = [...addresses];
  const work = async () => {
    for (let address = queue.shift(); address; address = queue.shift()) {
      const response = await fetch(address).catch(() => null);
      if (response?.ok) {
        await cache.put(address, response);
      }
    }
  };
  await Promise.all([work(), work(), work()]);
}
