// The leader's page: five figures, the areas compared, what deserves attention. All of it from one answer.
import * as api from '../api/api.js';
import { day, figure, number, percent } from '../i18n/format.js';
import { either, t } from '../i18n/i18n.js';
import { CountyMap } from '../map/county-map.js';
import { choroplethRules } from '../map/styles.js';
import { codes } from '../model/filters.js';
import { readLink, writeLink } from '../model/permalink.js';
import { classAmong, RATE, roundBreaks } from '../model/ramps.js';
import { isDay } from '../model/dates.js';
import { tiedGroups } from '../model/ties.js';
import { changeLine, figureTile } from '../ui/change.js';
import { intervalBar, trendChart } from '../ui/charts.js';
import { segments } from '../ui/choices.js';
import { cardOf } from '../ui/parameter-card.js';
import { present } from '../ui/presentation.js';
import { printWhole } from '../ui/printing.js';
import { departmentTable, effectList } from '../ui/responsibility.js';
import { byId, h, replace } from '../ui/dom.js';
import { legend } from '../ui/legend.js';
import { empty, failure, skeleton, toast } from '../ui/states.js';
import { openBulletins } from './leader-bulletins.js';
import { openMeasure } from './leader-measure.js';
import { showRounds } from './leader-rounds.js';
import { openPage, pageHeader } from './session.js';

const TOPICS = ['community', 'market', 'urban_village', 'back_alley', 'old_residential', 'urban_rural_fringe', 'street_office'];
const PARTS = ['ranking', 'attention', 'trend', 'departments', 'effects'];
const PENDING_MILLIS = 2500;
const PERIODS = [7, 28, 91];
const NARROW = '(max-width: 700px)';
const CHART_ON_PAGE = { width: 1240, height: 200 };
const CHART_ON_PHONE = { width: 420, height: 220 };
const CHART_ON_SCREEN = { width: 900, height: 380 };

openPage('leader', async (session) => new Leader(session).open());

class Leader {
  constructor({ me, catalogue, names }) {
    Object.assign(this, { me, names });
    const link = readLink(location.hash);
    const kinds = catalogue.areaKinds.filter((kind) => kind.count > 0).map((kind) => kind.code);
    const hasAlleys = (catalogue.roadGrades ?? []).some((grade) => grade.code === 'alley') && kinds.includes('community');
    this.topics = TOPICS.filter((code) => kinds.includes(code) || (code === 'back_alley' && hasAlleys));
    this.kind = codes(link.kind).find((code) => this.topics.includes(code)) ?? this.topics[0] ?? 'community';
    this.own = isDay(link.from) && isDay(link.to) && link.from <= link.to ? { from: link.from, to: link.to } : null;
    this.scope = /^\d+$/.test(link.scope ?? '') ? link.scope : null;
    this.days = PERIODS.find((days) => String(days) === link.days) ?? 28;
    this.areas = [];
    this.breaks = [];
    this.scales = new Map();
    this.chosen = null;
    this.map = new CountyMap(byId('map'), { county: me.county, view: null, background: me.tileBackground, coordinates: false, onTileError: () => this.tilesFailed() });
    this.layer = this.map.addVector('areas', {
      path: '/tiles/areas', query: { kind: this.shownKind() }, pane: 'data', labels: 'areas',
      rules: () => choroplethRules((id) => this.colourOf(id), (id) => id === this.chosen),
    });
    this.layer.show();
    this.map.onClick((latlng) => this.choose(this.layer.pick(latlng)[0]?.id ?? null));
    this.map.hoverBy((latlng) => this.layer.pick(latlng).length > 0);
  }

  async open() {
    pageHeader('leader', this.me, { onTheme: () => this.map.themeChanged() });
    this.drawActions();
    this.offices = (await api.areas('street_office').catch(() => ({ areas: [] }))).areas;
    await this.load();
    showRounds(byId('rounds'), this.names);
  }

  /** Back alleys are told apart by community. */
  shownKind() {
    return this.kind === 'back_alley' ? 'community' : this.kind;
  }

  asked() {
    return { ...(this.own ?? { days: this.days }), kind: this.kind, scope: this.scope };
  }

  async load() {
    this.drawChoices();
    history.replaceState(null, '', writeLink(this.asked()));
    clearTimeout(this.again);
    for (const id of ['figures', ...PARTS]) {
      replace(byId(id), skeleton(id === 'figures' ? 2 : 5));
    }
    try {
      const [summary] = await Promise.all([api.summary(this.asked()), this.layer.setQuery({ kind: this.shownKind() })]);
      this.draw(summary);
    } catch (error) {
      replace(byId('figures'), failure(error, () => this.load()));
      PARTS.forEach((id) => replace(byId(id)));
    }
  }

  /** Runs are on their way that complete the figures. */
  async complete() {
    const asked = JSON.stringify(this.asked());
    const summary = await api.summary(this.asked()).catch(() => null);
    summary && asked === JSON.stringify(this.asked()) && this.draw(summary);
  }

  drawChoices() {
    const periods = [...PERIODS.map((days) => ({ value: days, label: t('filter.last-days', { days }) })), { value: 0, label: t('filter.own-period') }];
    const day = (name) => h('input', { type: 'date', value: this.own?.[name] ?? '', 'aria-label': t(`filter.${name}`), onchange: (event) => this.ownDay(name, event.target.value) });
    replace(
      byId('choices'),
      segments('kind', t('leader.topic'), this.topics.map((code) => ({ value: code, label: this.topicName(code) })), this.kind, (kind) => this.change({ kind })),
      segments('days', t('filter.period'), periods, this.own ? 0 : this.days, (days) => this.change(days === 0 ? { own: this.shownPeriod } : { days, own: null })),
      this.own && h('div', { class: 'days' }, day('from'), h('span', {}, '–'), day('to')),
      this.offices.length > 0 && h('label', { class: 'scope' }, t('leader.scope'), ' ', h('select', { onchange: (event) => this.change({ scope: event.target.value || null }) },
        h('option', { value: '' }, this.me.place ?? t('leader.scope-all')), this.offices.map((office) => h('option', { value: office.id, selected: String(office.id) === this.scope }, office.name)))),
    );
  }

  drawActions() {
    replace(
      byId('actions'),
      h('button', { type: 'button', class: 'primary present', onclick: () => this.present() }, t('leader.present')),
      this.me.place === null && h('button', { type: 'button', class: 'open-bulletins', onclick: () => this.bulletins() }, t('bulletin.open')),
      h('button', { type: 'button', onclick: () => print() }, t('leader.print')),
    );
    printWhole(byId('map'));
  }

  ownDay(name, value) {
    const own = { ...this.own, [name]: value };
    isDay(own.from) && isDay(own.to) && own.from <= own.to && this.change({ own });
  }

  change(changed) {
    Object.assign(this, changed, { chosen: null });
    return this.load();
  }

  draw(summary) {
    this.summary = summary;
    this.shownPeriod = summary.period;
    this.areas = summary.areas;
    this.breaks = this.scaleOf(`${this.kind} ${summary.rateUnit}`);
    this.layer.repaint();
    const { period, previous } = summary;
    byId('period').textContent = t('leader.period', { from: day(period.from), to: day(period.to), from2: day(previous.from), to2: day(previous.to) });
    replace(byId('figures'), this.tiles());
    replace(byId('ranking'), this.areas.length === 0 ? empty(t('leader.no-areas')) : this.ranking());
    replace(byId('attention'), h('h2', {}, t('leader.attention')), this.attention(summary.attention));
    replace(byId('departments'), summary.departments.length > 0 && [h('h2', {}, t('leader.departments')), departmentTable(summary.departments)]);
    replace(byId('effects'), h('h2', {}, t('leader.effects')), summary.effects.length > 0 ? this.effects() : empty(t('rectify.none')),
      this.me.place === null && h('button', { type: 'button', class: 'note-measure', onclick: () => this.measure() }, t('rectify.open')));
    replace(byId('trend'), h('h2', {}, t('leader.trend')), this.trend(matchMedia(NARROW).matches ? CHART_ON_PHONE : CHART_ON_PAGE));
    this.drawLegend();
    if (summary.pending) {
      this.again = setTimeout(() => this.complete(), PENDING_MILLIS);
    }
  }

  tiles() {
    return this.summary.figures.map((each) => figureTile(each, each.run && this.me.place === null ? cardOf(() => api.run(each.run)) : null));
  }

  effects() {
    return effectList(this.summary.effects, { onPlace: (effect) => this.map.flyTo(effect), source: (run) => this.me.place === null && cardOf(() => api.run(run)) });
  }

  trend(chart) {
    const { trend, dataVersion } = this.summary;
    const basis = trend.at(-1)?.basis;
    return trend.length > 0
      ? [trendChart(trend, chart), h('p', { class: 'hint' }, basis && t(`leader.basis.${basis}`), ' ', t('leader.data-version', { version: dataVersion }))]
      : empty(t('overview.empty'));
  }

  topicName(code) {
    return code === 'community' ? t('leader.whole') : this.names.areaKind(code);
  }

  bulletins() {
    return this.shownPeriod && openBulletins({ ...this.shownPeriod, kind: this.kind, scope: this.scope, topic: this.topicName(this.kind), place: this.summary.scope ?? t('leader.scope-all') }, this.me);
  }

  measure() {
    const kinds = this.topics.filter((code) => code !== 'back_alley').map((code) => ({ code, name: this.names.areaKind(code) }));
    return openMeasure({ kinds, kind: this.shownKind(), today: this.me.county.today, onNoted: () => this.load() });
  }

  /** One question a screen. */
  present() {
    const { summary } = this;
    const slides = [
      { title: t('leader.ask.better'), content: () => h('div', { class: 'tiles' }, this.tiles()) },
      { title: t('leader.ask.attention'), content: () => this.attention(summary.attention) },
      { title: t('leader.ask.areas'), content: () => h('div', {}, this.areas.length > 0 ? this.ranking() : empty(t('leader.no-areas'))) },
      { title: t('leader.ask.departments'), content: () => departmentTable(summary.departments) },
      { title: t('leader.ask.effects'), content: () => this.effects() },
      { title: t('leader.ask.trend'), content: () => h('div', {}, this.trend(CHART_ON_SCREEN)) },
    ];
    summary && present(slides);
  }

  /** Limits of the colours: those of the first picture in this unit, so that periods compare. */
  scaleOf(key) {
    if (!this.scales.has(key)) {
      this.scales.set(key, roundBreaks(this.areas.map((entry) => entry.rate).filter(Number.isFinite), RATE.length));
    }
    return this.scales.get(key);
  }

  ranking() {
    const ranked = this.areas;
    const most = Math.max(...ranked.map((entry) => entry.high ?? 0), 1e-9);
    const head = ['rank', 'area', 'rate', 'interval', 'reported', 'change', 'open', 'on-time', 'median', 'rework', 'coverage'].map((name) => h('th', { scope: 'col' }, name === 'rate' ? t(`leader.unit.${this.summary.rateUnit}`) : t(`leader.column.${name}`)));
    return [
      h('h2', {}, t('leader.ranking')),
      h('p', { class: 'hint' }, t('leader.ranking-hint'), ' ', t(`leader.unit-why.${this.summary.rateUnit}`)),
      h('div', { class: 'scroll' }, h('table', { class: 'ranking' }, h('thead', {}, h('tr', {}, head)),
        tiedGroups(ranked).map((group) => h('tbody', { class: group.length > 1 ? 'tied' : null }, group.map((entry) => this.row(entry, group, most)))))),
    ];
  }

  row(entry, group, most) {
    const chosen = entry.id === this.chosen;
    return h(
      'tr',
      { 'aria-selected': String(chosen), class: chosen ? 'chosen' : null },
      h('td', { class: 'place' }, entry.rank === null ? '—' : String(group[0].rank), group.length > 1 && h('span', { class: 'tie', title: t('leader.tied-why') }, t('leader.tied'))),
      h('th', { scope: 'row' }, h('button', { type: 'button', class: 'link', onclick: () => (this.choose(entry.id), this.map.flyTo(entry)) }, entry.name)),
      h('td', { class: 'number' }, figure(entry.rate)),
      entry.rate === null
        ? h('td', {}, t('class.no-data'))
        : h('td', { title: `${figure(entry.low)} – ${figure(entry.high)} · ${t('leader.rank-interval', { low: entry.rankLow, high: entry.rankHigh })}` }, intervalBar({ value: entry.rate, low: entry.low, high: entry.high }, most)),
      h('td', { class: 'number' }, number(entry.reported)),
      h('td', {}, this.areaChange(entry)),
      h('td', { class: 'number' }, number(entry.open), entry.overdue > 0 && h('small', { class: 'bad' }, ' ' + t('leader.overdue', { n: number(entry.overdue) }))),
      h('td', { class: 'number' }, percent(entry.onTimeRate)),
      h('td', { class: 'number' }, number(entry.medianDays, 1)),
      h('td', { class: 'number' }, percent(entry.rework?.value)),
      h('td', { class: 'number' }, percent(entry.coverage)),
    );
  }

  areaChange({ change, changeLow, changeHigh, previous, reported }) {
    return previous + reported === 0
      ? changeLine({ code: 'reported' })
      : changeLine({ code: 'reported', change, changeLow, changeHigh, significant: changeLow > 0 || changeHigh < 0 });
  }

  attention(entries) {
    if (entries.length === 0) {
      return empty(t('leader.no-attention'));
    }
    return h('ol', { class: 'attention' }, entries.map((entry) => {
      const known = this.areas.find((candidate) => candidate.id === entry.areaId);
      return h('li', {}, h('button', { type: 'button', class: 'row-button', onclick: () => (this.choose(entry.areaId), known && this.map.flyTo(known)) }, either(entry.sentenceZh, entry.sentenceEn)));
    }));
  }

  choose(id) {
    this.chosen = id;
    this.layer.repaint();
    this.areas.length > 0 && replace(byId('ranking'), this.ranking());
    byId('ranking').querySelector('.chosen')?.scrollIntoView({ block: 'nearest' });
  }

  colourOf(id) {
    const entry = this.areas.find((candidate) => candidate.id === id);
    return Number.isFinite(entry?.rate) ? RATE[classAmong(entry.rate, this.breaks)] : null;
  }

  drawLegend() {
    const limits = [0, ...this.breaks];
    const entries = limits.map((limit, k) => ({
      colour: RATE[k],
      label: k + 1 < limits.length ? `${figure(limit)} – ${figure(limits[k + 1])}` : `≥ ${figure(limit)}`,
    }));
    legend(byId('legend'), [{ title: t('leader.rate'), unit: t(`leader.unit.${this.summary.rateUnit}`), entries: [...entries, { colour: '#8a919b', look: 'hatch', label: t('class.no-data') }] }]);
  }

  tilesFailed() {
    this.told || toast(t('map.tiles-failed'));
    this.told = true;
  }
}
