// Bars of a year of weeks under the map: drag over them to choose a window, play to let one run through.
import { day, number } from '../i18n/format.js';
import { t } from '../i18n/i18n.js';
import { addDays } from '../model/dates.js';
import { h, replace, s } from './dom.js';

const HEIGHT = 44;
const STEP_MILLISECONDS = 900;
const PLAYED_WEEKS = 4;

export class WeeklyBars {
  /** @param onChoose hears {from, to} */
  constructor(element, onChoose) {
    this.element = element;
    this.onChoose = onChoose;
    this.weeks = [];
    this.window = null;
    this.timer = 0;
    this.play = h('button', { type: 'button', class: 'quiet play', title: t('weeks.play'), 'aria-label': t('weeks.play'), onclick: () => this.togglePlay() }, '▶');
    this.chart = h('div', { class: 'chart', role: 'slider', tabindex: '0', 'aria-label': t('weeks.label'), 'aria-valuemin': '0', 'aria-valuenow': '0', onkeydown: (event) => this.key(event) });
    this.caption = h('div', { class: 'caption', 'aria-live': 'off' });
    replace(element, this.play, this.chart, this.caption);
    this.chart.addEventListener('pointerdown', (event) => this.drag(event));
  }

  /** @param weeks [{from, count}], ascending */
  show(weeks, window) {
    this.weeks = weeks;
    this.window = window;
    this.draw();
  }

  /** Whether the bars show all of a window. */
  reaches({ from, to }) {
    const last = this.weeks.at(-1);
    return Boolean(last) && this.weeks[0].from <= from && to <= addDays(last.from, 6);
  }

  draw() {
    const most = Math.max(1, ...this.weeks.map((week) => week.count));
    const n = this.weeks.length;
    const bars = this.weeks.map((week, k) => {
      const tall = (week.count / most) * HEIGHT;
      const chosen = this.isChosen(week);
      return s('rect', { x: k + 0.1, y: HEIGHT - tall, width: 0.8, height: Math.max(tall, 0.5), class: chosen ? 'chosen' : '' },
        s('title', {}, t('weeks.bar', { from: week.from, count: number(week.count) })));
    });
    replace(this.chart, s('svg', { viewBox: `0 0 ${Math.max(n, 1)} ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' }, bars));
    const chosen = this.weeks.filter((week) => this.isChosen(week));
    // weeks that the window cuts would tell of days outside of it
    const isWhole = chosen.length > 0 && chosen[0].from === this.window.from && addDays(chosen.at(-1).from, 6) === this.window.to;
    const total = number(chosen.reduce((sum, week) => sum + week.count, 0));
    const text = t(isWhole ? 'weeks.caption' : 'weeks.caption-days', { from: day(this.window.from), to: day(this.window.to), count: total });
    this.caption.textContent = text;
    this.chart.setAttribute('aria-valuetext', text);
    this.chart.setAttribute('aria-valuemax', String(Math.max(0, n - 1)));
    this.chart.setAttribute('aria-valuenow', String(this.weeks.findLastIndex((week) => this.isChosen(week))));
  }

  isChosen(week) {
    return week.from <= this.window.to && addDays(week.from, 6) >= this.window.from;
  }

  drag(event) {
    if (this.weeks.length === 0) {
      return;
    }
    this.stop();
    const start = this.weekAt(event);
    this.chart.setPointerCapture(event.pointerId);
    const move = (moved) => this.preview(start, this.weekAt(moved));
    const end = (ended) => {
      this.chart.removeEventListener('pointermove', move);
      this.choose(start, this.weekAt(ended));
    };
    this.chart.addEventListener('pointermove', move);
    this.chart.addEventListener('pointerup', end, { once: true });
    this.preview(start, start);
  }

  weekAt(event) {
    const box = this.chart.getBoundingClientRect();
    const k = Math.floor(((event.clientX - box.left) / box.width) * this.weeks.length);
    return Math.max(0, Math.min(this.weeks.length - 1, k));
  }

  preview(a, b) {
    this.window = this.windowOf(a, b);
    this.draw();
  }

  choose(a, b) {
    this.onChoose(this.windowOf(a, b));
  }

  windowOf(a, b) {
    const [first, last] = [this.weeks[Math.min(a, b)], this.weeks[Math.max(a, b)]];
    return { from: first.from, to: addDays(last.from, 6) };
  }

  key(event) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step && this.weeks.length > 0) {
      this.shift(step);
      event.preventDefault();
    }
  }

  /** Moves the window by whole weeks, as far as there are any. */
  shift(step) {
    const first = this.weeks.findIndex((week) => this.isChosen(week));
    const last = this.weeks.findLastIndex((week) => this.isChosen(week));
    const moved = [first + step, last + step];
    if (first >= 0 && moved[0] >= 0 && moved[1] < this.weeks.length) {
      this.choose(...moved);
      return true;
    }
    return false;
  }

  togglePlay() {
    if (this.timer) {
      this.stop();
      return;
    }
    this.play.textContent = '❚❚';
    this.play.setAttribute('aria-label', t('weeks.pause'));
    this.choose(0, Math.min(PLAYED_WEEKS, this.weeks.length) - 1);
    this.timer = setInterval(() => this.shift(1) || this.stop(), STEP_MILLISECONDS);
  }

  stop() {
    clearInterval(this.timer);
    this.timer = 0;
    this.play.textContent = '▶';
    this.play.setAttribute('aria-label', t('weeks.play'));
  }
}
