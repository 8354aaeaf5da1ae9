// What the desk asks about cases, and what it does with them.
import { newKey } from '../model/keys.js';
import { get, postBytes, postOnce } from './http.js';

const ISSUES = '/api/v1/issues';

export const board = (query) => get(`${ISSUES}/board`, query);
export const steps = (id) => get(`${ISSUES}/${id}/steps`);
export const departments = () => get('/api/v1/departments');
export const photoAddress = (id, sha256) => `${ISSUES}/${id}/photos/${sha256}`;

/** Issues of a category within 30 m that may be the same. */
export const nearby = ([lon, lat], category) => get(`${ISSUES}/nearby`, { lon, lat, category });

/** @param step {step, from, remark, departmentId, owner, deadline, photos} */
export const takeStep = (id, step, key = newKey()) => postOnce(`${ISSUES}/${id}/steps`, key, step);

/** @param report {category, source, position, positionFrom, description, photos} */
export const report = (wish, key = newKey()) => postOnce(ISSUES, key, wish);

/** Stores photographs one after the other; resolves with their SHA-256. @param files of a file input */
export async function storePhotos(files) {
  const stored = [];
  for (const file of files) {
    stored.push((await postBytes('/api/v1/photos', file)).sha256);
  }
  return stored;
}
