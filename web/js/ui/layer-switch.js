// Which layers are shown, by group.
import { t } from '../i18n/i18n.js';
import { h, replace } from './dom.js';

/**
 * @param groups [{label, layers: [{label, isOn(), toggle(on), note}]}]
 * @returns {element, update()}
 */
export function layerSwitch(groups) {
  const body = h('div', { class: 'layers', id: 'layers', hidden: true });
  const button = h('button', { type: 'button', class: 'tool', 'aria-expanded': 'false', 'aria-controls': 'layers', title: t('layers.title'), onclick: open }, t('layers.title'));

  function open() {
    body.hidden = !body.hidden;
    button.setAttribute('aria-expanded', String(!body.hidden));
    body.hidden || update();
  }

  function update() {
    replace(body, groups().filter((group) => group.layers.length > 0).map((group) =>
      h('fieldset', {}, h('legend', {}, group.label), group.layers.map(row))));
  }

  function row(layer) {
    const box = h('input', { type: 'checkbox', checked: layer.isOn(), onchange: (event) => layer.toggle(event.target.checked) });
    return h('label', {}, box, h('span', {}, layer.label), layer.note && h('small', {}, layer.note));
  }

  return { element: h('div', { class: 'layer-switch' }, button, body), update: () => body.hidden || update() };
}
