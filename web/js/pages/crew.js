// The crew's page, for a phone in one hand: what is mine, what is left, where is the nearest of it, what is in the way.
// Everything works without a network; what is done meanwhile waits in the outbox.
import { fresh, keepFor, owner } from '../api/kept.js';
import { Outbox } from '../api/outbox.js';
import { clock, metres } from '../i18n/format.js';
import { t } from '../i18n/i18n.js';
import { cameraPosition } from '../model/exif.js';
import { bearing, nearestOnLine, nearestStretch } from '../model/nearest.js';
import { byId, h, replace } from '../ui/dom.js';
import { empty, failure, skeleton, toast } from '../ui/states.js';
import { CrewMap } from './crew-map.js';
import { unlessKnown } from './crew-nearby.js';
import { installWorker, keepBackground } from './crew-offline.js';
import { Whereabouts } from './crew-position.js';
import { actionBar, dueText, headerBar, nearestPanel, nothingLeft, taskList, todayPanel } from './crew-panels.js';
import { askCategory, askReason, showMenu, showQueue, showTask } from './crew-sheets.js';
import { asSeen } from './crew-view.js';
import { dress, leave, namesOf } from './session.js';

const REFRESH_MILLISECONDS = 30000;
const LARGEST_PHOTO = 15 * 2 ** 20;
const EXACT_MILLISECONDS = 60000;
const CHOICES = 4;
const WORTH_METRES = 15; // what a vehicle leaves where it turns is shown, but nobody is led there
const [ME, CATALOGUE, ZONES] = ['/api/v1/me', '/api/v1/catalogue', '/api/v1/crew/zones'];

class Crew {
  constructor(me, catalogue) {
    Object.assign(this, { me, catalogue, names: namesOf(catalogue), items: [], queueState: 'idle', keptAt: null, zone: null });
    this.acts = me.role === 'crew';
    this.where = new Whereabouts((fix) => this.moved(fix));
    this.outbox = new Outbox(me.username, (items, state) => this.queueChanged(items, state), (item) => this.sent(item));
  }

  async open() {
    replace(byId('today'), skeleton(3));
    const { answer, keptAt } = await fresh(ZONES);
    this.keptAt = keptAt;
    this.list = answer.zones;
    this.map = new CrewMap(this.me, this.list[0]?.bounds, { onStretch: (stretch) => this.choose(stretch), onIssue: (issue) => this.openTask(issue), onLocate: () => this.locate() });
    this.drawHeader();
    if (this.list.length === 0) {
      replace(byId('today'), empty(t('crew.no-zone')));
      return;
    }
    await this.openZone(Number(location.hash.replace('#zone=', '')) || this.list[0].id);
    this.where.startIfAllowed();
    await this.outbox.send();
    setInterval(() => document.hidden || this.load(), REFRESH_MILLISECONDS);
    window.addEventListener('online', () => this.load());
    window.addEventListener('offline', () => this.load());
    await installWorker();
    await keepBackground(this.zone?.bounds ?? this.list[0].bounds);
  }

  async openZone(id) {
    const known = this.list.find((zone) => zone.id === id) ?? this.list[0];
    Object.assign(this, { zoneId: known.id, chosen: null, guiding: false });
    history.replaceState(null, '', `#zone=${known.id}`);
    this.drawHeader();
    await this.load();
    this.map.showZone(known.bounds);
    if (this.shown) {
      await Promise.allSettled(this.list.map((zone) => fresh(`${ZONES}/${zone.id}`)));
    }
  }

  async load() {
    try {
      const { answer, keptAt } = await fresh(`${ZONES}/${this.zoneId}`);
      Object.assign(this, { zone: answer, keptAt, expired: false });
      this.draw();
    } catch (error) {
      this.expired = error.status === 401;
      this.expired && this.zone ? this.drawHeader() : this.expired ? toLogin() : replace(byId('today'), failure(error, () => this.load()));
    }
  }

  /** What the service said, with what waits to be sent. */
  draw() {
    const { items, names } = this;
    const today = this.me.county.today;
    this.shown = asSeen(this.zone, items);
    this.drawHeader();
    replace(byId('today'), todayPanel(this.shown, today));
    this.drawNearest();
    replace(byId('issues'), taskList({ issues: this.shown.issues, names, today, onOpen: (issue) => this.openTask(issue), onDone: this.acts && ((issue, photo) => this.close(issue, photo)) }));
    byId('actions').hidden = !this.acts;
    replace(byId('actions'), actionBar({ items, onReport: (photo) => this.report(photo), onBlocked: () => this.block(), onQueue: () => this.openQueue() }));
  }

  drawHeader() {
    const { keptAt, list, zoneId } = this;
    const online = keptAt === null && navigator.onLine;
    replace(byId('header'), headerBar({ list, zoneId, shift: this.zone?.shift, online, onZone: (id) => this.openZone(id), onMenu: () => this.openMenu() }));
    const login = this.expired || this.queueState === 'login';
    byId('notice').hidden = online && !login;
    replace(byId('notice'), login
      ? [h('span', {}, t('queue.login')), h('button', { type: 'button', onclick: toLogin }, t('crew.log-in'))]
      : h('span', {}, keptAt ? t('crew.kept-from', { time: clock(keptAt) }) : t('state.offline-bar')));
  }

  /** Stretches worth going to that still want a broom; where all are swept, those that nobody knows about. */
  wanting() {
    const of = (state) => this.shown.stretches.filter((stretch) => stretch.state === state && !stretch.blocked && stretch.lengthM >= WORTH_METRES);
    const missed = of('missed');
    return missed.length > 0 ? missed : of('unknown');
  }

  /** The chosen stretch or the nearest: {stretch, metres, position}; null when nothing is left. */
  target() {
    const from = this.from();
    const wanting = this.wanting();
    const chosen = this.chosen && wanting.find((stretch) => stretch.stretch === this.chosen.stretch);
    return chosen ? { stretch: chosen, ...nearestOnLine(from, chosen.line) } : nearestStretch(from, wanting);
  }

  from() {
    const [w, s, e, n] = this.zone.bounds;
    return this.where.current()?.position ?? [(w + e) / 2, (s + n) / 2];
  }

  drawNearest() {
    const target = this.zone.date ? this.target() : null;
    const guiding = Boolean(this.guiding);
    const me = this.where.current();
    this.map.draw({ zone: this.shown, target, guiding, me });
    replace(byId('nearest'), target
      ? nearestPanel({ target, way: bearing(this.from(), target.position), located: me !== null, chosen: Boolean(this.chosen), guiding, onTake: () => this.takeMe() })
      : nothingLeft(Boolean(this.zone.date)));
  }

  // ── what the crew does ──

  async report(photo) {
    if (!small(photo)) {
      return;
    }
    const asked = this.where.current(EXACT_MILLISECONDS) ?? (await Promise.race([this.where.start(), later(4000)])) ?? this.where.current();
    const camera = cameraPosition(await photo.arrayBuffer());
    const places = [
      asked && { from: 'phone', position: asked.position, label: t('crew.place-phone', { accuracy: metres(asked.accuracyM) }) },
      camera && { from: 'photo', position: camera, label: t('crew.place-photo') },
      { from: 'map', position: this.map.centre(), label: t('crew.place-map') },
    ].filter(Boolean);
    const { catalogue, names } = this;
    askCategory({ photo, places, catalogue, names, onReport: async (category, { from: positionFrom, position: exact }) => {
      const position = exact.map((degrees) => Number(degrees.toFixed(7)));
      const more = { icon: category, label: names.category(category) };
      const onOther = () => this.keep('report', { category, position, positionFrom }, photo, more);
      const onSame = (issue) => this.keep('join', {}, photo, { ...more, issue: issue.id });
      await unlessKnown({ position, category, names, onSame, onOther });
    } });
  }

  block() {
    const from = this.from();
    const first = this.chosen && this.target();
    const choices = this.shown.stretches.filter((stretch) => ['missed', 'unknown'].includes(stretch.state) && !stretch.blocked && stretch.lengthM >= WORTH_METRES)
      .map((stretch) => ({ stretch, ...nearestOnLine(from, stretch.line) })).sort((a, b) => a.metres - b.metres)
      .sort((a, b) => (b.stretch === first?.stretch) - (a.stretch === first?.stretch)).slice(0, CHOICES);
    if (choices.length === 0) {
      toast(t('crew.nothing-blocked'));
      return;
    }
    askReason({ choices, onBlocked: (stretch, reason, photo) => {
      const { roadId, fromM, toM } = stretch;
      this.keep('blocked', { roadId, fromM, toM, reason }, photo, { icon: reason, label: `${t('crew.blocked')} · ${stretch.name || t('stretch.nameless')}` });
    } });
  }

  close(issue, photo) {
    return this.keep('close', {}, photo, { issue: issue.id, icon: issue.category, label: `${t('crew.done')} · ${this.names.category(issue.category)}` });
  }

  async keep(kind, body, photo, more) {
    if (small(photo)) {
      this.chosen = null;
      try {
        await this.outbox.add(kind, body, [photo], more);
      } catch (error) {
        toast(t('crew.not-kept')); // the phone's storage is full, for one
        throw error;
      }
      toast(t('crew.kept'));
    }
  }

  // ── what happens ──

  queueChanged(items, state) {
    Object.assign(this, { items, queueState: state });
    this.redrawQueue?.(items, state);
    this.zone && this.draw();
  }

  async sent(item) {
    toast(t('crew.sent', { what: item.label }));
    await this.load();
  }

  moved() {
    if (this.zone) {
      this.drawNearest();
      this.guiding && this.map.follow();
    }
  }

  choose(stretch) {
    this.chosen = stretch;
    this.drawNearest();
  }

  async takeMe() {
    this.guiding = !this.guiding;
    this.drawNearest();
    if (this.guiding) {
      const fix = this.where.current() ?? (await this.where.start());
      this.drawNearest();
      fix || toast(t('crew.no-position'));
      this.map.showWay();
    }
  }

  async locate() {
    const fix = this.where.current() ?? (await this.where.start());
    fix ? this.map.showMe(fix) : toast(t('crew.no-position'));
  }

  openTask(issue) {
    showTask({ issue, names: this.names, due: dueText(issue, this.me.county.today), onPlace: () => this.map.showPlace(issue.position), onDone: this.acts && ((photo) => this.close(issue, photo)) });
  }

  openQueue() {
    const { items, queueState: state } = this;
    this.redrawQueue = showQueue({ items, state, onRetry: (id) => this.outbox.retry(id), onDiscard: (id) => this.outbox.discard(id), onLogin: toLogin, onClose: () => (this.redrawQueue = null) });
    this.outbox.send();
  }

  openMenu() {
    showMenu({ me: this.me, version: this.me.version, onTheme: () => this.map.themeChanged(), onLogout: () => this.logOut() });
  }

  async logOut() {
    try {
      await leave();
    } catch {
      location.assign('/login?logout'); // without a network: what was kept is gone already
    }
  }
}

function small(photo) {
  const fits = photo.size <= LARGEST_PHOTO;
  fits || toast(t('crew.photo-too-large'));
  return fits;
}

const later = (milliseconds) => new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));

function toLogin() {
  location.assign(`/login?next=/crew${location.hash}`);
}

/** Who is here: by the service, without a network whoever was here last. */
async function whoIsHere() {
  const { answer: me, keptAt } = await fresh(ME);
  if (keptAt === null && (await owner()) !== me.username) {
    await keepFor(me.username);
    await fresh(ME);
  }
  return me;
}

async function start() {
  dress('page.crew');
  try {
    const me = await whoIsHere();
    if (me.mustChangePassword) {
      location.assign('/login?change');
      return;
    }
    await new Crew(me, (await fresh(CATALOGUE)).answer).open();
  } catch (error) {
    if (error.status === 401) {
      toLogin();
      return;
    }
    replace(byId('main'), failure(error, () => location.reload()));
    throw error;
  }
}

start();
