// A tab over a run that says something by place: its form, run, coloured places, list, legend and card.
import * as api from '../api/api.js';
import { number } from '../i18n/format.js';
import { t, tOr } from '../i18n/i18n.js';
import { resultRules } from '../map/styles.js';
import { h, replace } from '../ui/dom.js';
import { options } from '../ui/choices.js';
import { cardButton } from '../ui/parameter-card.js';
import { placeCard } from '../ui/place-card.js';
import { empty, failure, skeleton } from '../ui/states.js';
import { RunStarter } from './run-starter.js';

const LISTED = 40;
/** How the legend shows a look: as a circle what the map draws as one. */
const swatchOf = ({ pattern, radius }) => pattern ?? (radius ? 'circle' : 'fill');

export class ResultTab {
  /**
   * @param spec {process, by, looks, quiet, form, parameters}: `by` is the property that colours, `looks` its values in
   *     the order of legend and list as {colour, pattern}, `quiet` those that are not listed, `showsIssues` whether the points
   *     are drawn, too
   */
  constructor(planner, spec) {
    Object.assign(this, { planner, spec, showsIssues: spec.showsIssues ?? false, run: null, chosen: null, choice: { ...spec.choice }, folds: { open: false } });
    this.layer = planner.map.county.addVector(spec.process, {
      path: `/tiles/${spec.process}`, maxZoom: 15, pane: 'data', rules: () => resultRules(spec, (id) => id === this.chosen),
    });
    this.form = h('div', {});
    this.result = h('div', {});
    this.earlier = h('select', { 'aria-label': t('run.earlier'), onchange: (event) => this.open(event.target.value) });
    this.starter = new RunStarter(spec.process, () => spec.parameters(this), (run) => this.show(run));
    this.element = h('div', { class: 'pane' }, h('h2', {}, t(`process.${spec.process}`)), h('p', { class: 'hint' }, t(`what.${spec.process}`)), this.form, this.starter.element, this.result);
  }

  async restore(link) {
    if (link[this.spec.process]) {
      await this.open(link[this.spec.process]);
    }
  }

  async shown() {
    this.drawForm();
    if (this.run) {
      this.layer.show();
      return;
    }
    try {
      const run = await api.latestRun(this.spec.process);
      run ? await this.show(run) : replace(this.result, empty(t('result.none-yet')));
    } catch (error) {
      replace(this.result, failure(error, () => this.shown()));
    }
  }

  hidden() {
    this.layer.hide();
  }

  filterChanged() {
    this.drawForm();
  }

  async drawForm() {
    replace(this.form, ...(await this.spec.form(this)));
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
    Object.assign(this, { run, chosen: null });
    const { indicator } = run.card.parameters ?? {};
    if (indicator && indicator !== this.choice.indicator) {
      this.choice.indicator = indicator; // a county without patrols has raw counts only
      this.drawForm();
    }
    this.layer.setPath(`/tiles/${this.spec.process}/${run.id}`);
    this.planner.tab === this.spec.tab && this.layer.show();
    replace(this.result, skeleton(5));
    this.planner.refresh();
    try {
      const [{ places }] = await Promise.all([api.places(run.id, this.spec.by, this.spec.quiet), this.listEarlier()]);
      this.run === run && this.drawResult(run, places);
    } catch (error) {
      replace(this.result, failure(error, () => this.show(run)));
    }
  }

  async listEarlier() {
    const done = (await api.runs(this.spec.process)).runs.filter((run) => run.status === 'done');
    options(this.earlier, done.map((run) => ({ value: run.id, label: `${run.card.input?.from ?? ''} – ${run.card.input?.to ?? ''} · ${run.id.slice(0, 8)}` })), this.run.id);
  }

  word(value) {
    return t(`${this.spec.process}.${value}`);
  }

  drawResult(run, places) {
    const groups = Object.keys(this.spec.looks).map((value) => [value, places.filter((place) => place.value === value)]);
    const listed = groups.filter(([, group]) => group.length > 0);
    replace(
      this.result,
      h('h2', {}, t('hotspots.results'), cardButton(run)),
      h('p', { class: 'hint' }, t('result.window', { from: run.card.input?.from ?? '', to: run.card.input?.to ?? '' })),
      this.spec.about && h('p', { class: 'hint' }, this.spec.about(run.card.result)),
      listed.length === 0 && empty(t('result.nothing')),
      listed.map(([value, group]) => h('details', { class: 'more', open: value === listed[0][0] },
        h('summary', {}, this.swatch(value), ' ', this.word(value), ' · ', t('result.places', { places: number(group.length) })),
        h('ol', { class: 'patches' }, group.slice(0, LISTED).map((place, k) => this.row(place, k + 1))))),
      h('label', { class: 'earlier' }, t('run.earlier'), this.earlier),
    );
  }

  swatch(value) {
    const look = this.spec.looks[value];
    return h('span', { class: `swatch ${swatchOf(look)} inline`, style: { '--colour': look.colour }, 'aria-hidden': 'true' });
  }

  row(place, rank) {
    const name = [place.name, place.road].filter(Boolean).join(' · ') || t('patch.nameless');
    const facts = [
      tOr(`result.cells-${this.spec.process}`, t('result.cells', { cells: number(place.features) })),
      place.count !== null && t('result.issues', { issues: number(place.count) }),
      place.requiredPasses !== null && t('result.passes', { passes: number(place.passes, 1), required: number(place.requiredPasses, 1) }),
    ].filter(Boolean);
    return h('li', {}, h('button', { type: 'button', class: 'row-button', onclick: () => this.planner.map.county.flyTo(place) },
      h('b', { class: 'rank' }, String(rank)), h('span', {}, name), h('small', {}, facts.join(' · '))));
  }

  pick(latlng) {
    return this.layer.pick(latlng)[0];
  }

  clicked(latlng) {
    const hit = this.pick(latlng);
    if (!hit) {
      this.planner.closeCard();
      return;
    }
    this.planner.closeCard();
    this.chosen = hit.id;
    this.layer.repaint();
    const value = hit.properties[this.spec.by];
    this.planner.showCard(placeCard(this.word(value), hit.properties, this.run, tOr(`${this.spec.process}.${value}-why`, ''), () => this.planner.closeCard()));
  }

  cardClosed() {
    if (this.chosen !== null) {
      this.chosen = null;
      this.layer.repaint();
    }
  }

  layers() {
    return this.run ? [{ label: t(`process.${this.spec.process}`), isOn: () => this.layer.visible(), toggle: (on) => this.layer.toggle(on) }] : [];
  }

  legendBlocks() {
    if (!this.run || !this.layer.visible()) {
      return [];
    }
    const present = Object.keys(this.run.card.result.classes ?? this.spec.looks);
    const entries = Object.entries(this.spec.looks).filter(([value]) => present.includes(value));
    return [{ title: t(`process.${this.spec.process}`), entries: entries.map(([value, look]) => ({ colour: look.colour, look: swatchOf(look), label: this.word(value) })) }];
  }

  linkMembers() {
    return { [this.spec.process]: this.run && this.planner.tab === this.spec.tab ? this.run.id : null };
  }
}
