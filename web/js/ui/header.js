// The bar at the top of every page: whose county, which day, who is here.
import { either, language, switchLanguage, t } from '../i18n/i18n.js';
import { h, replace } from './dom.js';
import { themeSwitch } from './theme-switch.js';

const PAGES = { planner: ['planner', 'leader'], leader: ['leader'], inspector: ['inspector'], crew: ['crew'], admin: ['admin', 'planner', 'leader', 'inspector', 'crew'] };

/**
 * Fills the element with the header.
 * @param me as /api/v1/me gives it
 * @param page name of the page that is open
 * @param middle elements of the page itself: tabs, search
 */
export function header(element, { me, page, middle = [], onTheme, onLogout }) {
  const links = (PAGES[me.role] ?? []).filter((name) => PAGES[me.role].length > 1 || name !== page);
  replace(
    element,
    h(
      'div',
      { class: 'brand' },
      h('span', { class: 'logo', 'aria-hidden': 'true' }),
      h('strong', {}, t('app.name')),
      h('span', { class: 'county' }, either(me.county.nameZh, me.county.nameEn)),
      me.county.pinned && h('span', { class: 'chip', title: t('header.pinned-why') }, t('header.pinned', { day: me.county.today })),
    ),
    h('div', { class: 'middle' }, middle),
    h(
      'div',
      { class: 'corner' },
      links.length > 0 &&
        h('nav', { class: 'pages', 'aria-label': t('header.pages') }, links.map((name) =>
          h('a', { href: `/${name}`, 'aria-current': name === page ? 'page' : null }, t(`page.${name}`)))),
      h('button', { type: 'button', class: 'quiet', lang: language === 'en' ? 'zh' : 'en', onclick: switchLanguage, title: t('header.language') }, t('header.other-language')),
      themeSwitch(onTheme),
      h('span', { class: 'who', title: me.username }, me.displayName || me.username),
      h('button', { type: 'button', class: 'quiet', onclick: onLogout }, t('header.logout')),
    ),
  );
}
