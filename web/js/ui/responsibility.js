// Who answers for what, and what measures changed: two lists of the leader's page.
import { day, number, percent } from '../i18n/format.js';
import { either, t } from '../i18n/i18n.js';
import { badge } from './cards.js';
import { h } from './dom.js';

/** Departments with open, overdue, on time and sent back; a flag where speed is bought with rework. */
export function departmentTable(departments) {
  const head = ['department', 'open', 'overdue', 'on-time', 'rework'].map((name) => h('th', { scope: 'col' }, t(`leader.column.${name}`)));
  return h('div', { class: 'scroll' }, h('table', { class: 'department-list' }, h('thead', {}, h('tr', {}, head)), h('tbody', {}, departments.map((each) =>
    h('tr', { class: each.hasty ? 'hasty' : null },
      h('th', { scope: 'row' }, each.name, each.hasty && [' ', badge('warn', t('leader.hasty'))]),
      h('td', { class: 'number' }, number(each.open)),
      h('td', { class: each.overdue > 0 ? 'number bad' : 'number' }, number(each.overdue)),
      h('td', { class: 'number' }, share(each.onTime)),
      h('td', { class: 'number' }, share(each.rework)))))));
}

function share(value) {
  return value ? [percent(value.value), h('small', {}, ` ${number(value.low * 100)}–${number(value.high * 100)}`)] : '—';
}

const KIND = { improved: 'good', displaced: 'warn', worsened: 'danger' };

/** Places that were rectified, each with its verdict, ratio and sentence. */
export function effectList(effects, { onPlace, source }) {
  return h('ul', { class: 'rows effects' }, effects.map((effect) =>
    h('li', {},
      h('div', { class: 'row' },
        h('button', { type: 'button', class: 'link', onclick: () => onPlace(effect) }, effect.area),
        badge(KIND[effect.verdict] ?? 'plain', t(`effect.${effect.verdict}`)),
        h('small', {}, t('effect.since', { day: day(effect.firstDay) })),
        effect.run && source(effect.run)),
      effect.rateRatio !== null && h('p', { class: 'ratio' }, t('effect.ratio', { value: number(effect.rateRatio, 2), low: number(effect.low, 2), high: number(effect.high, 2) })),
      effect.sentenceZh && h('p', { class: 'hint' }, either(effect.sentenceZh, effect.sentenceEn)))));
}
