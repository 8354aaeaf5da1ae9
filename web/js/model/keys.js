// Keys of actions that count once however often they are sent.

/** 128 random bits; crypto.randomUUID is there over HTTPS only. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
