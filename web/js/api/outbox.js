// Actions that wait to be sent. One is on the disk before it counts as done, carries a key of its own from that moment,
// and leaves only when the service has said that it has it; sent twice it still counts once.
import { newKey } from '../model/keys.js';
import { ask, OfflineError, postBytes, postOnce } from './http.js';
import * as store from './store.js';

const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 300000;

/** Where each kind of action goes. */
const PATHS = {
  report: () => '/api/v1/crew/reports',
  blocked: () => '/api/v1/crew/blocked',
  close: ({ issue }) => `/api/v1/crew/issues/${issue}/closing`,
  join: ({ issue }) => `/api/v1/crew/issues/${issue}/joining`,
};

export class Outbox {
  /**
   * @param username whose actions are sent; those of others stay where they are
   * @param onChange (items, state) → after each change; state is 'idle', 'sending', 'offline', 'login' or 'busy'
   * @param onSent (item) → after the service has taken it
   */
  constructor(username, onChange, onSent) {
    Object.assign(this, { username, onChange, onSent });
    this.state = 'idle';
    this.pause = FIRST_PAUSE;
    this.timer = null;
    window.addEventListener('online', () => this.send());
    document.addEventListener('visibilitychange', () => document.hidden || this.send());
  }

  /** This account's actions, oldest first. */
  async items() {
    return (await store.list('outbox')).filter((item) => item.username === this.username).sort((a, b) => a.at - b.at);
  }

  /** Puts an action on the disk, then tries to send it. @param photos files or blobs, kept byte for byte */
  async add(kind, body, photos, more = {}) {
    const item = { id: newKey(), username: this.username, at: Date.now(), kind, body, photos, sent: [], problem: null, ...more };
    await store.put('outbox', item);
    navigator.storage?.persist?.();
    await this.changed(this.state);
    this.send();
    return item;
  }

  async discard(id) {
    await store.remove('outbox', id);
    await this.changed(this.state);
  }

  /** Tries a refused action again. */
  async retry(id) {
    const item = await store.find('outbox', id);
    await store.put('outbox', { ...item, problem: null });
    await this.send();
  }

  async changed(state) {
    this.state = state;
    this.onChange(await this.items(), state);
  }

  /** Sends what waits, once at a time over all windows of the browser. */
  async send() {
    clearTimeout(this.timer);
    if (this.sending) {
      this.again = true;
      return;
    }
    this.sending = true;
    const alone = (work) => (navigator.locks ? navigator.locks.request('jingtu-outbox', work) : work());
    try {
      await alone(() => this.sendAll());
      this.pause = FIRST_PAUSE;
    } catch (error) {
      await this.interrupted(error);
    } finally {
      this.sending = false;
    }
    if (this.again) {
      this.again = false;
      await this.send();
    }
  }

  async sendAll() {
    const waiting = (await this.items()).filter((item) => !item.problem);
    if (waiting.length === 0) {
      await this.changed('idle');
      return;
    }
    await this.changed('sending');
    const me = await ask('/api/v1/me'); // also brings a fresh token against forged requests
    if (me.username !== this.username) {
      await this.changed('login');
      return;
    }
    for (const item of waiting) {
      await this.sendOne(item);
    }
    await this.changed('idle');
  }

  async sendOne(item) {
    try {
      for (let k = item.sent.length; k < item.photos.length; k++) {
        const { sha256 } = await postBytes('/api/v1/crew/photos', item.photos[k]);
        item.sent.push(sha256);
        await store.put('outbox', item);
      }
      const ageSeconds = Math.max(0, (Date.now() - item.at) / 1000);
      await postOnce(PATHS[item.kind](item), item.id, { ...item.body, ageSeconds, photos: item.sent });
    } catch (error) {
      await this.refused(item, error);
      return;
    }
    await store.remove('outbox', item.id);
    await this.changed('sending');
    this.onSent(item);
  }

  /** What will never be taken is shown to the crew; anything else is tried again later. */
  async refused(item, error) {
    if (error.code === 'photo-unknown' && item.sent.length > 0 && !item.resent) {
      await this.sendOne({ ...item, sent: [], resent: true });
      return;
    }
    const final = error.status >= 400 && error.status < 500 && ![401, 408, 425, 429].includes(error.status);
    if (!final) {
      throw error;
    }
    const { code, title, titleZh, detail } = error;
    await store.put('outbox', { ...item, problem: { code, title, titleZh, detail } });
    await this.changed('sending');
  }

  async interrupted(error) {
    if (error.status === 401) {
      await this.changed('login');
      return;
    }
    if (!(error instanceof OfflineError) && !(error.status >= 400)) {
      await this.changed('busy');
      throw error;
    }
    await this.changed(error instanceof OfflineError ? 'offline' : 'busy');
    this.timer = setTimeout(() => this.send(), this.pause * (0.75 + Math.random() / 2));
    this.pause = Math.min(LONGEST_PAUSE, this.pause * 2);
  }
}
