// Small signs of a case that the board, the list and the card share.
import { photoAddress } from '../api/cases.js';
import { dateTime, day, number } from '../i18n/format.js';
import { t } from '../i18n/i18n.js';
import { daysBetween } from '../model/dates.js';
import { badge } from '../ui/cards.js';
import { h } from '../ui/dom.js';

/** When it is due, or for how long it is over. @param issue {deadline, closedAt, overdue} @param today in the county */
export function dueText({ deadline, closedAt, overdue }, today) {
  if (closedAt) {
    return h('span', { class: 'due' }, t('case.closed-at', { time: dateTime(closedAt) }));
  }
  if (!deadline) {
    return h('span', { class: 'due' }, t('case.no-deadline'));
  }
  if (!overdue) {
    return h('span', { class: 'due' }, t('case.due', { time: dateTime(deadline) }));
  }
  const days = daysBetween(day(deadline), today);
  return h('span', { class: 'due late', title: t('case.due', { time: dateTime(deadline) }) }, days > 0 ? t('case.late-days', { n: number(days) }) : t('case.late-today'));
}

/** 督办, 返工. @param issue {escalated, reworkCount} */
export function caseMarks({ escalated, reworkCount }) {
  return [
    escalated && badge('danger', t('case.escalated')),
    reworkCount > 0 && badge('warn', t('case.rework', { n: number(reworkCount) })),
  ];
}

/** What a step is called; items of a round are struck off (销号). @param issue {round} */
export function stepName(step, { round }) {
  return step === 'verify' && round ? t('round.strike-off') : t(`step.${step}`);
}

/** The newest photograph, small. @param issue {id, photos} */
export function thumbnail({ id, photos }) {
  return photos.length > 0 && h('img', { src: photoAddress(id, photos[0].sha256), alt: t(`photo.${photos[0].stage}`), loading: 'lazy' });
}

/** A photograph with a word under it; a press opens it whole. */
export function photograph(id, { sha256, stage }) {
  const address = photoAddress(id, sha256);
  return h('figure', {}, h('a', { href: address, target: '_blank', rel: 'noopener' }, h('img', { src: address, alt: t(`photo.${stage}`), loading: 'lazy' })), h('figcaption', {}, t(`photo.${stage}`)));
}
