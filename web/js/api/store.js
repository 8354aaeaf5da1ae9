// What the browser keeps for a crew: answers for when there is no network, and actions that wait to be sent.

const NAME = 'jingtu-crew';
const STORES = { kept: 'key', outbox: 'id' };

let opened = null;

function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      for (const [name, keyPath] of Object.entries(STORES)) {
        request.result.createObjectStore(name, { keyPath });
      }
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
  return opened;
}

/** Resolves when the change is on the disk, not before. */
async function change(store, ask) {
  const transaction = (await database()).transaction(store, 'readwrite', { durability: 'strict' });
  ask(transaction.objectStore(store));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

async function read(store, ask) {
  const request = ask((await database()).transaction(store).objectStore(store));
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export const put = (store, value) => change(store, (s) => s.put(value));
export const remove = (store, key) => change(store, (s) => s.delete(key));
export const removeAll = (store) => change(store, (s) => s.clear());
export const find = (store, key) => read(store, (s) => s.get(key));
export const list = (store) => read(store, (s) => s.getAll());
