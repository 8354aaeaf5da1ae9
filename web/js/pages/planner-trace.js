// 追溯: a vehicle's day replayed with its stops, and who passed a drawn area.
import * as api from '../api/api.js';
import { area, clock, dateTime, metres, number, seconds } from '../i18n/format.js';
import { nameOf, t } from '../i18n/i18n.js';
import { TrackLayer } from '../map/track-layer.js';
import { addDays, isDay } from '../model/dates.js';
import { STRETCH } from '../model/ramps.js';
import { boundsOf, placeAt, span } from '../model/track.js';
import { bigFigure } from '../ui/cards.js';
import { h, replace } from '../ui/dom.js';
import { empty, failure, skeleton } from '../ui/states.js';
import { AreaQuestion } from './area-question.js';

const FRAME_MS = 50;
const REPLAY_MS = 40_000;

export class TraceTab {
  constructor(planner) {
    this.planner = planner;
    this.showsIssues = false;
    this.date = planner.today;
    this.day = null;
    this.layer = new TrackLayer(planner.map.county);
    this.question = new AreaQuestion(planner.map.county, {
      hint: t('trace.draw-hint'), button: t('trace.draw'), ask: (shape) => api.passages(this.from(), this.to(), shape), show: (answer) => passed(answer),
    });
    this.vehicles = h('div', {});
    this.replay = h('div', {});
    this.dateInput = h('input', { type: 'date', id: 'trace-date', value: this.date, max: planner.today, onchange: () => isDay(this.dateInput.value) && this.setDate(this.dateInput.value) });
    this.element = h('div', { class: 'pane' }, h('h2', {}, t('trace.title')),
      h('div', { class: 'fields' }, h('label', {}, t('trace.date'), this.dateInput)),
      h('section', {}, h('h3', {}, t('trace.passed')), this.question.element),
      h('section', {}, h('h3', {}, t('trace.vehicles')), this.replay, this.vehicles),
      h('p', { class: 'hint' }, t('trace.no-persons')));
  }

  async restore() {}

  from() {
    return `${this.date}T00:00:00+08:00`;
  }

  to() {
    return `${addDays(this.date, 1)}T00:00:00+08:00`;
  }

  shown() {
    this.layer.show();
    this.question.shown();
    this.rows === undefined && this.load();
  }

  hidden() {
    this.pause();
    this.layer.hide();
    this.question.hidden();
  }

  setDate(date) {
    this.date = date;
    this.closeDay();
    this.load();
    this.question.askAgain();
  }

  async load() {
    this.rows = [];
    replace(this.vehicles, skeleton(6));
    try {
      this.rows = (await api.vehicles(this.date)).vehicles;
      replace(this.vehicles, this.rows.length === 0 ? empty(t('trace.none')) : h('ol', { class: 'rows' }, this.rows.map((row) => this.vehicleRow(row))));
    } catch (error) {
      replace(this.vehicles, failure(error, () => this.load()));
    }
  }

  vehicleRow({ vehicle, positions, first, last }) {
    return h('li', {}, h('button', { type: 'button', class: 'row-button', onclick: () => this.openDay(vehicle.code) },
      h('span', {}, `${vehicle.code} ${vehicle.name}`), h('b', {}, `${clock(first)}–${clock(last)}`),
      h('small', {}, `${nameOf({ nameZh: vehicle.kindZh, nameEn: vehicle.kindEn })} · ${t('trace.positions', { n: number(positions) })}`)));
  }

  async openDay(code) {
    replace(this.replay, skeleton(4));
    try {
      this.day = await api.vehicleDay(code, this.date);
      this.layer.draw(this.day);
      this.drawDay();
    } catch (error) {
      replace(this.replay, failure(error, () => this.openDay(code)));
    }
  }

  drawDay() {
    const { vehicle, track, stops, workKm, otherKm } = this.day;
    const window = span(track);
    if (!window) {
      replace(this.replay, empty(t('trace.no-track')));
      return;
    }
    this.planner.map.county.flyTo({ bounds: boundsOf(track) });
    this.slider = h('input', { type: 'range', min: window.from, max: window.to, step: 10, value: window.from, 'aria-label': t('trace.time'), oninput: () => this.goTo(Number(this.slider.value)) });
    this.told = h('output', { class: 'hint', 'aria-live': 'off' });
    this.playButton = h('button', { type: 'button', onclick: () => (this.playing ? this.pause() : this.play()) }, t('trace.play'));
    replace(this.replay, h('div', { class: 'replay' },
      h('h3', {}, `${vehicle.code} ${vehicle.name}`, ' ', h('button', { type: 'button', class: 'quiet', onclick: () => this.closeDay() }, t('action.close'))),
      h('div', { class: 'figures' }, bigFigure(`${number(workKm, 1)} km`, t('trace.work')), bigFigure(`${number(otherKm, 1)} km`, t('trace.idle')), bigFigure(number(stops.length), t('trace.stops'))),
      h('div', { class: 'player' }, this.playButton, this.slider), this.told,
      stops.length > 0 && h('ol', { class: 'rows numbered' }, stops.map((stop, k) => this.stopRow(stop, k)))));
    this.goTo(window.from);
  }

  stopRow(stop, k) {
    const go = () => (this.goTo(Date.parse(stop.from) / 1000), this.planner.map.county.flyTo({ position: stop.position }));
    return h('li', {}, h('button', { type: 'button', class: 'row-button', onclick: go },
      h('span', {}, `${k + 1} · ${clock(stop.from)}–${clock(stop.to)}`), h('b', {}, seconds(stop.seconds))));
  }

  goTo(second) {
    this.slider.value = second;
    const place = placeAt(this.day.track, second);
    this.layer.place(place?.position ?? null);
    this.told.textContent = `${clock(second * 1000)} · ${t(`trace.state.${place?.state ?? 'none'}`)}`;
  }

  play() {
    const { from, to } = span(this.day.track);
    if (Number(this.slider.value) >= to) {
      this.slider.value = from;
    }
    this.playButton.textContent = t('trace.pause');
    this.playing = setInterval(() => {
      const next = Number(this.slider.value) + ((to - from) * FRAME_MS) / REPLAY_MS;
      next >= to ? (this.goTo(to), this.pause()) : this.goTo(next);
    }, FRAME_MS);
  }

  pause() {
    clearInterval(this.playing);
    this.playing = null;
    this.playButton && (this.playButton.textContent = t('trace.play'));
  }

  closeDay() {
    this.pause();
    this.day = null;
    this.layer.draw({ track: [], stops: [] });
    this.layer.place(null);
    replace(this.replay);
  }

  drawing() {
    return this.question.drawing();
  }

  layers() {
    return [];
  }

  legendBlocks() {
    if (this.planner.tab !== 'trace' || !this.layer) {
      return [];
    }
    const entry = (state, colour, look) => ({ colour, look, label: t(`trace.state.${state}`) });
    return [{ title: t('trace.vehicles'), unit: '', entries: [entry('work', STRETCH.swept, 'line'), entry('idle', '#7a7a7a', 'dash'), entry('gap', STRETCH.unknown, 'dots')] }];
  }
}

/** Who passed, as a list. */
function passed({ areaM2, passes, truncated, passages }) {
  if (passages.length === 0) {
    return empty(t('trace.nobody', { area: area(areaM2) }));
  }
  return h('div', {},
    h('p', {}, t('trace.passes', { passes: number(passes), passages: number(passages.length), area: area(areaM2) })),
    truncated && h('p', { class: 'hint' }, t('trace.truncated')),
    h('ol', { class: 'rows' }, passages.map(({ vehicle, entered, left, metres: inside, workMetres, certain }) =>
      h('li', { class: 'row' }, h('span', {}, `${vehicle.code} ${vehicle.name}`), h('b', {}, left ? `${dateTime(entered)}–${clock(left)}` : dateTime(entered)),
        h('small', {}, toldInside(certain, inside, workMetres))))));
}

function toldInside(certain, inside, workMetres) {
  if (!certain) {
    return t('trace.uncertain');
  }
  return inside === null ? t('trace.worked', { work: metres(workMetres) }) : t('trace.inside', { inside: metres(inside), work: metres(workMetres) });
}
