// Who changed what: read only.
import * as api from '../api/api.js';
import { dateTime } from '../i18n/format.js';
import { t, tOr } from '../i18n/i18n.js';
import { choice, field } from '../ui/questions.js';
import { h, replace } from '../ui/dom.js';
import { empty, failure } from '../ui/states.js';
import { table } from '../ui/table.js';

const ACTIONS = ['', 'account', 'department', 'device', 'import', 'login', 'password', 'rule', 'run', 'token', 'user'];

export async function audit(place) {
  const list = h('section', { class: 'box', id: 'audit' });
  const form = h('form', { class: 'inline-form', onsubmit: (event) => (event.preventDefault(), show()) },
    field(t('audit.who'), 'username'),
    choice(t('audit.action'), 'action', ACTIONS.map((value) => ({ value, label: value === '' ? t('audit.all') : tOr(`audit.of.${value}`, value) }))),
    field(t('audit.from'), 'from', { type: 'date' }),
    field(t('audit.to'), 'to', { type: 'date' }),
    h('button', { type: 'submit', class: 'primary' }, t('audit.find')));
  let entries = [];

  async function show(until) {
    try {
      const page = await api.auditTrail({ ...Object.fromEntries(new FormData(form)), until });
      entries = until ? [...entries, ...page.entries] : page.entries;
      replace(list, entries.length === 0 ? empty(t('audit.none')) : table(COLUMNS(), entries, t('admin.audit')),
        page.next && h('button', { type: 'button', class: 'quiet', onclick: () => show(page.next) }, t('audit.more')));
    } catch (error) {
      replace(list, failure(error, () => show(until)));
    }
  }
  replace(place, h('h1', {}, t('admin.audit')), h('p', { class: 'hint' }, t('audit.what')), form, list);
  await show();
}

const COLUMNS = () => [
  { label: t('audit.at'), cell: (entry) => h('span', { class: 'nowrap' }, dateTime(entry.at)) },
  { label: t('audit.who'), cell: (entry) => entry.username },
  { label: t('audit.action'), cell: (entry) => tOr(`audit.${entry.action}`, entry.action) },
  { label: t('audit.object'), cell: (entry) => entry.objectId },
  { label: t('audit.changed'), cell: (entry) => h('pre', {}, changes(entry)) },
  { label: t('audit.network'), cell: (entry) => entry.network ?? '' },
];

/** Member by member: before → after. */
function changes({ before, after }) {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const text = (value) => (value === undefined || value === null ? '—' : typeof value === 'object' ? JSON.stringify(value) : String(value));
  return names.map((name) => (before && after ? `${name}: ${text(before[name])} → ${text(after[name])}` : `${name}: ${text((after ?? before)[name])}`)).join('\n');
}
