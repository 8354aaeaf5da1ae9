// The parameter card of a run, in words a planner reads: what went in, what was chosen and why, how long it took.
import { dateTime, number, seconds } from '../i18n/format.js';
import { either, language, t, tOr } from '../i18n/i18n.js';
import { openDialog } from './dialog.js';
import { h } from './dom.js';

/** Parameters that a planner asks about first. */
const FIRST = ['indicator', 'categories', 'sources', 'grid', 'cellMetres', 'bandMetres', 'kernel', 'bandwidthMetres', 'studyArea'];
/** The window stands with the data. */
const WINDOW = ['from', 'to'];

/** A button ⓘ that opens the card. */
export function cardButton(run) {
  return h('button', { type: 'button', class: 'quiet info', title: t('card.title'), 'aria-label': t('card.title'), onclick: () => open(run) }, t('card.short'), ' ⓘ');
}

/** The same for a run that is fetched when asked for. @param fetchRun promises the run */
export function cardOf(fetchRun) {
  return h('button', { type: 'button', class: 'quiet info', title: t('card.title'), 'aria-label': t('card.title'), onclick: async () => open(await fetchRun()) }, 'ⓘ');
}

function open(run) {
  openDialog(t(`process.${run.process}`), body(run));
}

function body(run) {
  const { card } = run;
  const reasons = Object.fromEntries((card.reasons ?? []).map((reason) => [reason.parameter, reason]));
  const parameters = Object.entries(card.parameters ?? {})
    .filter(([name, value]) => !WINDOW.includes(name) && value !== null && !(Array.isArray(value) && value.length === 0))
    .sort(([a], [b]) => place(a) - place(b));
  return h(
    'div',
    { class: 'card-body' },
    h('p', {}, tOr(`method.${run.process}`, card.method)),
    h('p', { class: 'hint', lang: 'en' }, card.method),
    table(t('card.input'), [
      [t('card.window'), `${card.input?.from ?? ''} – ${card.input?.to ?? ''}`],
      [t('card.rows'), number(card.input?.rows)],
      [t('card.used'), number(card.input?.used)],
      ...(card.input?.leftOut ?? []).map((left) => [t('card.left-out', { reason: tOr(`left-out.${left.reason}`, left.reason) }), number(left.count)]),
    ]),
    table(t('card.parameters'), parameters.map(([name, value]) => [tOr(`parameter.${name}`, name), [text(value), reason(reasons[name])]])),
    table(t('card.making'), [
      [t('card.run'), run.id],
      [t('card.made'), `${dateTime(run.finishedAt)} · ${run.createdBy}`],
      [t('card.seconds'), seconds(Object.values(card.seconds ?? {}).reduce((sum, value) => sum + Number(value), 0))],
      [t('card.seed'), String(card.seed ?? '')],
      [t('card.code'), card.codeVersion ?? ''],
      [t('card.data'), (card.input?.dataHash ?? '').slice(0, 16)],
    ]),
  );
}

function place(name) {
  return FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length;
}

function reason(found) {
  return found ? h('p', { class: 'hint' }, either(found.reasonZh, found.reason)) : null;
}

function text(value) {
  if (typeof value === 'number') {
    return number(value, 2);
  }
  if (Array.isArray(value)) {
    return value.map((item) => tOr(`value.${item}`, String(item))).join(language === 'en' ? ', ' : '、');
  }
  return tOr(`value.${value}`, String(value));
}

function table(title, rows) {
  const shown = rows.filter(([, value]) => value !== '' && value !== undefined);
  return h('section', {}, h('h3', {}, title), h('dl', { class: 'pairs' }, shown.map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])));
}
