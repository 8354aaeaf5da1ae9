// The crew's page, for a phone in one hand: what is mine, what is left, where is the nearest of it.
import * as api from '../api/api.js';
import { dateTime, day, direction, metres, percent } from '../i18n/format.js';
import { t } from '../i18n/i18n.js';
import { CountyMap } from '../map/county-map.js';
import { stretchRules, zoneRules } from '../map/styles.js';
import { bearingDegrees, lengthMetres } from '../model/gauss-kruger.js';
import { STRETCH } from '../model/ramps.js';
import { byId, h, replace } from '../ui/dom.js';
import { legend } from '../ui/legend.js';
import { empty, failure, skeleton } from '../ui/states.js';
import { openPage, pageHeader } from './session.js';

const REFRESH_MILLISECONDS = 60000;

openPage('crew', async (session) => new Crew(session).open());

class Crew {
  constructor({ me, names }) {
    Object.assign(this, { me, names });
    this.position = null;
    this.map = new CountyMap(byId('map'), { county: me.county, view: null, background: me.tileBackground, furniture: false });
    this.zones = this.map.addVector('zones', { path: '/tiles/zones', rules: zoneRules, pane: 'data', labels: 'zones' });
    this.roads = this.map.addVector('roads', { path: '/tiles/coverage', pane: 'lines', rules: () => stretchRules(() => true, (id) => id === this.nearest?.stretch) });
    this.zones.show();
  }

  async open() {
    pageHeader('crew', this.me, { onTheme: () => this.map.themeChanged() });
    replace(byId('today'), skeleton(3));
    const answer = await api.crewZones();
    this.list = Array.isArray(answer) ? answer : answer.zones;
    if (this.list.length === 0) {
      replace(byId('today'), empty(t('crew.no-zone')));
      return;
    }
    this.drawChoice();
    legend(byId('legend'), [{ title: t('coverage.stretches'), entries: ['swept', 'missed', 'unknown'].map((state) => ({ colour: STRETCH[state], look: state === 'swept' ? 'line' : 'dash', label: t(`stretch.${state}`) })) }]);
    await this.openZone(location.hash.replace('#zone=', '') || String(this.list[0].id));
    setInterval(() => document.hidden || this.load(), REFRESH_MILLISECONDS);
  }

  drawChoice() {
    const pick = (event) => this.openZone(event.target.value);
    const select = h('select', { 'aria-label': t('crew.zone'), onchange: pick }, this.list.map((zone) => h('option', { value: zone.id }, zone.name)));
    this.select = select;
    replace(byId('zone'), this.list.length > 1 ? select : h('h1', {}, this.list[0].name));
  }

  async openZone(id) {
    const known = this.list.find((zone) => String(zone.id) === id) ?? this.list[0];
    this.zoneId = known.id;
    this.select.value = String(known.id);
    history.replaceState(null, '', `#zone=${known.id}`);
    await this.load();
    this.map.flyTo({ bounds: this.zone?.bounds ?? known.bounds });
  }

  async load() {
    try {
      this.zone = await api.crewZone(this.zoneId);
      this.draw();
    } catch (error) {
      replace(byId('today'), failure(error, () => this.load()));
    }
  }

  draw() {
    const { zone } = this;
    if (zone.run) {
      this.roads.setPath(`/tiles/coverage/${zone.run}`);
      this.roads.show();
    }
    const left = zone.missedM;
    const swept = zone.coverage;
    replace(
      byId('today'),
      h('p', { class: 'date' }, zone.date ? t('crew.as-of', { day: day(zone.date), crew: zone.crew ?? '' }) : t('crew.no-run')),
      zone.date && h('div', { class: 'crew-figures' },
        h('div', { class: 'done' }, h('b', {}, percent(swept)), h('span', {}, t('crew.today'))),
        h('div', { class: 'left' }, h('b', {}, metres(left)), h('span', {}, t('crew.left'))),
        h('div', { class: 'unknown' }, h('b', {}, metres(zone.unknownM)), h('span', {}, t('crew.unknown')))),
      zone.date && h('div', { class: 'meter', role: 'img', 'aria-label': percent(swept) }, h('i', { style: { width: `${100 * (swept ?? 0)}%` } })),
    );
    this.drawNearest();
    this.drawIssues();
  }

  drawNearest() {
    const missed = (this.zone.stretches ?? []).filter((stretch) => stretch.state === 'missed' && stretch.position);
    const from = this.position ?? this.centre();
    const away = (stretch) => lengthMetres([from, stretch.position]);
    this.nearest = missed.sort((a, b) => away(a) - away(b))[0] ?? null;
    const text = this.nearest
      ? [h('span', {}, t(this.position ? 'crew.nearest' : 'crew.nearest-centre')), h('b', {}, this.nearest.name || t('stretch.nameless')),
          h('span', { class: 'how' }, `${metres(away(this.nearest))} ${arrow(bearingDegrees(from, this.nearest.position))} ${direction(bearingDegrees(from, this.nearest.position))}`)]
      : [h('b', {}, this.zone.date ? t('crew.all-done') : t('crew.no-run-short'))];
    replace(
      byId('nearest'),
      h('button', { type: 'button', class: 'big', disabled: !this.nearest, onclick: () => this.takeMe() }, text),
      'geolocation' in navigator && h('button', { type: 'button', class: 'big secondary', onclick: () => this.locate() }, this.position ? t('crew.locate-again') : t('crew.locate')),
    );
  }

  drawIssues() {
    const issues = this.zone.issues ?? [];
    replace(
      byId('issues'),
      h('h2', {}, t('crew.issues', { n: issues.length })),
      issues.length === 0 ? empty(t('crew.no-issues')) : h('ul', { class: 'tasks' }, issues.map((issue) =>
        h('li', {}, h('button', { type: 'button', class: 'task', onclick: () => this.showIssue(issue) },
          h('b', {}, this.names.category(issue.category)),
          h('span', {}, issue.address ?? ''),
          issue.deadline && h('small', { class: issue.overdue ? 'late' : null }, issue.overdue ? t('crew.overdue', { time: dateTime(issue.deadline) }) : t('crew.until', { time: dateTime(issue.deadline) })))))),
    );
  }

  showIssue(issue) {
    this.map.mark(issue.position);
    this.map.flyTo({ position: issue.position, zoom: 17 });
    byId('map').scrollIntoView({ block: 'start', behavior: 'smooth' });
  }

  takeMe() {
    this.roads.repaint();
    this.map.mark(this.nearest.position);
    this.map.flyTo({ position: this.nearest.position, zoom: 18 });
    byId('map').scrollIntoView({ block: 'start', behavior: 'smooth' });
  }

  locate() {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        this.position = [coords.longitude, coords.latitude];
        this.map.mark(this.position);
        this.drawNearest();
      },
      () => replace(byId('position-note'), t('crew.no-position')),
      { enableHighAccuracy: true, timeout: 15000, maximumAge: 30000 },
    );
  }

  centre() {
    const [w, s, e, n] = this.zone.bounds;
    return [(w + e) / 2, (s + n) / 2];
  }
}

function arrow(bearing) {
  return ['↑', '↗', '→', '↘', '↓', '↙', '←', '↖'][Math.round(bearing / 45) % 8];
}
