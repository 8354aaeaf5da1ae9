// A figure with its change against the period before, and how sure that change is.
import { metres, number, percent } from '../i18n/format.js';
import { t } from '../i18n/i18n.js';
import { h } from './dom.js';

/** Which direction is good, by code of the figure; 0 where neither is. */
const GOOD = { reported: -1, onTimeRate: 1, coverage: 1, hotPatches: -1, overdue: -1 };

/**
 * @param figure {code, value, low, high, unit, change, changeLow, changeHigh, significant, basis, run}
 * @param source element that tells where it comes from
 */
export function figureTile(figure, source = null) {
  const known = figure.value !== null && figure.value !== undefined;
  return h(
    'div',
    { class: 'tile' },
    h('span', { class: 'label' }, t(`figure.${figure.code}`), source),
    h('b', { class: 'value' }, known ? valueOf(figure) : t(figure.basis === 'computing' ? 'figure.computing' : 'figure.none')),
    known && isRate(figure) ? null : h('span', { class: 'unit' }, known ? t(`figure.${figure.code}.unit`) : ''),
    known && figure.low !== null && h('span', { class: 'between', title: t(`figure.basis.${figure.basis}`) }, t('figure.between', { low: valueOf({ ...figure, value: figure.low }), high: valueOf({ ...figure, value: figure.high }) })),
    known && changeLine(figure),
  );
}

/** "下降 12 % (3–20 %)", or that there is no clear difference. */
export function changeLine(figure) {
  const { change, changeLow, changeHigh, significant, code } = figure;
  if (change === null || change === undefined) {
    return h('span', { class: 'change plain' }, t('change.unknown'));
  }
  if (!significant) {
    return h('span', { class: 'change plain' }, '≈ ', t('change.none'));
  }
  const good = (GOOD[code] ?? -1) * Math.sign(change) > 0;
  const [low, high] = [Math.abs(changeLow), Math.abs(changeHigh)].sort((a, b) => a - b);
  const size = sizeOf(figure);
  return h(
    'span',
    { class: `change ${good ? 'good' : 'bad'}` },
    change > 0 ? '▲ ' : '▼ ',
    t(change > 0 ? 'change.up' : 'change.down', { value: size(Math.abs(change)) }),
    Number.isFinite(low) && Number.isFinite(high) && h('small', {}, ` (${size(low)} – ${size(high)})`),
  );
}

function sizeOf(figure) {
  if (figure.unit === 'patches') {
    return (value) => t('change.patches', { value: number(value, 0) });
  }
  return inPoints(figure) ? (value) => t('change.points', { value: number(value * 100, 1) }) : (value) => percent(value, 0);
}

function isRate({ code }) {
  return code === 'onTimeRate' || code === 'coverage';
}

function inPoints(figure) {
  return isRate(figure);
}

function valueOf(figure) {
  if (isRate(figure)) {
    return percent(figure.value, 1);
  }
  return figure.unit === 'm' ? metres(figure.value) : number(figure.value);
}
