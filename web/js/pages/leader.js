// The leader's page: five figures, the areas compared, what deserves attention. All of it from one answer.
import * as api from '../api/api.js';
import { day, figure, number, percent } from '../i18n/format.js';
import { either, t } from '../i18n/i18n.js';
import { CountyMap } from '../map/county-map.js';
import { choroplethRules } from '../map/styles.js';
import { codes } from '../model/filters.js';
import { readLink, writeLink } from '../model/permalink.js';
import { classAmong, RATE, roundBreaks } from '../model/ramps.js';
import { changeOfCounts } from '../model/ratio.js';
import { tiedGroups } from '../model/ties.js';
import { changeLine, figureTile } from '../ui/change.js';
import { intervalBar, trendChart } from '../ui/charts.js';
import { segments } from '../ui/choices.js';
import { byId, h, replace } from '../ui/dom.js';
import { legend } from '../ui/legend.js';
import { empty, failure, skeleton, toast } from '../ui/states.js';
import { openPage, pageHeader } from './session.js';

const TOPICS = ['community', 'market', 'urban_village', 'back_alley', 'old_residential', 'urban_rural_fringe', 'street_office'];
const PERIODS = [7, 28, 91];

openPage('leader', async (session) => new Leader(session).open());

class Leader {
  constructor({ me, catalogue, names }) {
    Object.assign(this, { me, names });
    const link = readLink(location.hash);
    const present = catalogue.areaKinds.filter((kind) => kind.count > 0).map((kind) => kind.code);
    this.topics = TOPICS.filter((code) => present.includes(code));
    this.kind = codes(link.kind).find((code) => this.topics.includes(code)) ?? this.topics[0] ?? 'community';
    this.days = PERIODS.find((days) => String(days) === link.days) ?? 28;
    this.areas = [];
    this.breaks = [];
    this.scales = new Map();
    this.chosen = null;
    this.map = new CountyMap(byId('map'), { county: me.county, view: null, background: me.tileBackground, coordinates: false, onTileError: () => this.tilesFailed() });
    this.layer = this.map.addVector('areas', {
      path: '/tiles/areas', query: { kind: this.kind }, pane: 'data', labels: 'areas',
      rules: () => choroplethRules((id) => this.colourOf(id), (id) => id === this.chosen),
    });
    this.layer.show();
    this.map.onClick((latlng) => this.choose(this.layer.pick(latlng)[0]?.id ?? null));
    this.map.hoverBy((latlng) => this.layer.pick(latlng).length > 0);
  }

  async open() {
    pageHeader('leader', this.me, { onTheme: () => this.map.themeChanged() });
    await this.load();
  }

  async load() {
    this.drawChoices();
    history.replaceState(null, '', writeLink({ kind: this.kind, days: this.days }));
    for (const id of ['figures', 'ranking', 'attention', 'trend']) {
      replace(byId(id), skeleton(id === 'figures' ? 2 : 5));
    }
    try {
      const [summary] = await Promise.all([api.summary(this.days, this.kind), this.layer.setQuery({ kind: this.kind })]);
      this.draw(summary);
    } catch (error) {
      replace(byId('figures'), failure(error, () => this.load()));
      ['ranking', 'attention', 'trend'].forEach((id) => replace(byId(id)));
    }
  }

  drawChoices() {
    replace(
      byId('choices'),
      segments('kind', t('leader.topic'), this.topics.map((code) => ({ value: code, label: this.names.areaKind(code) })), this.kind, (kind) => this.change({ kind })),
      segments('days', t('filter.period'), PERIODS.map((days) => ({ value: days, label: t('filter.last-days', { days }) })), this.days, (days) => this.change({ days })),
    );
  }

  change(changed) {
    Object.assign(this, changed, { chosen: null });
    return this.load();
  }

  draw(summary) {
    this.areas = summary.areas;
    this.breaks = this.scaleOf(this.kind, this.days);
    this.layer.repaint();
    const { period, previous } = summary;
    byId('period').textContent = t('leader.period', { from: day(period.from), to: day(period.to), from2: day(previous.from), to2: day(previous.to) });
    replace(byId('figures'), summary.figures.map(figureTile));
    replace(byId('ranking'), this.areas.length === 0 ? empty(t('leader.no-areas')) : this.ranking());
    replace(byId('attention'), h('h2', {}, t('leader.attention')), this.attention(summary.attention));
    replace(byId('trend'), h('h2', {}, t('leader.trend')), summary.trend.length > 0 ? trendChart(summary.trend) : empty(t('overview.empty')));
    this.drawLegend();
  }

  /** Limits of the colours: those of the topic's first picture, in proportion to the days, so that periods compare. */
  scaleOf(kind, days) {
    if (!this.scales.has(kind)) {
      this.scales.set(kind, { days, breaks: roundBreaks(this.areas.map((entry) => entry.ratePerKm2), RATE.length) });
    }
    const first = this.scales.get(kind);
    return first.breaks.map((limit) => (limit * days) / first.days);
  }

  ranking() {
    const ranked = [...this.areas].sort((a, b) => a.rank - b.rank);
    const most = Math.max(...ranked.map((entry) => entry.high ?? entry.ratePerKm2 ?? 0), 1e-9);
    const head = ['rank', 'area', 'rate', 'interval', 'change', 'open', 'on-time', 'coverage'].map((name) => h('th', { scope: 'col' }, t(`leader.column.${name}`)));
    return [
      h('h2', {}, t('leader.ranking')),
      h('p', { class: 'hint' }, t('leader.ranking-hint')),
      h('div', { class: 'scroll' }, h('table', { class: 'ranking' }, h('thead', {}, h('tr', {}, head)),
        tiedGroups(ranked).map((group) => h('tbody', { class: group.length > 1 ? 'tied' : null }, group.map((entry, k) => this.row(entry, k, group, most)))))),
    ];
  }

  row(entry, k, group, most) {
    const chosen = entry.id === this.chosen;
    return h(
      'tr',
      { 'aria-selected': String(chosen), class: chosen ? 'chosen' : null },
      h('td', { class: 'place' }, String(entry.rank), group.length > 1 && k === 0 && h('span', { class: 'tie', title: t('leader.tied-why') }, t('leader.tied'))),
      h('th', { scope: 'row' }, h('button', { type: 'button', class: 'link', onclick: () => (this.choose(entry.id), this.map.flyTo(entry)) }, entry.name)),
      h('td', { class: 'number' }, figure(entry.ratePerKm2)),
      h('td', { title: `${figure(entry.low)} – ${figure(entry.high)} · ${t('leader.rank-interval', { low: entry.rankLow, high: entry.rankHigh })}` }, intervalBar({ value: entry.ratePerKm2, low: entry.low, high: entry.high }, most)),
      h('td', {}, this.areaChange(entry)),
      h('td', { class: 'number' }, number(entry.open), entry.overdue > 0 && h('small', { class: 'bad' }, ' ' + t('leader.overdue', { n: number(entry.overdue) }))),
      h('td', { class: 'number' }, percent(entry.onTimeRate)),
      h('td', { class: 'number' }, percent(entry.coverage)),
    );
  }

  areaChange({ previous, reported }) {
    const found = changeOfCounts(previous, reported);
    return changeLine({ code: 'reported', change: found?.change, changeLow: found?.low, changeHigh: found?.high, significant: found?.significant });
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
    const known = entry && entry.ratePerKm2 !== null && entry.ratePerKm2 !== undefined;
    return known ? RATE[classAmong(entry.ratePerKm2, this.breaks)] : null;
  }

  drawLegend() {
    const limits = [0, ...this.breaks];
    const entries = limits.map((limit, k) => ({
      colour: RATE[k],
      label: k + 1 < limits.length ? `${figure(limit)} – ${figure(limits[k + 1])}` : `≥ ${figure(limit)}`,
    }));
    legend(byId('legend'), [{ title: t('leader.rate'), unit: t('unit.per-km2'), entries: [...entries, { colour: '#8a919b', look: 'hatch', label: t('class.no-data') }] }]);
  }

  tilesFailed() {
    this.told || toast(t('map.tiles-failed'));
    this.told = true;
  }
}
