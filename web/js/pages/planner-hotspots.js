// 热点: where it is worse than chance and patrol effort explain.
import * as api from '../api/api.js';
import { metres, number, probability } from '../i18n/format.js';
import { either, t } from '../i18n/i18n.js';
import { hotspotRules } from '../map/styles.js';
import { toggled } from '../model/filters.js';
import { HOTSPOT } from '../model/ramps.js';
import { cellCard } from '../ui/cards.js';
import { categoryChoice, options, periodChoice, segments } from '../ui/choices.js';
import { h, replace } from '../ui/dom.js';
import { cardButton } from '../ui/parameter-card.js';
import { failure, notice, skeleton } from '../ui/states.js';
import { RunStarter } from './run-starter.js';

export class HotspotTab {
  constructor(planner) {
    this.planner = planner;
    this.showsIssues = false;
    this.run = null;
    this.folds = { open: false };
    this.chosenCell = null;
    this.choice = { indicator: 'effort', grid: 'hex', cellMetres: '', bandMetres: '' };
    this.layer = planner.map.county.addVector('hotspots', {
      path: '/tiles/hotspots', maxZoom: 15, pane: 'data', rules: () => hotspotRules((cell) => cell === this.chosenCell),
    });
    this.form = h('div', {});
    this.result = h('div', {});
    this.earlier = h('select', { 'aria-label': t('run.earlier'), onchange: (event) => this.open(event.target.value) });
    this.starter = new RunStarter('hotspots', () => this.parameters(), (run) => this.show(run));
    this.element = h('div', { class: 'pane' }, h('h2', {}, t('hotspots.title')), this.form, this.starter.element, this.result);
  }

  /** The run of the link, else one of the present window, else the newest. */
  async restore(link) {
    if (link.hotspots) {
      await this.open(link.hotspots);
      return;
    }
    try {
      const { filter } = this.planner;
      const done = (await api.runs('hotspots')).runs.filter((run) => run.status === 'done');
      const fitting = done.find(({ parameters: p }) => p.from === filter.from && p.to === filter.to && p.indicator === 'effort');
      const run = fitting ?? done[0];
      run && (await this.show(run));
    } catch (error) {
      replace(this.result, failure(error));
    }
  }

  shown() {
    this.drawForm();
    this.run && this.layer.show();
  }

  hidden() {
    this.layer.hide();
  }

  filterChanged() {
    this.drawForm();
  }

  drawForm() {
    const { filter, catalogue, today } = this.planner;
    const set = (name) => (value) => (this.choice[name] = value);
    const metresField = (name) => h('label', {}, t(`hotspots.${name}`),
      h('input', { type: 'number', min: '20', max: '5000', step: '10', placeholder: t('value.auto'), value: this.choice[name], oninput: (event) => set(name)(event.target.value) }));
    replace(
      this.form,
      segments('indicator', t('hotspots.indicator'), [
        { value: 'effort', label: t('hotspots.effort'), hint: t('hotspots.effort-hint') },
        { value: 'raw', label: t('hotspots.raw'), hint: t('hotspots.raw-hint') },
      ], this.choice.indicator, (value) => (set('indicator')(value), this.drawForm())),
      this.choice.indicator === 'raw' && notice('warn', t('hotspots.raw-banner')),
      periodChoice(filter, today, this.planner.periods(), (window) => this.planner.changeFilter(window)),
      categoryChoice(catalogue.categoryGroups, filter.category, (code) => this.planner.changeFilter({ category: toggled(filter.category, code) }), this.folds),
      h('details', { class: 'more' }, h('summary', {}, t('hotspots.more')),
        segments('grid', t('hotspots.grid'), [{ value: 'hex', label: t('value.hex') }, { value: 'square', label: t('value.square') }], this.choice.grid, set('grid')),
        h('div', { class: 'fields' }, metresField('cellMetres'), metresField('bandMetres')),
        h('p', { class: 'hint' }, t('hotspots.auto-hint'))),
    );
  }

  parameters() {
    const { from, to, category, source } = this.planner.filter;
    const { indicator, grid, cellMetres, bandMetres } = this.choice;
    return {
      from, to, categories: category, sources: indicator === 'effort' ? [] : source, indicator, grid,
      cellMetres: cellMetres === '' ? null : Number(cellMetres), bandMetres: bandMetres === '' ? null : Number(bandMetres),
    };
  }

  async open(id) {
    try {
      await this.show(await api.run(id));
    } catch (error) {
      replace(this.result, failure(error));
    }
  }

  async show(run) {
    if (run.status !== 'done') {
      return;
    }
    this.run = run;
    this.chosenCell = null;
    if (run.parameters.indicator && run.parameters.indicator !== this.choice.indicator) {
      this.choice.indicator = run.parameters.indicator; // a county without patrols has raw counts only
      this.drawForm();
    }
    this.layer.setPath(`/tiles/hotspots/${run.id}`);
    this.planner.tab === 'hotspots' && this.layer.show();
    replace(this.result, skeleton(5));
    this.planner.refresh();
    try {
      const [{ patches }] = await Promise.all([api.patches(run.id), this.listEarlier()]);
      this.drawResult(run, patches);
    } catch (error) {
      replace(this.result, failure(error, () => this.show(run)));
    }
  }

  async listEarlier() {
    const done = (await api.runs('hotspots')).runs.filter((run) => run.status === 'done');
    options(this.earlier, done.map((run) => ({
      value: run.id,
      label: t('run.option', { from: run.parameters.from, to: run.parameters.to, what: t(`hotspots.${run.parameters.indicator ?? 'effort'}`) }),
    })), this.run.id);
  }

  drawResult(run, patches) {
    const { result } = run.card;
    const hot = sum(result.hot);
    const hotPatches = patches.filter((patch) => patch.kind === 'hot');
    const coldPatches = patches.filter((patch) => patch.kind === 'cold');
    replace(
      this.result,
      h('h2', {}, t('hotspots.results'), cardButton(run)),
      h('p', { class: 'headline' }, t('hotspots.headline', { cells: number(hot), patches: number(hotPatches.length) })),
      h('p', { class: 'hint' }, t('hotspots.tested', { tested: number(result.tested), noData: number(result.noData), from: run.parameters.from, to: run.parameters.to })),
      result.lowPower && notice('warn', t('hotspots.low-power'), either(result.powerNoteZh, result.powerNote)),
      hot === 0 && !result.lowPower && notice('plain', t('hotspots.none'), t('hotspots.none-why')),
      this.patchList(hotPatches, 'hot'),
      coldPatches.length > 0 && h('details', { class: 'more' }, h('summary', {}, t('hotspots.cold', { patches: number(coldPatches.length) })), this.patchList(coldPatches, 'cold')),
      h('label', { class: 'earlier' }, t('run.earlier'), this.earlier),
    );
  }

  patchList(patches, kind) {
    return h('ol', { class: `patches ${kind}` }, patches.map((patch) =>
      h('li', {}, h('button', { type: 'button', class: 'row-button', onclick: () => this.planner.map.county.flyTo(patch) },
        h('b', { class: 'rank' }, String(patch.rank)),
        h('span', {}, patch.areaName || t('patch.nameless')),
        h('small', {}, t('patch.facts', { cells: number(patch.cells), issues: number(patch.issues), q: probability(patch.minQ) }),
          patch.effortKm > 0 && ' · ' + t('patch.effort', { km: number(patch.effortKm, 1) }))))));
  }

  pick(latlng) {
    return this.layer.pick(latlng)[0];
  }

  async clicked(latlng) {
    const cell = this.pick(latlng)?.id;
    if (cell === undefined) {
      this.planner.closeCard();
      return;
    }
    this.chosenCell = cell;
    this.layer.repaint();
    this.planner.showCard(h('article', { class: 'card', tabindex: '-1' }, skeleton(6)));
    try {
      const facts = await api.cell(this.run.id, cell);
      this.planner.showCard(cellCard(facts, this.run, this.planner.names, {
        onClose: () => this.planner.closeCard(),
        onIssue: (id) => this.planner.showIssue(id).then((issue) => issue && this.planner.map.county.flyTo({ position: issue.position })),
      }));
    } catch (error) {
      this.planner.showCard(failure(error));
    }
  }

  cardClosed() {
    if (this.chosenCell !== null) {
      this.chosenCell = null;
      this.layer.repaint();
    }
  }

  layers() {
    return this.run ? [{ label: t('layer.hotspots'), isOn: () => this.layer.visible(), toggle: (on) => this.layer.toggle(on) }] : [];
  }

  legendBlocks() {
    if (!this.run || !this.layer.visible()) {
      return [];
    }
    const entries = [3, 2, 1, 0, -1, -2, -3].map((level) => ({ colour: HOTSPOT[level], label: t(`class.${String(level).replace('-', 'c')}`) }));
    return [{
      title: t('layer.hotspots'),
      unit: this.run.parameters.indicator === 'raw' ? t('unit.per-cell') : t('unit.per-km'),
      entries: [...entries, { colour: '#8a919b', look: 'hatch', label: t('class.no-data') }],
      note: this.run.card.parameters?.cellMetres && t('hotspots.cell-size', { cell: metres(this.run.card.parameters.cellMetres), band: metres(this.run.card.parameters.bandMetres) }),
    }];
  }

  linkMembers() {
    return { hotspots: this.run && this.planner.tab === 'hotspots' ? this.run.id : null };
  }
}

function sum(classes) {
  return Object.values(classes ?? {}).reduce((total, n) => total + n, 0);
}
