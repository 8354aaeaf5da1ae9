// Windows in front of the page that want an answer.
import { t } from '../i18n/i18n.js';
import { openDialog } from './dialog.js';
import { h } from './dom.js';
import { failure } from './states.js';

/**
 * Opens a window. Escape and the cross close it.
 * @param content (close) → elements
 * @returns promise of what close was given; undefined when it was left
 */
export function dialog(title, content) {
  return new Promise((resolve) => {
    let answer;
    const close = (value) => {
      answer = value;
      window.close();
    };
    const window = openDialog(title, h('div', { class: 'card-body' }, content(close)), { onClose: () => resolve(answer) });
  });
}

/** Asks before something that cannot be taken back. @returns promise of whether it shall happen */
export async function confirmed(title, body, action, { possible = true } = {}) {
  return (await dialog(title, (close) => [
    h('div', { class: 'card-body' }, body),
    h('div', { class: 'row' },
      possible && h('button', { type: 'button', class: 'quiet danger', onclick: () => close(true) }, action),
      h('button', { type: 'button', class: 'quiet', onclick: () => close(false) }, t('dialog.leave'))),
  ])) === true;
}

/** Shows something that is shown once, such as a new password. */
export function showSecret(title, text, secret) {
  return dialog(title, (close) => [
    h('p', {}, text),
    h('output', { class: 'secret' }, secret),
    h('div', { class: 'row' }, h('button', { type: 'button', class: 'primary', onclick: () => close() }, t('dialog.noted'))),
  ]);
}

/**
 * A form in a window; it stays open with the failure while what it sends fails.
 * @param fields elements with names
 * @param send (FormData) → promise
 * @returns promise of the answer; undefined when it was left
 */
export function formDialog(title, fields, action, send) {
  return dialog(title, (close) => {
    const place = h('div', {});
    const submit = async (event) => {
      event.preventDefault();
      try {
        close(await send(new FormData(event.target)));
      } catch (error) {
        place.replaceChildren(failure(error));
      }
    };
    return h('form', { class: 'dialog-form', onsubmit: submit }, fields, place,
      h('div', { class: 'row' }, h('button', { type: 'submit', class: 'primary' }, action)));
  });
}

/** An input with its label above it. */
export function field(label, name, attributes = {}) {
  return h('label', {}, label, h('input', { name, ...attributes }));
}

/** A choice with its label above it. @param items [{value, label, selected}] */
export function choice(label, name, items, attributes = {}) {
  return h('label', {}, label, h('select', { name, ...attributes }, items.map((item) => h('option', { value: item.value, selected: item.selected ?? false }, item.label))));
}
