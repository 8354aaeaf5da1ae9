// Tokens of programs and of devices that send positions.
import * as api from '../api/api.js';
import { dateTime, day } from '../i18n/format.js';
import { t } from '../i18n/i18n.js';
import { confirmed, field, formDialog, showSecret } from '../ui/questions.js';
import { h, replace } from '../ui/dom.js';
import { empty, failure } from '../ui/states.js';
import { table } from '../ui/table.js';

export async function access(place) {
  const [{ tokens }, { devices }] = await Promise.all([api.tokens(), api.devices()]);
  const trouble = h('div', {});
  const act = (work) => async () => {
    try {
      await work();
      await access(place);
    } catch (error) {
      replace(trouble, failure(error));
    }
  };
  replace(place, h('h1', {}, t('admin.access')), trouble, tokenBox(tokens, act), deviceBox(devices, act));
}

function box(title, what, add, content) {
  return h('section', { class: 'box' }, h('div', { class: 'title-row' }, h('h2', {}, title), h('button', { type: 'button', class: 'primary', onclick: add }, t('access.new'))), h('p', { class: 'hint' }, what), content);
}

function end(act, name, remove) {
  return h('button', { type: 'button', class: 'link', onclick: act(async () => (await confirmed(t('access.end'), h('p', {}, t('access.end-sure', { name })), t('access.end'))) && remove()) }, t('access.end'));
}

function tokenBox(tokens, act) {
  const add = act(async () => {
    const made = await formDialog(t('access.new-token'), [field(t('access.name'), 'name', { required: true, maxlength: 100 }), field(t('access.days'), 'days', { type: 'number', min: 1, max: 1095, value: 365, required: true })], t('access.create'),
      (form) => api.createToken({ name: form.get('name'), days: Number(form.get('days')) }));
    made && (await showSecret(t('access.secret'), t('access.token-once'), made.token));
  });
  const columns = [
    { label: t('access.name'), cell: (token) => token.name },
    { label: t('access.owner'), cell: (token) => token.owner },
    { label: t('access.created'), cell: (token) => dateTime(token.createdAt) },
    { label: t('access.expires'), cell: (token) => (token.expiresAt ? day(token.expiresAt) : t('access.never')) },
    { label: t('people.actions'), cell: (token) => end(act, token.name, () => api.endToken(token.id)) },
  ];
  return box(t('access.tokens'), t('access.tokens-what'), add, tokens.length === 0 ? empty(t('access.no-tokens')) : table(columns, tokens, t('access.tokens')));
}

function deviceBox(devices, act) {
  const add = act(async () => {
    const made = await formDialog(t('access.new-device'), [field(t('access.name'), 'name', { required: true, maxlength: 100 }), field(t('access.vehicle'), 'vehicle'), h('p', { class: 'hint' }, t('access.vehicle-hint'))], t('access.create'),
      (form) => api.createDevice({ name: form.get('name'), vehicle: form.get('vehicle') }));
    made && (await showSecret(t('access.secret'), t('access.token-once'), made.token));
  });
  const columns = [
    { label: t('access.name'), cell: (device) => device.name },
    { label: t('access.vehicle'), cell: (device) => device.vehicle ?? t('access.gateway') },
    { label: t('access.created'), cell: (device) => dateTime(device.createdAt) },
    { label: t('people.actions'), cell: (device) => end(act, device.name, () => api.removeDevice(device.id)) },
  ];
  return box(t('access.devices'), t('access.devices-what'), add, devices.length === 0 ? empty(t('access.no-devices')) : table(columns, devices, t('access.devices')));
}
