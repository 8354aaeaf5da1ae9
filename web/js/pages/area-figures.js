// What is known about an area that is drawn: counts, rate per patrolled kilometre, cleaning, commonest categories.
import * as api from '../api/api.js';
import { area, figure, metres, number, percent } from '../i18n/format.js';
import { t } from '../i18n/i18n.js';
import { bigFigure, countBars } from '../ui/cards.js';
import { h } from '../ui/dom.js';
import { AreaQuestion } from './area-question.js';

/** A question to draw, asked again with `askAgain()` when the filter changes. */
export function areaFigures(planner) {
  return new AreaQuestion(planner.map.county, {
    hint: t('figures.draw-hint'),
    button: t('figures.draw'),
    ask: (shape) => {
      const { from, to, category, source } = planner.filter;
      return api.areaFigures({ from, to, categories: category, sources: source, area: shape });
    },
    show: (answer) => answered(answer, planner.names),
  });
}

function answered(answer, names) {
  return h('div', { class: 'answer' },
    h('p', { class: 'hint' }, t('figures.size', { area: area(answer.areaM2) })),
    h('div', { class: 'figures' },
      bigFigure(number(answer.issues), t('place.count')),
      bigFigure(number(answer.open), t('figures.open')),
      bigFigure(number(answer.overdue), t('figures.overdue')),
      bigFigure(number(answer.effortKm, 1), t('place.effortKm'))),
    h('p', {}, rate(answer)),
    h('p', {}, cleaning(answer.cleaning)),
    answer.topCategories.length > 0 && h('h4', {}, t('cell.categories')),
    answer.topCategories.length > 0 && countBars(answer.topCategories.map((top) => ({ code: top.category, count: top.issues })), names.category));
}

function rate({ perKm, countyPerKm, foundByPatrols }) {
  if (!perKm) {
    return t('figures.no-patrol');
  }
  const where = perKm.low > countyPerKm ? 'above' : perKm.high < countyPerKm ? 'below' : 'alike';
  return t(`figures.rate-${where}`, {
    found: number(foundByPatrols), rate: figure(perKm.estimate), low: figure(perKm.low), high: figure(perKm.high), county: figure(countyPerKm),
  });
}

function cleaning(swept) {
  return swept
    ? t('figures.cleaning', {
      passes: number(swept.passes, 1), planned: number(swept.plannedPasses, 1), length: metres(swept.lengthM), unknown: percent(swept.unknownShare), from: swept.from, to: swept.to, run: swept.run.slice(0, 8),
    })
    : t('figures.no-cleaning');
}
