// Photographs that go with a report or a step: chosen, taken with the phone, seen before they are sent, taken out again.
import { t } from '../i18n/i18n.js';
import { h, replace } from '../ui/dom.js';

const MOST = 9;

/** @param label over it @param onFirst hears each file that is added @returns {element, files()} */
export function photoPicker(label, onAdded = () => {}) {
  let chosen = [];
  const shown = h('div', { class: 'picked' });
  const input = h('input', { type: 'file', accept: 'image/*', multiple: true, 'aria-label': label, onchange: () => {
    const added = [...input.files].filter((file) => file.type.startsWith('image/'));
    chosen = [...chosen, ...added].slice(0, MOST);
    input.value = '';
    draw();
    added.forEach(onAdded);
  } });

  function draw() {
    replace(shown, chosen.map((file) => {
      const address = URL.createObjectURL(file);
      return h('figure', {}, h('img', { src: address, alt: file.name, onload: () => URL.revokeObjectURL(address) }),
        h('button', { type: 'button', 'aria-label': t('photo.take-out'), onclick: () => {
          chosen = chosen.filter((other) => other !== file);
          draw();
        } }, '×'));
    }));
  }

  return {
    element: h('div', { class: 'photo-picker' }, h('label', { class: 'button' }, input, h('span', {}, label)), shown),
    files: () => chosen,
  };
}
