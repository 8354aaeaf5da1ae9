// 覆盖: what was swept, what was missed, what nobody can tell.
import * as api from '../api/api.js';
import { area, metres, number, percent } from '../i18n/format.js';
import { t } from '../i18n/i18n.js';
import { coverageZoneRules, stretchRules } from '../map/styles.js';
import { COVERAGE, STRETCH } from '../model/ramps.js';
import { badge, bigFigure, coverageCard, stretchCard } from '../ui/cards.js';
import { segments } from '../ui/choices.js';
import { h, replace } from '../ui/dom.js';
import { cardButton } from '../ui/parameter-card.js';
import { empty, failure, skeleton } from '../ui/states.js';
import { areaGaps, rulesSection } from './coverage-rules.js';
import { CoverageWindow, windowOf } from './coverage-window.js';
import { RunStarter } from './run-starter.js';

const LISTED = 60;
const DEAD_CORNERS = 20;
const DAYS_OF_DEAD_CORNERS = 3;
const STATES = ['swept', 'repeated', 'missed', 'justified', 'unknown'];

export class CoverageTab {
  constructor(planner) {
    this.planner = planner;
    this.showsIssues = false;
    this.run = null;
    this.target = 'zone';
    this.chosen = null;
    this.states = new Set(STATES);
    this.window = new CoverageWindow(planner.catalogue.shifts, planner.today);
    const { county } = planner.map;
    this.zones = county.addVector('coverage-zones', {
      path: '/tiles/coverage', pane: 'data', rules: () => coverageZoneRules(() => this.target, (id) => id === this.chosen?.zone),
    });
    this.roads = county.addVector('coverage-roads', {
      path: '/tiles/coverage', pane: 'lines',
      rules: () => stretchRules((state) => this.states.has(state), (id) => id === this.chosen?.stretch),
    });
    this.mark = county.addMark('coverage-mark');
    this.result = h('div', {});
    this.starter = new RunStarter('coverage', () => this.window.parameters(), (run) => this.show(run));
    this.element = h('div', { class: 'pane' }, h('h2', {}, t('coverage.title')), this.window.element, this.starter.element, this.result);
  }

  async restore(link) {
    try {
      const run = link.coverage ? await api.run(link.coverage) : await api.latestRun('coverage');
      run && (await this.show(run));
    } catch (error) {
      replace(this.result, failure(error));
    }
  }

  shown() {
    this.run ? (this.zones.show(), this.roads.show()) : replace(this.result, empty(t('coverage.empty')));
  }

  hidden() {
    this.mark.hide();
    this.zones.hide();
    this.roads.hide();
  }

  async show(run) {
    if (run.status !== 'done') {
      return;
    }
    this.run = run;
    this.chosen = null;
    this.window.take(run.parameters);
    for (const layer of [this.zones, this.roads]) {
      layer.setPath(`/tiles/coverage/${run.id}`);
      this.planner.tab === 'coverage' && layer.show();
    }
    replace(this.result, skeleton(6));
    this.planner.refresh();
    try {
      const [{ zones }, { stretches }, { deadCorners }, { overlaps }, { unowned }] = await Promise.all([
        api.coverageZones(run.id), api.stretches(run.id, { state: 'missed', limit: LISTED }),
        api.deadCorners(run.id, DEAD_CORNERS), api.zoneOverlaps(), api.unownedLand()]);
      Object.assign(this, { rows: zones, missed: stretches, deadCorners, overlaps, unowned });
      this.drawResult();
    } catch (error) {
      replace(this.result, failure(error, () => this.show(run)));
    }
  }

  drawResult() {
    const { result, input } = this.run.card;
    const targets = [...new Set(this.rows.map((row) => row.target))];
    const rows = this.rows.filter((row) => row.target === this.target);
    replace(
      this.result,
      h('h2', {}, t('coverage.results'), cardButton(this.run)),
      h('p', { class: 'hint' }, windowOf(input)),
      h('div', { class: 'figures' },
        bigFigure(range(result.coverage, result.coverageMost), t('coverage.road-share')),
        bigFigure(metres(result.missedM), t('coverage.missed')),
        bigFigure(metres(result.unknownM), t('coverage.unknown'))),
      Number.isFinite(result.confidence) && h('p', { class: 'hint' }, t('coverage.confidence-of', { share: percent(result.confidence) })),
      fixesLine(result.fixes),
      rulesSection(result, this.planner.names),
      targets.length > 1 && segments('target', t('coverage.target'), targets.map((target) => ({ value: target, label: this.targetName(target) })), this.target, (value) => this.setTarget(value)),
      h('h3', {}, t('coverage.by-zone')),
      h('ol', { class: 'rows zones' }, rows.slice(0, LISTED).map((row) => this.zoneRow(row))),
      h('h3', {}, t('coverage.missed-list')),
      this.missed.length === 0 ? empty(t('coverage.none-missed')) : h('ol', { class: 'rows' }, this.missed.map((stretch) => this.stretchRow(stretch))),
      this.deadCornerSection(),
      this.ownershipSection(),
    );
  }

  /** 死角: a day without a sweep is a missed stretch; a corner is dead when it stays so. */
  deadCornerSection() {
    const { from, to } = this.run.parameters;
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
    const rows = this.deadCorners.map((corner) => this.markRow(corner, corner.line,
      `${corner.rank} ${corner.name || t('stretch.nameless')}`, metres(corner.lengthM), lacksOf(corner)));
    return h('section', {}, h('h3', {}, t('dead-corners.title', { days: number(days) })),
      days < DAYS_OF_DEAD_CORNERS ? h('p', { class: 'hint' }, t('dead-corners.longer'))
        : rows.length === 0 ? empty(t('dead-corners.none')) : h('ol', { class: 'rows' }, rows));
  }

  ownershipSection() {
    const overlaps = this.overlaps.map((each) => this.markRow(each, each.shape, each.zones.map((zone) => zone.name).join(' × '), area(each.areaM2), t('ownership.overlap')));
    const unowned = this.unowned.map((each) => this.markRow(each, each.shape, t('ownership.unowned'), area(each.areaM2), t('ownership.unowned-why')));
    return h('section', {}, h('h3', {}, t('ownership.title')),
      overlaps.length + unowned.length === 0 ? empty(t('ownership.none')) : h('ol', { class: 'rows' }, unowned, overlaps));
  }

  /** A row that shows its place on the map. */
  markRow(place, shape, name, size, why) {
    const show = () => (this.mark.mark(shape), this.planner.map.county.flyTo(place));
    return h('li', {}, h('button', { type: 'button', class: 'row-button', onclick: show },
      h('span', {}, name), badge('warn', size), h('small', {}, why)));
  }

  targetName(target) {
    const whole = { zone: t('layer.zones'), area: t('layers.areas') };
    return whole[target] ?? this.planner.names.areaKind(target.replace('area:', ''));
  }

  setTarget(target) {
    this.target = target;
    this.zones.repaint();
    this.drawResult();
  }

  zoneRow(row) {
    const share = row.coverage ?? null;
    return h('li', {}, h('button', { type: 'button', class: 'row-button', onclick: () => this.openZone(row) },
      h('span', {}, row.name),
      h('span', { class: 'track', 'aria-hidden': 'true' }, h('i', { class: 'swept', style: { width: `${100 * (share ?? 0)}%` } })),
      h('b', {}, share === null ? t('class.no-data') : percent(share)),
      h('small', {}, t('coverage.row', { missed: metres(row.missedM), unknown: metres(row.unknownM), area: area(row.areaM2) }))));
  }

  stretchRow(stretch) {
    return h('li', {}, h('button', { type: 'button', class: 'row-button', onclick: () => this.openStretch(stretch) },
      h('span', {}, stretch.name || t('stretch.nameless')), badge('warn', metres(stretch.lengthM)), h('small', {}, this.planner.names.grade(stretch.grade))));
  }

  openZone(row) {
    this.choose({ zone: row.id });
    this.planner.map.county.flyTo(row);
    this.showTarget(row);
  }

  /** A zone or area; of an area also where to go. */
  showTarget(target) {
    const gaps = target.target === 'area' ? areaGaps(this.run.id, target, (gap) => (this.mark.mark(gap.shape), this.planner.map.county.flyTo(gap))) : null;
    this.planner.showCard(coverageCard(target, () => this.planner.closeCard(), gaps));
  }

  openStretch(stretch) {
    this.choose({ stretch: stretch.stretch });
    this.planner.map.county.flyTo(stretch);
    this.planner.showCard(stretchCard(stretch, () => this.planner.closeCard()));
  }

  choose(chosen) {
    this.chosen = chosen;
    this.zones.repaint();
    this.roads.repaint();
  }

  pick(latlng) {
    return this.roads.pick(latlng)[0] ?? this.zones.pick(latlng)[0];
  }

  clicked(latlng) {
    const road = this.roads.pick(latlng)[0];
    const zone = this.zones.pick(latlng)[0];
    if (road) {
      this.choose({ stretch: road.id ?? road.properties.stretch });
      this.planner.showCard(stretchCard(road.properties, () => this.planner.closeCard()));
    } else if (zone) {
      this.choose({ zone: zone.id ?? zone.properties.id });
      this.showTarget({ id: zone.id, ...zone.properties });
    } else {
      this.planner.closeCard();
    }
  }

  cardClosed() {
    this.chosen && this.choose(null);
  }

  layers() {
    const entry = (label, layer) => ({ label, isOn: () => layer.visible(), toggle: (on) => layer.toggle(on) });
    const states = STATES.map((state) => ({
      label: t(`stretch.${state}`), isOn: () => this.roads.visible() && this.states.has(state), toggle: (on) => this.showState(state, on),
    }));
    return this.run ? [entry(t('layer.coverage'), this.zones), ...states] : [];
  }

  showState(state, on) {
    on ? this.states.add(state) : this.states.delete(state);
    this.roads.show();
    this.roads.repaint();
  }

  legendBlocks() {
    const blocks = [];
    if (this.run && this.zones.visible()) {
      blocks.push({
        title: t('layer.coverage'), unit: '%', kind: 'ramp',
        entries: COVERAGE.map((colour, k) => ({ colour, label: `${(100 * k) / COVERAGE.length}–${(100 * (k + 1)) / COVERAGE.length}` })),
      });
    }
    if (this.run && this.roads.visible()) {
      const looks = { swept: 'line', repeated: 'line', missed: 'dash', justified: 'dots', unknown: 'dash' };
      blocks.push({ title: t('coverage.stretches'), unit: t('coverage.width'), entries: STATES.map((state) => ({ colour: STRETCH[state], look: looks[state], label: t(`stretch.${state}`) })) });
    }
    return blocks;
  }

  linkMembers() {
    return { coverage: this.run && this.planner.tab === 'coverage' ? this.run.id : null };
  }
}

/** A share, and up to what it may be where nobody knows. */
function range(least, most) {
  return most - least >= 0.005 ? `${number(100 * least)}–${percent(most)}` : percent(least);
}

/** What a dead corner lacks, in words. */
function lacksOf(corner) {
  return [
    !corner.cleaned && t('dead-corners.not-cleaned', { passes: number(corner.missedPasses) }),
    corner.patrolled === false && t('dead-corners.not-patrolled'),
    !corner.owned && t('dead-corners.not-owned'),
  ].filter(Boolean).join(' · ');
}


function fixesLine(fixes) {
  return fixes ? h('p', { class: 'hint' }, t('coverage.fixes', {
    total: number(fixes.total), duplicates: number(fixes.duplicates), impossible: number(fixes.impossible), notWorking: number(fixes.notWorking), gaps: number(fixes.gaps),
  })) : null;
}
