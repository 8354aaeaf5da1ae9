// Logging in, and changing a password that must be changed.
import * as api from '../api/api.js';
import { forgetOthers } from '../api/kept.js';
import { switchLanguage, t } from '../i18n/i18n.js';
import { byId, h, replace } from '../ui/dom.js';
import { failure, notice } from '../ui/states.js';
import { themeSwitch } from '../ui/theme-switch.js';
import { dress } from './session.js';

dress('page.login');
const query = new URLSearchParams(location.search);
byId('corner').append(h('button', { type: 'button', class: 'quiet', onclick: switchLanguage }, t('header.other-language')), themeSwitch());
query.has('change') ? changePassword() : logIn();

function logIn() {
  const field = (name, type, autocomplete) =>
    h('label', {}, t(`login.${name}`), h('input', { name, type, autocomplete, required: true, autofocus: name === 'username' }));
  const place = h('div', {}, query.has('logout') && notice('plain', t('login.bye')));
  const form = h('form', { onsubmit: send }, place, field('username', 'text', 'username'), field('password', 'password', 'current-password'),
    h('button', { type: 'submit', class: 'primary' }, t('login.enter')));
  const demo = document.querySelector('meta[name=jingtu-demo]').content === 'true';
  replace(byId('main'), form, demo && demoLogins(form));
  form.username.focus();

  async function send(event) {
    event.preventDefault();
    try {
      const led = new URL(await api.logIn(form.username.value, form.password.value, query.get('next') ?? '/'));
      const error = led.searchParams.get('error');
      if (error) {
        replace(place, notice('danger', t(error === 'locked' ? 'login.locked' : 'login.wrong')));
        form.password.select();
      } else {
        await Promise.allSettled([forgetOthers(form.username.value.trim().toLowerCase())]); // a browser may keep nothing at all
        location.assign(led.pathname + led.search + location.hash);
      }
    } catch (error) {
      replace(place, failure(error));
    }
  }
}

/** In a demo the names are known to everybody: one press logs in. */
function demoLogins(form) {
  const enter = (name) => {
    form.username.value = name;
    form.password.value = `${name}-demo`;
    form.requestSubmit();
  };
  return h('fieldset', { class: 'demo' }, h('legend', {}, t('login.demo')),
    ['planner', 'leader', 'crew', 'inspector', 'admin'].map((name) => h('button', { type: 'button', class: 'chip', onclick: () => enter(name) }, t(`page.${name}`))));
}

function changePassword() {
  const field = (name, autocomplete) =>
    h('label', {}, t(`password.${name}`), h('input', { name, type: 'password', autocomplete, required: true, minlength: name === 'old' ? null : 10 }));
  const place = h('div', {});
  const form = h('form', { onsubmit: send }, notice('plain', t('password.must'), t('password.rule')), field('old', 'current-password'), field('new', 'new-password'), field('again', 'new-password'),
    h('button', { type: 'submit', class: 'primary' }, t('password.change')), place);
  replace(byId('main'), form);

  async function send(event) {
    event.preventDefault();
    if (form.new.value !== form.again.value) {
      replace(place, notice('danger', t('password.differ')));
      return;
    }
    try {
      await api.changePassword(form.old.value, form.new.value);
      location.assign('/');
    } catch (error) {
      replace(place, failure(error));
    }
  }
}
