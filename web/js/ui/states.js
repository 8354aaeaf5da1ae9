// What stands where content will be or cannot be: loading, nothing there, failed.
import { nameOf, t, tOr } from '../i18n/i18n.js';
import { h } from './dom.js';

/** Grey bars in place of lines to come. */
export function skeleton(lines = 4) {
  const bars = Array.from({ length: lines }, (_, k) => h('div', { class: 'bar', style: { width: `${92 - ((k * 23) % 40)}%` } }));
  return h('div', { class: 'skeleton', role: 'status', 'aria-label': t('state.loading') }, bars);
}

/** Nothing there, and what to do about it. */
export function empty(text, action = null) {
  return h('div', { class: 'empty' }, h('p', {}, text), action && h('a', { class: 'button', href: action.href }, action.label));
}

/** A warning or a hint that belongs to the content. */
export function notice(kind, title, text) {
  return h('div', { class: `notice ${kind}`, role: 'note' }, h('strong', {}, title), text && h('p', {}, text));
}

/** A failure with its code and what to do; offers to try again where a way is given. */
export function failure(error, again = null) {
  const known = error.code === 'offline' || error.code === 'forbidden';
  const title = known ? t(`state.${error.code}`) : nameOf({ titleZh: error.titleZh, title: error.title }) || t('state.failed');
  const advice = tOr(`advice.${error.code}`, error.detail ?? '');
  return h(
    'div',
    { class: 'notice danger', role: 'alert' },
    h('strong', {}, title),
    advice && h('p', {}, advice),
    h('p', { class: 'code' }, t('state.code', { code: error.code ?? 'page' })),
    again && h('button', { type: 'button', class: 'quiet', onclick: again }, t('action.retry')),
  );
}

/** Says something in the corner for some seconds, aloud for screen readers. */
export function toast(text) {
  let place = document.querySelector('.toasts');
  if (!place) {
    place = h('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });
    document.body.append(place);
  }
  const note = h('div', { class: 'toast' }, text);
  place.append(note);
  setTimeout(() => note.remove(), 6000);
}
