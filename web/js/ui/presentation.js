// One question a screen, for a projector: arrow keys or a click turn the page, Escape ends.
import { t } from '../i18n/i18n.js';
import { h, replace } from './dom.js';

/**
 * @param slides [{title, content}], content being a function that makes an element
 */
export function present(slides) {
  let at = 0;
  const before = document.documentElement.dataset.theme;
  const title = h('h1', {});
  const stage = h('div', { class: 'slide-body' });
  const counter = h('span', {});
  const button = (label, step) => h('button', { type: 'button', class: 'quiet', 'aria-label': label, onclick: () => turn(step) }, step > 0 ? '▶' : '◀');
  const dialog = h('dialog', { class: 'presentation', tabindex: -1, autofocus: true, 'aria-label': t('leader.present'), onkeydown: keys, onclose: end },
    h('header', {}, title),
    stage,
    h('footer', {}, button(t('leader.slide-before'), -1), counter, button(t('leader.slide-next'), 1),
      h('button', { type: 'button', class: 'quiet', onclick: () => dialog.close() }, t('leader.present-end'))));

  function turn(step) {
    at = Math.max(0, Math.min(slides.length - 1, at + step));
    title.textContent = slides[at].title;
    counter.textContent = `${at + 1} / ${slides.length}`;
    replace(stage, slides[at].content());
  }

  function keys(event) {
    const step = { ArrowRight: 1, PageDown: 1, ' ': 1, ArrowLeft: -1, PageUp: -1 }[event.key];
    if (step && event.target.tagName !== 'BUTTON') {
      event.preventDefault();
    }
    step && turn(step);
  }

  function end() {
    before ? (document.documentElement.dataset.theme = before) : delete document.documentElement.dataset.theme;
    dialog.remove();
  }

  document.documentElement.dataset.theme = 'projector';
  document.body.append(dialog);
  dialog.showModal();
  turn(0);
}
