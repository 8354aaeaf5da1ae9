// Search for areas, roads, zones and issue numbers; arrows choose, Enter goes there.
import { t } from '../i18n/i18n.js';
import { h, replace } from './dom.js';

const WAIT_MILLISECONDS = 200;

/**
 * @param find text → promise of hits {type, id, name, kind, position, bounds}
 * @param onChoose hears the hit
 */
export function searchBox(find, onChoose) {
  let hits = [];
  let at = -1;
  let timer = 0;
  let asked = 0;
  const list = h('ul', { class: 'hits', id: 'search-hits', role: 'listbox', hidden: true });
  const input = h('input', {
    type: 'search', id: 'search', placeholder: t('search.placeholder'), 'aria-label': t('search.label'), role: 'combobox',
    'aria-expanded': 'false', 'aria-controls': 'search-hits', 'aria-autocomplete': 'list', autocomplete: 'off',
    oninput: later, onkeydown: key, onblur: () => setTimeout(close, 150),
  });

  function later() {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT_MILLISECONDS);
  }

  async function ask() {
    const text = input.value.trim();
    const mine = ++asked;
    if (text === '') {
      close();
      return;
    }
    try {
      const found = (await find(text)).hits;
      mine === asked && show(found);
    } catch {
      mine === asked && show([]);
    }
  }

  function show(found) {
    hits = found;
    at = -1;
    const rows = hits.map((hit, k) =>
      h('li', { role: 'option', id: `hit-${k}`, onmousedown: () => choose(k) }, h('span', {}, hit.name), h('small', {}, t(`search.${hit.type}`))));
    replace(list, rows.length > 0 ? rows : h('li', { class: 'none' }, t('search.nothing')));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
  }

  function close() {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
  }

  function choose(k) {
    close();
    input.value = hits[k].name;
    onChoose(hits[k]);
  }

  function key(event) {
    if (event.key === 'Escape') {
      close();
    } else if (event.key === 'Enter' && hits.length > 0 && !list.hidden) {
      choose(Math.max(0, at));
      event.preventDefault();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && hits.length > 0) {
      at = (at + (event.key === 'ArrowDown' ? 1 : -1) + hits.length) % hits.length;
      [...list.children].forEach((row, k) => row.setAttribute('aria-selected', String(k === at)));
      input.setAttribute('aria-activedescendant', `hit-${at}`);
      event.preventDefault();
    }
  }

  return h('div', { class: 'search' }, input, list);
}
