// Chips to choose from, and days.
import { language, nameOf, t } from '../i18n/i18n.js';
import { h, replace } from './dom.js';

/**
 * A row of chips, several of which may be on; none on means all.
 * @param items [{code, nameZh, nameEn}]
 */
export function chips(legend, items, chosen, onToggle) {
  return h(
    'fieldset',
    { class: 'chips' },
    h('legend', {}, legend),
    items.map((item) =>
      h('button', { type: 'button', class: 'chip', 'aria-pressed': String(chosen.includes(item.code)), onclick: () => onToggle(item.code) }, nameOf(item))),
  );
}

/**
 * Categories, folded by group; the chosen ones stay in sight as chips with a cross.
 * @param groups [{code, nameZh, nameEn, categories}]
 */
export function categoryChoice(groups, chosen, onToggle, open = null) {
  const all = groups.flatMap((group) => group.categories);
  const on = all.filter((category) => chosen.includes(category.code));
  return h(
    'fieldset',
    { class: 'chips' },
    h('legend', {}, t('filter.category')),
    on.length === 0 && h('span', { class: 'hint' }, t('filter.all-categories')),
    on.map((category) =>
      h('button', { type: 'button', class: 'chip', 'aria-pressed': 'true', title: t('filter.take-out'), onclick: () => onToggle(category.code) }, nameOf(category), ' ×')),
    h('details', { class: 'more', open: open?.open ?? false, ontoggle: (event) => open && (open.open = event.target.open) },
      h('summary', {}, t('filter.choose')),
      groups.map((group) => h('div', { class: 'group' }, h('h4', {}, nameOf(group)),
        group.categories.map((category) =>
          h('button', { type: 'button', class: 'chip small', 'aria-pressed': String(chosen.includes(category.code)), onclick: () => onToggle(category.code) }, nameOf(category)))))),
  );
}

/** The window of days: the usual lengths, or two days of one's own. */
export function periodChoice(filter, today, lengths, onChange) {
  const select = h('select', { id: 'period', 'aria-label': t('filter.period'), onchange: pick },
    lengths.map(({ days, from }) => h('option', { value: days, selected: filter.from === from && filter.to === today }, t('filter.last-days', { days }))),
    h('option', { value: 'own', selected: !lengths.some(({ from }) => filter.from === from && filter.to === today) }, t('filter.own-period')));
  const day = (name) =>
    h('input', { type: 'date', value: filter[name], 'aria-label': t(`filter.${name}`), lang: language === 'en' ? 'en-GB' : 'zh-CN', onchange: (event) => own(name, event.target.value) });

  function pick() {
    const chosen = lengths.find(({ days }) => String(days) === select.value);
    chosen && onChange({ from: chosen.from, to: today });
  }

  function own(name, value) {
    const changed = { from: filter.from, to: filter.to, [name]: value };
    if (value && changed.from <= changed.to) {
      onChange(changed);
    }
  }

  return h('fieldset', { class: 'period' }, h('legend', {}, t('filter.period')), select, h('div', { class: 'days' }, day('from'), h('span', {}, '–'), day('to')));
}

/** Radio buttons in a row. */
export function segments(name, legend, options, value, onChange) {
  return h(
    'fieldset',
    { class: 'segments' },
    h('legend', {}, legend),
    options.map((option) =>
      h('label', { title: option.hint ?? null },
        h('input', { type: 'radio', name, value: option.value, checked: option.value === value, onchange: () => onChange(option.value) }),
        h('span', {}, option.label))),
  );
}

/** Fills a select. */
export function options(select, items, value) {
  replace(select, items.map((item) => h('option', { value: item.value, selected: item.value === value }, item.label)));
}
