// Coverage against the dated rules, grade by grade, and the places in an area that nobody cleaned.
import * as api from '../api/api.js';
import { area, metres, number, percent } from '../i18n/format.js';
import { t } from '../i18n/i18n.js';
import { badge } from '../ui/cards.js';
import { h, replace } from '../ui/dom.js';
import { empty, failure, skeleton } from '../ui/states.js';

const GAPS = 20;

/** 达标: passes done of passes that the rules ask for, with what is unknown as a range. */
export function rulesSection(result, names) {
  const grades = (result.grades ?? []).filter((grade) => grade.requiredPasses > 0);
  if (grades.length === 0) {
    return null;
  }
  return h('section', {}, h('h3', {}, t('rules.title')),
    h('p', { class: 'hint' }, t('rules.how')),
    h('table', { class: 'figures-table' },
      h('thead', {}, h('tr', {}, ['grade', 'required', 'compliance', 'hours'].map((column) => h('th', { scope: 'col' }, t(`rules.${column}`))))),
      h('tbody', {}, grades.map((grade) => row(grade, names)))),
    grades.some(isUnverified) && h('p', { class: 'hint' }, badge('warn', t('rules.unverified')), ' ', t('rules.unverified-why')),
    result.oneSidedM > 0 && h('p', {}, t('rules.one-sided', { length: metres(result.oneSidedM) })));
}

function row(grade, names) {
  const hours = grade.hoursRule ? t('rules.of', { value: number(grade.hoursPerDay, 1), asked: number(grade.hoursRule.value) }) : number(grade.hoursPerDay, 1);
  return h('tr', {},
    h('th', { scope: 'row' }, names.grade(grade.grade), isUnverified(grade) && ' *'),
    h('td', {}, number(grade.requiredPasses, 1)),
    h('td', {}, shareOf(grade)),
    h('td', {}, hours));
}

function isUnverified({ sweepRule, hoursRule }) {
  return [sweepRule, hoursRule].some((rule) => rule && !rule.verified);
}

function shareOf({ complianceLeast: least, complianceMost: most }) {
  if (least === null || least === undefined) {
    return '—';
  }
  return most - least >= 0.005 ? `${number(100 * least)}–${percent(most)}` : percent(least);
}

/** Gaps of an area, filled in when they have come. */
export function areaGaps(run, target, onChoose) {
  const place = h('div', {}, skeleton(2));
  api.gaps(run, target.id, GAPS).then(
    ({ gaps }) => replace(place, h('h3', {}, t('gaps.title')), gaps.length === 0 ? empty(t('gaps.none'))
      : h('ol', { class: 'rows' }, gaps.map((gap) => h('li', {}, h('button', { type: 'button', class: 'row-button', onclick: () => onChoose(gap) },
        h('span', {}, t('gaps.number', { n: gap.gap })), badge('warn', area(gap.areaM2))))))),
    (error) => replace(place, failure(error)),
  );
  return place;
}
