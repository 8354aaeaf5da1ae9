// Light, dark and projector looks; the choice stays in the browser.
import { t } from '../i18n/i18n.js';
import { h } from './dom.js';

const KEY = 'jingtu.theme';
const THEMES = ['light', 'dark', 'projector'];

/** Puts the chosen theme on the page; the system's wish where none was chosen. */
export function applyTheme() {
  document.documentElement.dataset.theme = chosen();
}

/** A button that goes through the themes; onChange is called after each change. */
export function themeSwitch(onChange = () => {}) {
  const button = h('button', { type: 'button', class: 'quiet', onclick: next });
  const label = () => {
    button.textContent = t(`theme.${chosen()}`);
    button.title = t('theme.switch');
  };
  function next() {
    localStorage.setItem(KEY, THEMES[(THEMES.indexOf(chosen()) + 1) % THEMES.length]);
    applyTheme();
    label();
    onChange();
  }
  label();
  return button;
}

function chosen() {
  const kept = localStorage.getItem(KEY);
  if (THEMES.includes(kept)) {
    return kept;
  }
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
