// Brings up the crew's page without a network. The service fills in the version, a hash of every file below; another
// version is another cache, and the old one goes. Nothing of any account is written here: what belongs to one, the page
// itself keeps and forgets (js/api/kept.js).
const VERSION = '%VERSION%';
const FILES = ['%FILES%'];
const SHELL = `jingtu-crew-shell-${VERSION}`;
const TILES = 'jingtu-crew-tiles';
const PAGE = '/crew';
const PATIENCE = 4000;

let outdated = false; // the service has another version than this worker: its files come from the network

self.addEventListener('install', (event) => event.waitUntil(keepShell().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(dropOld().then(() => self.clients.claim())));

async function keepShell() {
  const cache = await caches.open(SHELL);
  await Promise.all([PAGE, ...FILES].map(async (path) => {
    const response = await fetch(path, { cache: 'reload' });
    const ours = path !== PAGE || response.headers.get('X-Jingtu-Version') === VERSION;
    if (!response.ok || response.redirected || !ours) {
      throw new Error(`${path} cannot be kept`); // without a session the page leads to the login; next time then
    }
    await cache.put(path, response);
  }));
}

async function dropOld() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('jingtu-crew-shell-') && name !== SHELL).map((name) => caches.delete(name)));
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) {
    return;
  }
  if (request.mode === 'navigate') {
    pathname === PAGE && event.respondWith(page(request));
  } else if (FILES.includes(pathname)) {
    event.respondWith(file(request, pathname));
  } else if (pathname.startsWith('/tiles/')) {
    event.respondWith(tile(request));
  }
});

/** From the network while there is one, so that nobody sees an old page or another's session. */
async function page(request) {
  try {
    const response = await inTime(fetch(request));
    if (response.status < 500) {
      outdated = response.ok && response.headers.get('X-Jingtu-Version') !== VERSION;
      return response;
    }
  } catch {
    // no network: the kept page below
  }
  return (await caches.match(PAGE, { cacheName: SHELL })) ?? Response.error();
}

async function file(request, pathname) {
  const kept = outdated ? null : await caches.match(pathname, { cacheName: SHELL });
  return kept ?? fetch(request);
}

async function tile(request) {
  try {
    return await inTime(fetch(request));
  } catch {
    return (await caches.match(request, { cacheName: TILES, ignoreVary: true })) ?? Response.error();
  }
}

function inTime(promise) {
  return Promise.race([promise, new Promise((resolve, reject) => setTimeout(() => reject(new Error('no answer')), PATIENCE))]);
}
