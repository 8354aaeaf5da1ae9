// What the pages ask of the service; one function a question.
import { get, NotFoundError, patch, post, remove, submit, upload, withQuery } from './http.js';

const V1 = '/api/v1';

export const me = () => get(`${V1}/me`);
export const catalogue = () => get(`${V1}/catalogue`);
export const changePassword = (oldPassword, newPassword) => post(`${V1}/me/password`, { oldPassword, newPassword });

export const logIn = (username, password, next) => submit('/login', { username, password, next });
export const logOut = () => submit('/logout', {});

export const issues = (query) => get(`${V1}/issues`, query);
export const issue = (id) => get(`${V1}/issues/${id}`);
export const weekly = (query) => get(`${V1}/issues/weekly`, query);
export const areas = (kind) => get(`${V1}/areas`, { kind });
export const search = (q) => get(`${V1}/search`, { q, limit: 10 });

export const startRun = (process, parameters) => post(`${V1}/runs`, { process, parameters });
export const run = (id) => get(`${V1}/runs/${id}`);
export const runs = (process) => get(`${V1}/runs`, { process, limit: 20 });
export const cancelRun = (id) => post(`${V1}/runs/${id}/cancel`);
export const patches = (run) => get(`${V1}/runs/${run}/patches`);
export const places = (run, by, without) => get(`${V1}/runs/${run}/places`, { by, without: without.join(',') });
export const cell = (run, cellId) => get(`${V1}/runs/${run}/cells/${encodeURIComponent(cellId)}`);
export const coverageZones = (run) => get(`${V1}/runs/${run}/zones`, { sort: 'coverage' });
export const stretches = (run, query) => get(`${V1}/runs/${run}/stretches`, query);

export const deadCorners = (run, limit) => get(`${V1}/runs/${run}/dead-corners`, { limit });
export const gaps = (run, areaId, limit) => get(`${V1}/runs/${run}/gaps`, { area: areaId, limit });
export const vehicles = (date) => get(`${V1}/vehicles`, { date });
export const vehicleDay = (code, date) => get(`${V1}/vehicles/${encodeURIComponent(code)}/day`, { date });
export const areaFigures = (asked) => post(`${V1}/areas/figures`, asked);
/** Where a run is had as a file. @param bounds west, south, east, north of what is wanted, or null for all */
export const runFileAddress = (run, format, bounds) => `${V1}/runs/${run}/file?format=${format}${bounds ? `&bbox=${bounds.join(',')}` : ''}`;
export const passages = (from, to, area) => post(`${V1}/tracks/passages`, { from, to, area });
export const zoneOverlaps = () => get(`${V1}/zones/overlaps`);
export const citizenReports = () => get(`${V1}/citizen-reports`);
export const acceptCitizenReport = (id) => post(`${V1}/citizen-reports/${id}/acceptance`, {});
export const refuseCitizenReport = (id, reason) => post(`${V1}/citizen-reports/${id}/refusal`, { reason });
export const unownedLand = () => get(`${V1}/zones/unowned`);

/** The newest finished run of a process, or null. */
export const latestRun = (process) => orNull(get(`${V1}/runs/latest`, { process }));

/** @param asked {days} or {from, to}, kind, scope */
export const summary = (asked) => get(`${V1}/summary`, asked);
export const bulletins = () => get(`${V1}/bulletins`);
export const draftBulletin = (wish) => post(`${V1}/bulletins`, wish);
export const signBulletin = (id) => post(`${V1}/bulletins/${id}/signature`);
export const discardBulletin = (id) => remove(`${V1}/bulletins/${id}`);
export const bulletinAddress = (id, format) => `${V1}/bulletins/${id}/document?format=${format}`;
export const noteRectification = (note) => post(`${V1}/rectifications`, note);

export const crewZones = () => get(`${V1}/crew/zones`);
export const crewZone = (id) => get(`${V1}/crew/zones/${id}`);

export const imports = () => get(`${V1}/imports`);
export const importReport = (id) => get(`${V1}/imports/${id}`);
export const undoImport = (id) => remove(`${V1}/imports/${id}`);
export const previewImport = (form, onProgress) => upload(`${V1}/imports/preview`, form, onProgress);
export const previewAgain = (id, parameters) => post(withQuery(`${V1}/imports/preview/${id}`, parameters));
export const previewRefusalsAddress = (id) => `${V1}/imports/preview/${id}/refusals.csv`;
export const commitPreview = (id) => post(`${V1}/imports/${id}/commit`);
export const undoConsequences = (id) => get(`${V1}/imports/${id}/consequences`);
export const refusalsAddress = (id) => `${V1}/imports/${id}/refusals.csv`;

export const users = () => get(`${V1}/users`);
export const createUser = (wish) => post(`${V1}/users`, wish);
export const changeUser = (name, wish) => patch(`${V1}/users/${encodeURIComponent(name)}`, wish);
export const resetPassword = (name) => post(`${V1}/users/${encodeURIComponent(name)}/password`);
export const departments = () => get(`${V1}/departments`);
export const createDepartment = (name) => post(`${V1}/departments`, { name });
export const renameDepartment = (id, name) => patch(`${V1}/departments/${id}`, { name });
export const removeDepartment = (id) => remove(`${V1}/departments/${id}`);
export const tokens = () => get(`${V1}/tokens`, { all: true });
export const createToken = (wish) => post(`${V1}/tokens`, wish);
export const endToken = (id) => remove(`${V1}/tokens/${id}`);
export const devices = () => get(`${V1}/devices`);
export const createDevice = (wish) => post(`${V1}/devices`, wish);
export const removeDevice = (id) => remove(`${V1}/devices/${id}`);
export const recentRuns = () => get(`${V1}/runs`, { limit: 50 });
export const auditTrail = (query) => get(`${V1}/audit`, query);

async function orNull(answer) {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof NotFoundError) {
      return null;
    }
    throw error;
  }
}
