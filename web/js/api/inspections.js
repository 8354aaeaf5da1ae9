// Rounds of inspection and their rectification lists.
import { get, remove, upload } from './http.js';

const ROUNDS = '/api/v1/inspections';

export const rounds = () => get(ROUNDS);
export const round = (id) => get(`${ROUNDS}/${id}`);
export const undoRound = (id) => remove(`${ROUNDS}/${id}`);

/** What would become of a list; nothing is stored. @param form file, name, source, inspectedOn, crs, encoding */
export const previewRound = (form, onProgress = () => {}) => upload(`${ROUNDS}/preview`, form, onProgress);

/** Takes a list over, all of it or nothing. */
export const importRound = (form, onProgress = () => {}) => upload(ROUNDS, form, onProgress);
