// The page for addresses that lead nowhere and for failures outside the other pages.
import { t } from '../i18n/i18n.js';
import { byId, h, replace } from '../ui/dom.js';
import { dress } from './session.js';

dress('page.error');
const said = (name) => document.querySelector(`meta[name=jingtu-${name}]`)?.content || null;
const status = said('status') ?? '404';
const known = ['403', '404', '503'].includes(status) ? status : status.startsWith('5') ? '500' : '404';
replace(
  byId('main'),
  h('p', { class: 'status' }, status),
  h('h1', {}, t(`error.${known}`)),
  h('p', {}, t(`error.${known}.what`)),
  said('code') && h('p', { class: 'code' }, t('state.code', { code: said('code') })),
  h('a', { class: 'button primary', href: '/' }, t('error.home')),
);
