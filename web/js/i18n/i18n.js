// Words of the pages. Chinese first; the switch reloads the page, so that no word of the other language stays.
import en from './en.js';
import zh from './zh.js';

const KEY = 'jingtu.language';

/** 'zh' or 'en'. */
export const language = localStorage.getItem(KEY) === 'en' ? 'en' : 'zh';

const words = language === 'en' ? en : zh;
document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';

/** The text of a key; {name} in it is replaced by the member of that name. */
export function t(key, members = {}) {
  const text = words[key];
  if (text === undefined) {
    throw new Error(`no words for ${key}`);
  }
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(members[name] ?? whole));
}

/** The text of a key that may come from data, or the fallback. */
export function tOr(key, fallback) {
  return words[key] ?? fallback;
}

/** The name of a thing that carries nameZh and nameEn, or titleZh and title. */
export function nameOf(thing) {
  if (!thing) {
    return '';
  }
  return language === 'en' ? (thing.nameEn ?? thing.title ?? thing.nameZh) : (thing.nameZh ?? thing.titleZh ?? thing.nameEn);
}

/** The sentence in the reader's language out of a pair. */
export function either(zhText, enText) {
  return language === 'en' ? (enText ?? zhText) : (zhText ?? enText);
}

/** Fills elements that name their words by data-t, data-t-title, data-t-label or data-t-placeholder. */
export function translate(root = document) {
  const places = { t: 'textContent', tTitle: 'title', tLabel: 'ariaLabel', tPlaceholder: 'placeholder' };
  for (const [data, property] of Object.entries(places)) {
    const attribute = data.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase());
    for (const element of root.querySelectorAll(`[data-${attribute}]`)) {
      element[property] = t(element.dataset[data]);
    }
  }
}

/** Changes to the other language. */
export function switchLanguage() {
  localStorage.setItem(KEY, language === 'en' ? 'zh' : 'en');
  location.reload();
}
