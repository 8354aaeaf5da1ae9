// How far a list is struck off: bar, words, table. The inspector's and the leader's page show it alike.
import { number, percent } from '../i18n/format.js';
import { t } from '../i18n/i18n.js';
import { badge } from './cards.js';
import { h } from './dom.js';

const PARTS = ['struckOff', 'fedBack', 'open'];

/** @param figures {total, struckOff, fedBack, open} */
export function strikeOffBar(figures) {
  const text = PARTS.map((part) => `${t(`round.${part}`)} ${number(figures[part])}`).join(' · ');
  return h('div', { class: 'strike-bar', role: 'img', 'aria-label': text, title: text },
    PARTS.filter((part) => figures[part] > 0).map((part) => h('i', { class: part, style: { 'flex-grow': String(figures[part]) } })));
}

/** 销号 12 / 30 · 40 % */
export function strikeOffShare({ struckOff, total }) {
  return t('round.share', { done: number(struckOff), total: number(total), share: total > 0 ? percent(struckOff / total) : '–' });
}

/** What stands beside the bar: waiting for a look, overdue, on time, done again. */
export function strikeOffMarks({ fedBack, overdue, rework, struckOff, onTime }) {
  return [
    overdue > 0 && badge('danger', t('round.overdue-count', { n: number(overdue) })),
    fedBack > 0 && badge('warn', t('round.waiting-count', { n: number(fedBack) })),
    rework > 0 && badge('warn', t('round.rework-count', { n: number(rework) })),
    struckOff > 0 && badge('plain', t('round.on-time-share', { share: percent(onTime / struckOff) })),
  ];
}

/** What the colours of the bars mean. */
export function strikeOffLegend() {
  return h('p', { class: 'strike-legend' }, PARTS.map((part) => h('span', {}, h('i', { class: part }), t(`round.${part}`))));
}

/**
 * Progress line by line, the slowest first as the service sends it.
 * @param rows [{name, total, struckOff, fedBack, open, overdue, onTime, rework}] @param nameOf what a line is called
 */
export function strikeOffTable(caption, rows, nameOf) {
  const heads = ['round.progress', 'round.share-head', 'round.overdue', 'round.rework'];
  return h('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    h('table', { class: 'strike-table' },
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, caption), heads.map((key) => h('th', { scope: 'col' }, t(key))))),
      h('tbody', {}, rows.map((row) => h('tr', {},
        h('th', { scope: 'row' }, nameOf(row)),
        h('td', {}, strikeOffBar(row)),
        h('td', { class: 'number' }, `${number(row.struckOff)} / ${number(row.total)}`),
        h('td', { class: row.overdue > 0 ? 'number late' : 'number' }, number(row.overdue)),
        h('td', { class: 'number' }, number(row.rework)))))));
}
