// Accounts of people and the departments they belong to.
import * as api from '../api/api.js';
import { dateTime } from '../i18n/format.js';
import { t } from '../i18n/i18n.js';
import { badge } from '../ui/cards.js';
import { choice, confirmed, field, formDialog, showSecret } from '../ui/questions.js';
import { h, replace } from '../ui/dom.js';
import { failure, toast } from '../ui/states.js';
import { table } from '../ui/table.js';

/** Kinds of areas that accounts are commonly bound to; others that an account has already stay with it. */
const PLACES = ['street_office', 'community'];
const ROLES = ['planner', 'leader', 'inspector', 'crew', 'admin'];

export async function people(place, { catalogue, names, me }) {
  const [{ users }, { departments }, ...lists] = await Promise.all([api.users(), api.departments(), ...PLACES.map((kind) => api.areas(kind))]);
  const areas = lists.flatMap((list, k) => list.areas.map((area) => ({ ...area, kind: PLACES[k] })));
  const again = () => people(place, { catalogue, names, me });
  const known = { departments, areas, names };
  const act = (work) => async () => {
    try {
      await work();
      await again();
    } catch (error) {
      replace(trouble, failure(error));
    }
  };
  const trouble = h('div', {});
  replace(place,
    h('div', { class: 'title-row' }, h('h1', {}, t('people.title')), h('button', { type: 'button', class: 'primary', onclick: act(() => newAccount(known)) }, t('people.new'))),
    trouble,
    h('section', { class: 'box' }, table(userColumns(act, known, me), users, t('people.title'))),
    departmentBox(departments, act));
}

function userColumns(act, known, me) {
  return [
    { label: t('people.username'), cell: (user) => h('b', { class: user.enabled ? null : 'off' }, user.username) },
    { label: t('people.name'), cell: (user) => user.displayName },
    { label: t('people.role'), cell: (user) => t(`role.${user.role}`) },
    { label: t('people.department'), cell: (user) => user.department ?? '' },
    { label: t('people.places'), cell: (user) => placesOf(user) },
    { label: t('people.state'), cell: (user) => state(user) },
    { label: t('people.last-login'), cell: (user) => h('span', { class: 'nowrap' }, user.lastLoginAt ? dateTime(user.lastLoginAt) : t('people.never')) },
    { label: t('people.actions'), cell: (user) => h('div', { class: 'row' },
      button('people.edit', act(() => editAccount(user, known))),
      button('people.reset', act(() => reset(user))),
      user.username !== me.username && button(user.enabled ? 'people.disable' : 'people.enable', act(() => toggle(user)))) },
  ];
}

function button(key, onclick) {
  return h('button', { type: 'button', class: 'link', onclick }, t(key));
}

function placesOf(user) {
  const names = [...user.areas, ...user.zones].map((place) => place.name);
  return names.length === 0 ? (user.role === 'crew' ? t('people.no-zones') : t('people.everywhere')) : names.slice(0, 3).join('、') + (names.length > 3 ? ` +${names.length - 3}` : '');
}

function state(user) {
  if (!user.enabled) {
    return badge('danger', t('people.disabled'));
  }
  return user.mustChangePassword ? badge('warn', t('people.one-time')) : badge('good', t('people.active'));
}

function fields(user, { departments, areas, names }) {
  const key = (area) => `${area.kind} ${area.sourceId}`;
  const bound = new Set((user?.areas ?? []).map(key));
  const offered = [...new Map([...(user?.areas ?? []), ...areas].map((area) => [key(area), area])).values()];
  return [
    field(t('people.name'), 'displayName', { required: true, value: user?.displayName ?? '' }),
    choice(t('people.role'), 'role', ROLES.map((role) => ({ value: role, label: t(`role.${role}`), selected: role === user?.role }))),
    choice(t('people.department'), 'departmentId', [{ value: 0, label: t('people.none') }, ...departments.map((one) => ({ value: one.id, label: one.name, selected: one.id === user?.departmentId }))]),
    choice(t('people.bound'), 'areas', offered.map((area) => ({ value: key(area), label: `${names.areaKind(area.kind)} · ${area.name}`, selected: bound.has(key(area)) })), { multiple: true }),
    h('p', { class: 'hint' }, t('people.bound-hint')),
  ];
}

function wish(form) {
  return {
    displayName: form.get('displayName'),
    role: form.get('role'),
    departmentId: Number(form.get('departmentId')),
    areas: form.getAll('areas').map((key) => ({ kind: key.slice(0, key.indexOf(' ')), sourceId: key.slice(key.indexOf(' ') + 1) })),
  };
}

async function newAccount(known) {
  const made = await formDialog(t('people.new'), [field(t('people.username'), 'username', { required: true, autocomplete: 'off' }), fields(null, known)], t('people.create'),
    (form) => api.createUser({ username: form.get('username'), ...wish(form) }));
  made && (await showSecret(t('people.password-title'), t('people.password-once', { name: made.user.username }), made.oneTimePassword));
}

function editAccount(user, known) {
  return formDialog(t('people.edit-title', { name: user.username }), fields(user, known), t('people.save'), (form) => api.changeUser(user.username, wish(form)));
}

async function reset(user) {
  if (await confirmed(t('people.reset'), h('p', {}, t('people.reset-sure', { name: user.username })), t('people.reset'))) {
    const made = await api.resetPassword(user.username);
    await showSecret(t('people.password-title'), t('people.password-once', { name: user.username }), made.oneTimePassword);
  }
}

async function toggle(user) {
  if (!user.enabled || (await confirmed(t('people.disable'), h('p', {}, t('people.disable-sure', { name: user.username })), t('people.disable')))) {
    await api.changeUser(user.username, { enabled: !user.enabled });
    toast(t('people.saved'));
  }
}

function departmentBox(departments, act) {
  const ask = (title, value, send) => act(() => formDialog(title, field(t('people.department'), 'name', { required: true, value }), t('people.save'), (form) => send(form.get('name'))));
  const columns = [
    { label: t('people.department'), cell: (one) => one.name },
    { label: t('people.actions'), cell: (one) => h('div', { class: 'row' },
      button('people.rename', ask(t('people.rename'), one.name, (name) => api.renameDepartment(one.id, name))),
      button('people.remove', act(async () => (await confirmed(t('people.remove'), h('p', {}, one.name), t('people.remove'))) && api.removeDepartment(one.id)))) },
  ];
  return h('section', { class: 'box' }, h('div', { class: 'title-row' }, h('h2', {}, t('people.departments')),
    h('button', { type: 'button', class: 'quiet', onclick: ask(t('people.new-department'), '', (name) => api.createDepartment(name)) }, t('people.new-department'))), table(columns, departments, t('people.departments')));
}
