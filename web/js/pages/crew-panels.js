// The parts of the crew's page as elements: what they say is given, what they do is called back.
import { clock, dateTime, day, direction, metres, percent } from '../i18n/format.js';
import { t } from '../i18n/i18n.js';
import { h } from '../ui/dom.js';
import { pictogram } from '../ui/pictograms.js';
import { empty } from '../ui/states.js';
import { cameraButton } from './crew-sheets.js';

const HERE_METRES = 15;

/** Whose zone, which shift, whether there is a network. */
export function headerBar({ list, zoneId, shift, online, onZone, onMenu }) {
  const options = () => list.map((each) => h('option', { value: each.id, selected: each.id === zoneId }, each.name));
  return [
    list.length > 1
      ? h('select', { 'aria-label': t('crew.zone'), onchange: (event) => onZone(Number(event.target.value)) }, options())
      : h('h1', {}, list[0]?.name ?? t('app.name')),
    h('p', { class: 'state', role: 'status' }, shift && h('span', { class: 'shift' }, shift.name),
      h('span', { class: online ? 'online' : 'away' }, online ? t('crew.online') : t('crew.offline'))),
    h('button', { type: 'button', class: 'round', 'aria-label': t('crew.menu'), onclick: onMenu }, pictogram('menu')),
  ];
}

/** How much is done and left. @param zone as seen now @param today the county's day */
export function todayPanel(zone, today) {
  if (!zone.date) {
    return h('p', { class: 'date' }, t('crew.no-run'));
  }
  const part = (state) => h('i', { class: state, style: { width: `${(100 * zone[`${state}M`]) / Math.max(1, zone.roadM)}%` } });
  const figure = (name, label, value) => h('div', { class: name }, h('span', {}, label), h('b', {}, value));
  return [
    h('div', { class: 'crew-figures' },
      figure('done', zone.date === today ? t('crew.today') : day(zone.date), percent(zone.coverage)),
      figure('left', t('crew.left'), metres(zone.missedM)),
      figure('unknown', t('crew.unknown'), metres(zone.unknownM))),
    h('div', { class: 'meter', role: 'img', 'aria-label': percent(zone.coverage) }, ['swept', 'unknown', 'blocked', 'missed'].map(part)),
  ];
}

/** Where to go next. @param target {stretch, metres} @param way bearing in degrees */
export function nearestPanel({ target, way, located, chosen, guiding, onTake }) {
  const label = chosen ? 'crew.chosen' : located ? 'crew.nearest' : 'crew.nearest-centre';
  return [
    h('span', { class: 'compass', style: { '--turn': `${way}deg` }, 'aria-hidden': 'true' }, pictogram('arrow')),
    h('div', { class: 'way' },
      h('small', {}, t(label)),
      h('b', {}, target.stretch.name || t('stretch.nameless')),
      h('span', { class: 'how' }, located && target.metres < HERE_METRES ? t('crew.here') : `${metres(target.metres)} ${direction(way)}`)),
    h('button', { type: 'button', class: 'big', 'aria-pressed': String(guiding), onclick: onTake }, guiding ? t('crew.stop') : t('crew.take-me')),
  ];
}

export function nothingLeft(hasRun) {
  return h('p', { class: 'all-done' }, hasRun ? [pictogram('done'), t('crew.all-done')] : t('crew.no-run-short'));
}

/** When a task is due, in words. */
export function dueText({ deadline, overdue }, today) {
  if (!deadline) {
    return t('crew.no-deadline');
  }
  const time = day(deadline) === today ? t('crew.today-at', { time: clock(deadline) }) : dateTime(deadline);
  return t(overdue ? 'crew.overdue' : 'crew.until', { time });
}

/** Open issues of the zone. @param onDone null where the viewer only looks */
export function taskList({ issues, names, today, onOpen, onDone }) {
  const line = (issue) => h('li', {},
    h('button', { type: 'button', class: 'task', onclick: () => onOpen(issue) }, pictogram(issue.category),
      h('span', {}, h('b', {}, names.category(issue.category)), h('span', {}, issue.address),
        issue.remark && h('small', { class: 'late' }, t('crew.sent-back', { remark: issue.remark })),
        h('small', { class: issue.overdue ? 'late' : null }, dueText(issue, today)))),
    onDone && cameraButton({ class: 'done-button', 'aria-label': t('crew.done-of', { what: names.category(issue.category) }) },
      (photo) => onDone(issue, photo), pictogram('done'), h('span', {}, t('crew.done'))));
  return [h('h2', {}, t('crew.issues', { n: issues.length })), issues.length === 0 ? empty(t('crew.no-issues')) : h('ul', { class: 'tasks' }, issues.map(line))];
}

/** The thumb's bar: report, blocked, and what waits to be sent. */
export function actionBar({ items, onReport, onBlocked, onQueue }) {
  const refused = items.some((item) => item.problem);
  return [
    cameraButton({ class: 'action', 'aria-label': t('crew.report') }, onReport, pictogram('camera'), h('span', {}, t('crew.report'))),
    h('button', { type: 'button', class: 'action', onclick: onBlocked }, pictogram('blocked'), h('span', {}, t('crew.blocked'))),
    items.length > 0 && h('button', { type: 'button', class: `action waiting ${refused ? 'refused' : ''}`, onclick: onQueue },
      pictogram('upload'), h('span', {}, t('crew.waiting', { n: items.length }))),
  ];
}
