// 总览: which issues are shown, and where they lie densest.
import * as api from '../api/api.js';
import { figure, metres, number } from '../i18n/format.js';
import { nameOf, t } from '../i18n/i18n.js';
import { toggled } from '../model/filters.js';
import { DENSITY, GROUPS } from '../model/ramps.js';
import { categoryChoice, chips, periodChoice } from '../ui/choices.js';
import { h, replace } from '../ui/dom.js';
import { cardButton } from '../ui/parameter-card.js';
import { empty, failure } from '../ui/states.js';
import { areaFigures } from './area-figures.js';
import { citizenReports } from './citizen-reports.js';
import { RunStarter } from './run-starter.js';

export class OverviewTab {
  constructor(planner) {
    this.planner = planner;
    this.folds = { open: false };
    this.run = null;
    this.wanted = false;
    this.layer = planner.map.county.addPicture('density', '/tiles/density', { opacity: 0.85 });
    this.question = areaFigures(planner);
    this.form = h('div', {});
    this.result = h('div', {});
    this.starter = new RunStarter('density', () => this.parameters(), (run) => this.show(run));
    this.element = h(
      'div',
      { class: 'pane' },
      this.form,
      citizenReports((position) => planner.map.county.flyTo({ position, zoom: 18 })),
      h('section', {}, h('h2', {}, t('density.title')), h('p', { class: 'hint' }, t('density.what')), this.starter.element, this.result),
      h('section', {}, h('h2', {}, t('figures.title')), this.question.element),
    );
  }

  shown() {
    this.drawForm();
    this.wanted && this.layer.show();
    this.question.shown();
  }

  hidden() {
    this.layer.hide();
    this.question.hidden();
  }

  /** Clicks set the corners of an area now. */
  drawing() {
    return this.question.drawing();
  }

  async restore(link) {
    if (link.density) {
      try {
        await this.show(await api.run(link.density));
      } catch (error) {
        replace(this.result, failure(error));
      }
    }
  }

  filterChanged() {
    this.drawForm();
    this.question.askAgain();
  }

  drawForm() {
    const { filter, catalogue, today } = this.planner;
    const change = (name) => (code) => this.planner.changeFilter({ [name]: toggled(filter[name], code) });
    replace(
      this.form,
      h('h2', {}, t('overview.title')),
      periodChoice(filter, today, this.planner.periods(), (window) => this.planner.changeFilter(window)),
      categoryChoice(catalogue.categoryGroups, filter.category, change('category'), this.folds),
      chips(t('filter.source'), catalogue.sources, filter.source, change('source')),
      chips(t('filter.status'), catalogue.statuses, filter.status, change('status')),
      this.planner.noIssues && empty(t('overview.empty')),
    );
  }

  parameters() {
    const { from, to, category, source } = this.planner.filter;
    return { from, to, categories: category, sources: source, kernel: 'quartic' };
  }

  async show(run) {
    if (run.status !== 'done') {
      return;
    }
    this.run = run;
    const { result } = run.card;
    this.layer.setPath(`/tiles/density/${run.id}`);
    this.toggle(true);
    const used = run.card.parameters ?? {};
    replace(
      this.result,
      h('p', {}, t('density.result', { peak: figure(result.peakPerHa), bandwidth: metres(result.bandwidthMetres), n: number(run.card.input?.used) })),
      h('p', { class: 'hint' }, t('density.window', { from: used.from ?? run.parameters.from, to: used.to ?? run.parameters.to })),
      cardButton(run),
    );
    this.planner.refresh();
  }

  /** Counts in circles would hide the surface: they give way to it. */
  toggle(on) {
    this.wanted = on;
    this.layer.toggle(on && this.planner.tab === 'overview');
    this.planner.map.issues.toggle(!on && this.planner.tab === 'overview');
  }

  layers() {
    return this.run ? [{ label: t('layer.density'), isOn: () => this.layer.visible(), toggle: (on) => this.toggle(on) }] : [];
  }

  legendBlocks() {
    const blocks = [];
    if (this.planner.map.issues.visible()) {
      blocks.push({
        title: t('layer.issues'),
        entries: this.planner.catalogue.categoryGroups.map((group) => ({
          colour: (GROUPS[group.code] ?? GROUPS.other).colour,
          look: (GROUPS[group.code] ?? GROUPS.other).shape,
          label: nameOf(group),
        })),
      });
    }
    if (this.run && this.layer.visible()) {
      const breaks = this.run.card.result.breaksPerHa ?? [];
      blocks.push({
        title: t('layer.density'),
        unit: t('unit.per-hectare'),
        kind: 'ramp',
        entries: breaks.map((limit, k) => ({ colour: DENSITY[DENSITY.length - breaks.length + k], label: figure(limit) })),
        note: t('density.legend', { from: this.run.parameters.from, to: this.run.parameters.to }),
      });
    }
    return blocks;
  }

  get showsIssues() {
    return !this.wanted;
  }

  linkMembers() {
    return { density: this.run && this.wanted ? this.run.id : null };
  }
}
