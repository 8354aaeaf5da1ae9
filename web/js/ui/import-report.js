// What became of a file, or would become of it.
import { number, percent, seconds } from '../i18n/format.js';
import { either, t, tOr } from '../i18n/i18n.js';
import { badge } from './cards.js';
import { h } from './dom.js';
import { notice } from './states.js';
import { table } from './table.js';

/** Accepted, duplicate and refused rows as parts of a bar. @param counts {rows, accepted, duplicates, refused} */
export function shares(counts) {
  return h('div', { class: 'shares', role: 'img', 'aria-label': t('report.share', { share: percent(counts.rows > 0 ? counts.accepted / counts.rows : 0) }) },
    ['accepted', 'duplicates', 'refused'].map((part) => h('i', { class: part, style: { 'flex-grow': String(counts[part]) } })));
}

export function notes(list) {
  return (list ?? []).map((note) => notice('plain', either(note.messageZh, note.message)));
}

/** The first refused rows and the way to all of them. */
export function refusals(list, address) {
  if ((list ?? []).length === 0) {
    return null;
  }
  const columns = ['line', 'column', 'value', 'message'].map((column) => ({ label: t(`refusal.${column}`), cell: (refusal) => text(refusal, column) }));
  return h('section', {}, h('h3', {}, t('report.refusals')), table(columns, list, t('report.refusals')),
    h('a', { class: 'button quiet', href: address, download: '' }, t('report.download')));
}

/** @param actions elements below it */
export function importReport(report, address, actions) {
  const facts = [
    [t('report.format'), [report.format, report.encoding, report.datum].filter(Boolean).join(' · ')],
    [t('report.rows'), number(report.rows)],
    [t('report.accepted'), number(report.accepted)],
    [t('report.refused'), number(report.refused)],
    [t('report.duplicates'), number(report.duplicates)],
    [t('report.repaired'), number(report.repaired)],
    [t('report.seconds'), seconds(report.seconds)],
  ];
  return [
    h('h2', {}, t('report.title', { file: report.fileName })),
    badge(statusKind(report.status), t(`batch.status.${report.status}`)),
    shares(report),
    h('dl', { class: 'pairs' }, facts.map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])),
    notes(report.notes),
    refusals(report.refusals, address),
    h('div', { class: 'row' }, actions),
  ];
}

export function statusKind(status) {
  return { done: 'good', failed: 'danger', refused: 'danger', running: 'warn' }[status] ?? 'plain';
}

function text(refusal, column) {
  return column === 'message' ? tOr(`refused.${refusal.code}`, refusal.message) : String(refusal[column] ?? '');
}
