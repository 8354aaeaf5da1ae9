// The questions of the crew's page: which problem, why blocked, what waits. One tap answers each.
import { clock, dateTime, metres } from '../i18n/format.js';
import { language, nameOf, switchLanguage, t, tOr } from '../i18n/i18n.js';
import { h, replace } from '../ui/dom.js';
import { pictogram } from '../ui/pictograms.js';
import { openSheet } from '../ui/sheet.js';
import { themeSwitch } from '../ui/theme-switch.js';

const REASONS = ['roadworks', 'vehicles', 'market', 'water', 'event', 'weather', 'other'];

/** What crews meet most; everything else behind "more". */
const USUAL = ['exposed_rubbish', 'overflowing_bin', 'dirty_road', 'littering', 'disorderly_piling', 'sewage', 'blocked_alley', 'disorderly_parking', 'illegal_vending', 'broken_bin', 'dirty_toilet', 'missing_cover'];

/** A button that opens the camera; the photograph goes to onPhoto as the phone made it. */
export function cameraButton(attributes, onPhoto, ...children) {
  const input = h('input', { type: 'file', accept: 'image/*', capture: 'environment', 'aria-label': attributes['aria-label'], onchange: () => {
    const [photo] = input.files;
    input.value = '';
    photo && onPhoto(photo);
  } });
  return h('label', { ...attributes, class: `camera ${attributes.class ?? ''}` }, input, children);
}

function picture(photo) {
  const address = URL.createObjectURL(photo);
  return h('img', { class: 'preview', src: address, alt: t('crew.photo'), onload: () => URL.revokeObjectURL(address) });
}

/**
 * Which problem is on the photograph, and where.
 * @param places [{from, label, position}], the best first
 * @param onReport (category, place)
 */
export function askCategory({ photo, places, catalogue, names, onReport }) {
  let place = places[0];
  const tile = (code) => h('button', { type: 'button', class: 'tile', 'data-code': code, onclick: () => {
    sheet.close();
    onReport(code, place);
  } }, pictogram(code), h('span', {}, names.category(code)));
  const all = catalogue.categoryGroups.flatMap((group) => group.categories.map((category) => category.code));
  const rest = all.filter((code) => !USUAL.includes(code));
  const choose = (each) => h('label', {}, h('input', { type: 'radio', name: 'place', checked: each === place, onchange: () => (place = each) }), h('span', {}, each.label));
  const sheet = openSheet(t('crew.what'), [
    h('div', { class: 'evidence' }, picture(photo), h('fieldset', { class: 'places' }, h('legend', {}, t('crew.where')), places.map(choose))),
    h('div', { class: 'tiles' }, USUAL.filter((code) => all.includes(code)).map(tile)),
    h('details', {}, h('summary', {}, t('crew.more-categories')), h('div', { class: 'tiles' }, rest.map(tile))),
  ]);
}

/**
 * Which stretch cannot be swept, and why; the answer opens the camera.
 * @param choices [{stretch, metres}], the nearest first
 * @param onBlocked (stretch, reason, photo)
 */
export function askReason({ choices, onBlocked }) {
  let chosen = choices[0].stretch;
  const choose = ({ stretch, metres: away }) => h('label', {}, h('input', { type: 'radio', name: 'stretch', checked: stretch === chosen, onchange: () => (chosen = stretch) }),
    h('span', {}, stretch.name || t('stretch.nameless'), h('small', {}, t('crew.stretch-of', { length: metres(stretch.lengthM), away: metres(away) }))));
  const reason = (code) => cameraButton({ class: 'tile', 'data-code': code, 'aria-label': t(`blocked.${code}`) }, (photo) => {
    sheet.close();
    onBlocked(chosen, code, photo);
  }, pictogram(code), h('span', {}, t(`blocked.${code}`)));
  const sheet = openSheet(t('crew.why-blocked'), [
    h('fieldset', { class: 'places' }, h('legend', {}, t('crew.which-stretch')), choices.map(choose)),
    h('div', { class: 'tiles' }, REASONS.map(reason)),
    h('p', { class: 'hint' }, t('crew.blocked-hint')),
  ]);
}

/** A task with what was photographed, its place on the map and how to strike it off. */
export function showTask({ issue, names, due, onPlace, onDone }) {
  const source = (sha256) => `/api/v1/crew/issues/${issue.id}/photos/${sha256}`;
  const sheet = openSheet(names.category(issue.category), [
    issue.photos.map((sha256) => h('img', { class: 'photo', src: source(sha256), alt: t('crew.photo'), loading: 'lazy' })),
    issue.remark && h('p', { class: 'late' }, t('crew.sent-back', { remark: issue.remark })),
    h('p', { class: issue.overdue ? 'late' : null }, due),
    h('p', {}, issue.address),
    h('p', { class: 'hint' }, t('crew.task-number', { number: issue.number, time: dateTime(issue.reportedAt) })),
    h('div', { class: 'pair' },
      h('button', { type: 'button', class: 'big secondary', onclick: () => (sheet.close(), onPlace()) }, pictogram('locate'), t('crew.show-place')),
      onDone && cameraButton({ class: 'big', 'aria-label': t('crew.done') }, (photo) => (sheet.close(), onDone(photo)), pictogram('camera'), t('crew.done'))),
  ]);
}

/** What waits to be sent. Returns a function that draws it again. */
export function showQueue({ items, state, onRetry, onDiscard, onLogin, onClose }) {
  const body = h('div', {});
  const why = (item) => [h('p', { class: 'late' }, nameOf(item.problem) || t('state.failed')), h('p', {}, tOr(`advice.${item.problem.code}`, language === 'en' ? item.problem.detail : '')),
    h('div', { class: 'pair' }, h('button', { type: 'button', class: 'big secondary', onclick: () => onDiscard(item.id) }, t('crew.discard')), h('button', { type: 'button', class: 'big', onclick: () => onRetry(item.id) }, t('action.retry')))];
  const line = (item) => h('li', {}, pictogram(item.icon), h('div', {}, h('b', {}, item.label), h('small', {}, t('crew.kept-since', { time: clock(item.at) })), item.problem && why(item)));
  const draw = (now, nowState) => replace(body,
    h('p', { class: nowState === 'login' ? 'late' : 'hint' }, t(`queue.${nowState}`)),
    nowState === 'login' && h('button', { type: 'button', class: 'big', onclick: onLogin }, t('crew.log-in')),
    h('ul', { class: 'queue' }, now.map(line)));
  draw(items, state);
  openSheet(t('crew.queue'), body, onClose);
  return draw;
}

/** Language, look, end of the session. */
export function showMenu({ me, version, onTheme, onLogout }) {
  openSheet(me.displayName || me.username, [
    h('div', { class: 'menu' },
      h('button', { type: 'button', class: 'big secondary', lang: language === 'en' ? 'zh' : 'en', onclick: switchLanguage }, t('header.other-language')),
      h('div', { class: 'theme' }, themeSwitch(onTheme)),
      h('button', { type: 'button', class: 'big secondary', onclick: onLogout }, t('header.logout'))),
    h('p', { class: 'hint' }, t('crew.privacy')),
    h('p', { class: 'hint' }, `${t('app.name')} ${version}`),
  ]);
}
