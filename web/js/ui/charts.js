// Small charts of the leader's page.
import { number } from '../i18n/format.js';
import { t } from '../i18n/i18n.js';
import { h, s } from './dom.js';

const [LEFT, RIGHT, BOTTOM, TOP] = [44, 12, 24, 18];
/** Room that the label of a week needs. */
const LABEL = 52;

/**
 * A line of weekly counts in the band where they are expected.
 * @param points [{week, count, expected, low, high}]
 * @param size {width, height} in the units of its text
 */
export function trendChart(points, { width, height }) {
  const most = niceTop(Math.max(1, ...points.map((point) => Math.max(point.count, point.high ?? 0))));
  const x = (k) => LEFT + ((width - LEFT - RIGHT) * k) / Math.max(1, points.length - 1);
  const y = (count) => TOP + (height - TOP - BOTTOM) * (1 - count / most);
  const lastAt = points.length - 1;
  const ticks = [0, most / 2, most];
  const each = Math.ceil((LABEL * points.length) / (width - LEFT - RIGHT));
  const chart = s(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, class: 'trend', role: 'img', 'aria-label': t('leader.trend') },
    ticks.map((tick) => [
      s('line', { x1: LEFT, x2: width - RIGHT, y1: y(tick), y2: y(tick), class: 'grid' }),
      s('text', { x: LEFT - 6, y: y(tick) + 4, 'text-anchor': 'end' }, number(tick)),
    ]),
    band(points, x, y),
    s('polyline', { class: 'line', points: points.map((point, k) => `${x(k)},${y(point.count)}`).join(' ') }),
    points.map((point, k) => [
      s('circle', { cx: x(k), cy: y(point.count), r: isOutside(point) ? 5 : 2.5, class: isOutside(point) ? 'outside' : null }, s('title', {}, weekTitle(point))),
      k % each === lastAt % each && s('text', { x: x(k), y: height - 6, 'text-anchor': k === lastAt ? 'end' : 'middle' }, point.week.slice(5)),
    ]),
    points.length > 0 && s('text', { x: x(lastAt), y: y(points[lastAt].count) - 9, 'text-anchor': 'end', class: 'last' }, number(points[lastAt].count)),
  );
  return h('div', { class: 'chart-box' }, chart);
}

/** Whether a week is beyond what chance explains. */
export function isOutside({ count, low, high }) {
  return Number.isFinite(low) && (count < low || count > high);
}

function band(points, x, y) {
  const known = points.map((point, k) => ({ ...point, k })).filter((point) => Number.isFinite(point.low));
  const upper = known.map((point) => `${x(point.k)},${y(point.high)}`);
  const lower = known.map((point) => `${x(point.k)},${y(point.low)}`).reverse();
  return known.length > 1 && s('polygon', { class: 'under', points: [...upper, ...lower].join(' ') });
}

function weekTitle(point) {
  const bar = t('weeks.bar', { from: point.week, count: number(point.count) });
  return Number.isFinite(point.low) ? `${bar} · ${t('leader.expected', { low: number(point.low), high: number(point.high) })}` : bar;
}

/** A dot with its interval on a common scale. */
export function intervalBar({ value, low, high }, most) {
  const at = (v) => `${Math.max(0, Math.min(100, (100 * v) / most))}%`;
  return h(
    'span',
    { class: 'interval', 'aria-hidden': 'true' },
    h('i', { style: { left: at(low), width: `calc(${at(high)} - ${at(low)})` } }),
    h('b', { style: { left: at(value) } }),
  );
}

function niceTop(value) {
  const step = 10 ** Math.floor(Math.log10(value));
  return Math.ceil(value / step) * step;
}
