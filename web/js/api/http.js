// Requests to the service. Every failure is one of the typed errors below, with a code that docs/problems.md explains.

/** The service answered with a problem (RFC 9457). */
export class RequestError extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = problem.code ?? `http-${status}`;
    this.title = problem.title ?? '';
    this.titleZh = problem.titleZh ?? this.title;
    this.detail = problem.detail ?? '';
    this.problem = problem;
  }
}

/** Not allowed, for this role or before the password is changed. */
export class ForbiddenError extends RequestError {}

/** There is no such thing. */
export class NotFoundError extends RequestError {}

/** The service could not be reached. */
export class OfflineError extends Error {
  constructor() {
    super('offline');
    this.code = 'offline';
  }
}

/** A path with the query members that are set. */
export function withQuery(path, query = {}) {
  const members = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return members.length === 0 ? path : `${path}?${new URLSearchParams(members)}`;
}

export function get(path, query) {
  return request('GET', withQuery(path, query));
}

/** Like get, but without a session it fails with status 401 and leaves the page where it is. */
export function ask(path) {
  return request('GET', path, null, { stay: true });
}

/** Sends an action that counts once however often it is sent. @param key made when the action happened */
export function postOnce(path, key, body) {
  const content = { body: JSON.stringify(body), type: 'application/json', headers: { 'Idempotency-Key': key } };
  return request('POST', path, content, { stay: true });
}

/** Sends a file as it is. */
export function postBytes(path, blob) {
  return request('POST', path, { body: blob, type: 'application/octet-stream' }, { stay: true });
}

export function post(path, body) {
  return request('POST', path, { body: JSON.stringify(body ?? {}), type: 'application/json' });
}

/** Changes the members that are sent. */
export function patch(path, body) {
  return request('PATCH', path, { body: JSON.stringify(body), type: 'application/json' });
}

export function remove(path) {
  return request('DELETE', path);
}

/** Sends a form with files; onProgress hears the share that is sent. */
export function upload(path, form, onProgress) {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open('POST', path);
    xhr.setRequestHeader('Accept', 'application/json');
    xhr.setRequestHeader('X-XSRF-TOKEN', csrfToken());
    xhr.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    xhr.onerror = () => reject(new OfflineError());
    xhr.onload = () => {
      const body = parse(xhr.responseText);
      xhr.status < 300 ? resolve(body) : reject(errorOf(xhr.status, body));
    };
    xhr.send(form);
  });
}

/** Sends the fields of a form as a browser does; resolves with the address that the service leads to. */
export async function submit(path, fields) {
  const headers = { 'X-XSRF-TOKEN': csrfToken(), Accept: 'text/html' };
  try {
    return (await fetch(path, { method: 'POST', headers, body: new URLSearchParams(fields) })).url;
  } catch {
    throw new OfflineError();
  }
}

/** The token that the service gave this browser to prove that a request comes from its own pages. */
function csrfToken() {
  return decodeURIComponent(/(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '');
}

async function request(method, path, content, { stay = false } = {}) {
  const headers = { Accept: 'application/json', ...content?.headers };
  if (method !== 'GET') {
    headers['X-XSRF-TOKEN'] = csrfToken();
  }
  if (content) {
    headers['Content-Type'] = content.type;
  }
  let response;
  try {
    response = await fetch(path, { method, headers, body: content?.body });
  } catch {
    throw new OfflineError();
  }
  const body = parse(await response.text());
  if (response.ok) {
    return body;
  }
  if (response.status === 401 && !stay) {
    goToLogin();
  }
  throw errorOf(response.status, body);
}

function parse(text) {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return {};
  }
}

function errorOf(status, problem) {
  const types = { 403: ForbiddenError, 404: NotFoundError };
  return new (types[status] ?? RequestError)(status, problem);
}

function goToLogin() {
  if (location.pathname !== '/login') {
    location.assign(`/login?next=${encodeURIComponent(location.pathname)}${location.hash}`);
  }
}
