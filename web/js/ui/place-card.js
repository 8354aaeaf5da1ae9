// The card of a place that a run says something about.
import { metres, number, percent, probability } from '../i18n/format.js';
import { t } from '../i18n/i18n.js';
import { bigFigure } from './cards.js';
import { h } from './dom.js';

/** What is shown of a place, in this order, and how. */
const FIGURES = {
  count: (value) => number(value),
  effortKm: (value) => number(value, 1),
  requiredPasses: (value) => number(value, 1),
  passes: (value) => number(value, 1),
  perHa: (value) => number(value, 1),
};
const FACTS = {
  value: (value) => number(value, 2),
  compliance: percent,
  unknownShare: percent,
  roadM: metres,
  radiusM: metres,
  meanM: metres,
  maxM: metres,
  metres,
  lastZ: (value) => number(value, 2),
  trendZ: (value) => number(value, 2),
  i: (value) => number(value, 2),
  z: (value) => number(value, 2),
  q: probability,
  pSim: probability,
};

export function placeCard(title, properties, run, why, onClose) {
  const known = (shown) => Object.entries(shown).filter(([name]) => Number.isFinite(properties[name]));
  return h(
    'article',
    { class: 'card', 'aria-label': title, tabindex: '-1', onkeydown: (event) => event.key === 'Escape' && onClose() },
    h('header', {}, h('h2', {}, title), h('button', { type: 'button', class: 'quiet', 'aria-label': t('action.close'), onclick: onClose }, '×')),
    properties.name && h('p', { class: 'hint' }, properties.name),
    why && h('p', {}, why),
    h('div', { class: 'figures' }, known(FIGURES).map(([name, show]) => bigFigure(show(properties[name]), t(`place.${name}`)))),
    h('dl', { class: 'pairs' }, known(FACTS).map(([name, show]) => [h('dt', {}, t(`place.${name}`)), h('dd', {}, show(properties[name]))])),
    h('p', { class: 'hint' }, t('place.run', { run: run.id.slice(0, 8) })),
  );
}
