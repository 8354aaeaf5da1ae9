// A sheet that comes up from the lower edge of a phone: one question, large answers.
import { t } from '../i18n/i18n.js';
import { h } from './dom.js';

/**
 * Opens a sheet over the page.
 * @param title what it is about
 * @param content elements
 * @param onClose called however it closes
 * @return {close, element}
 */
export function openSheet(title, content, onClose = () => {}) {
  const close = () => element.close();
  const element = h('dialog', { class: 'sheet', 'aria-label': title },
    h('header', {}, h('h2', { tabindex: -1, autofocus: true }, title), h('button', { type: 'button', class: 'round', 'aria-label': t('action.close'), onclick: close }, '✕')),
    h('div', { class: 'sheet-body' }, content));
  element.addEventListener('close', () => {
    element.remove();
    onClose();
  });
  element.addEventListener('click', (event) => event.target === element && close());
  document.body.append(element);
  element.showModal();
  return { close, element };
}

/** Whether a sheet is open. */
export function hasSheet() {
  return document.querySelector('dialog.sheet[open]') !== null;
}
