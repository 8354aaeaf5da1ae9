// The legend of what the map shows now: one block a layer.
import { t } from '../i18n/i18n.js';
import { h, replace } from './dom.js';

/**
 * @param blocks [{title, unit, kind: 'list' | 'ramp', entries: [{colour, label, look}], note}]; look is a class of the swatch:
 *     'hatch', 'line', 'dash', 'dots', 'circle', 'square', 'diamond', 'triangle'
 */
export function legend(element, blocks) {
  element.hidden = blocks.length === 0;
  replace(element, h('h2', { class: 'hidden-title' }, t('legend.title')), blocks.map(block));
}

function block({ title, unit, kind, entries, note }) {
  return h(
    'section',
    { class: 'legend-block' },
    h('h3', {}, title, unit && h('small', {}, unit)),
    kind === 'ramp' ? ramp(entries) : h('ul', {}, entries.map((entry) => h('li', {}, swatch(entry), h('span', {}, entry.label)))),
    note && h('p', { class: 'hint' }, note),
  );
}

function ramp(entries) {
  return h('div', { class: 'ramp' }, entries.map((entry) => h('div', {}, h('span', { class: 'step', style: { background: entry.colour } }), h('span', {}, entry.label))));
}

function swatch({ colour, look = 'fill' }) {
  return h('span', { class: `swatch ${look}`, style: { '--colour': colour }, 'aria-hidden': 'true' });
}
