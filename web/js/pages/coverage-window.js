// Which days, or which shift of a day, coverage is asked for.
import { clock, day, lastDay } from '../i18n/format.js';
import { t } from '../i18n/i18n.js';
import { addDays, isDay, shiftWindow } from '../model/dates.js';
import { h, replace } from '../ui/dom.js';

export class CoverageWindow {
  /** @param shifts of the catalogue @param today the county's day, 'YYYY-MM-DD' */
  constructor(shifts, today) {
    Object.assign(this, { shifts, today, from: today, to: today, shift: null });
    this.element = h('div', {});
    this.draw();
  }

  draw() {
    const pick = (name, set) => h('label', {}, t(`coverage.${name}`),
      h('input', { type: 'date', value: this[name], max: this.today, onchange: (event) => isDay(event.target.value) && set(event.target.value) }));
    const quick = (label, from) => h('button', { type: 'button', class: 'chip', onclick: () => this.setWhole(from, this.today) }, label);
    replace(this.element, h('fieldset', { class: 'period' }, h('legend', {}, t('filter.period')),
      h('div', { class: 'fields' }, pick('from', (day) => this.setFirst(day)), this.shift === null && pick('to', (day) => this.setDays(this.from, day))),
      this.shifts.length > 0 && this.shiftChoice(),
      h('div', {}, quick(t('coverage.last-day'), this.today), ' ', quick(t('coverage.last-week'), addDays(this.today, -6)))));
  }

  shiftChoice() {
    const options = this.shifts.map((shift) => h('option', { value: shift.id, selected: shift === this.shift, lang: 'zh' }, `${shift.name} ${shift.from}–${shift.until}`));
    return h('label', {}, t('coverage.shift'),
      h('select', { onchange: (event) => this.setShift(Number(event.target.value)) }, h('option', { value: 0 }, t('coverage.all-day')), options));
  }

  setDays(from, to) {
    [this.from, this.to] = from <= to ? [from, to] : [to, from];
    this.draw();
  }

  setFirst(day) {
    this.setDays(day, this.shift ? day : this.to);
  }

  setWhole(from, to) {
    this.shift = null;
    this.setDays(from, to);
  }

  /** A shift is one of the first day; 0: all day. */
  setShift(id) {
    this.shift = this.shifts.find((shift) => shift.id === id) ?? null;
    this.setDays(this.from, this.shift ? this.from : this.to);
  }

  /** What a run is asked for. */
  parameters() {
    return this.shift ? shiftWindow(this.from, this.shift) : { from: this.from, to: this.to };
  }

  /** Says what the run that is shown was asked for. */
  take({ from, to }) {
    const at = Date.parse;
    const isThis = (shift) => at(shiftWindow(day(from), shift).from) === at(from) && at(shiftWindow(day(from), shift).to) === at(to);
    this.shift = this.shifts.find(isThis) ?? null;
    this.setDays(day(from), this.shift ? day(from) : lastDay(to));
  }
}

/** The days of a run in words, or the hours when it is of a part of a day. */
export function windowOf({ from, to }) {
  const whole = [from, to].every((end) => clock(end) === '00:00');
  return t('coverage.window', whole ? { from: day(from), to: lastDay(to) }
    : { from: `${day(from)} ${clock(from)}`, to: `${day(to)} ${clock(to)}` });
}
