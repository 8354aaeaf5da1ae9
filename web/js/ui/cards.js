// Cards that open behind a click on the map: an issue, a cell of a hotspot run, a stretch of road.
import { dateTime, figure, metres, number, percent, probability } from '../i18n/format.js';
import { t } from '../i18n/i18n.js';
import { h } from './dom.js';

/** @param names {category, source, status}: code → name */
export function issueCard(issue, names, onClose) {
  return card(
    names.category(issue.category),
    onClose,
    h('p', {}, badge(issue.overdue ? 'danger' : issue.closedAt ? 'good' : 'plain', issue.overdue ? t('issue.overdue') : names.status(issue.status)), ' ', names.source(issue.source)),
    issue.description && h('p', {}, issue.description),
    pairs([
      [t('issue.number'), issue.sourceId ?? issue.id],
      [t('issue.address'), issue.address],
      [t('issue.department'), issue.department],
      [t('issue.owner'), issue.owner],
      [t('issue.reported'), dateTime(issue.reportedAt)],
      [t('issue.deadline'), issue.deadline && dateTime(issue.deadline)],
      [t('issue.closed'), issue.closedAt && dateTime(issue.closedAt)],
      [t('issue.rework'), issue.reworkCount > 0 ? number(issue.reworkCount) : null],
    ]),
    (issue.photos ?? []).length > 0 && h('div', { class: 'photos' }, issue.photos.map((photo) => evidence(issue, photo))),
  );
}

/** A photograph of an issue, of its report or afterwards; a press opens it whole. */
function evidence(issue, { sha256, stage }) {
  const address = `/api/v1/issues/${issue.id}/photos/${sha256}`;
  const label = t(`photo.${stage}`);
  return h('figure', {}, h('a', { href: address, target: '_blank', rel: 'noopener' }, h('img', { src: address, alt: label, loading: 'lazy' })), h('figcaption', {}, label));
}

/** Why a cell has its class: everything the test has seen. */
export function cellCard(cell, run, names, { onClose, onIssue }) {
  const places = (cell.areaNames ?? []).join(' · ');
  return card(
    cell.noData ? t('cell.no-data') : t(`class.${String(cell.class ?? 0).replace('-', 'c')}`),
    onClose,
    places && h('p', { class: 'hint' }, places),
    cell.noData && h('p', {}, t('cell.no-data-why')),
    h('div', { class: 'figures' },
      bigFigure(number(cell.count), t('cell.issues')),
      cell.effortKm !== null && cell.effortKm !== undefined && bigFigure(number(cell.effortKm, 1), t('cell.patrol-km')),
      !cell.noData && bigFigure(figure(cell.value), unitOf(run))),
    !cell.noData && pairs([
      ['z', number(cell.z, 2)],
      ['p', probability(cell.p)],
      [t('cell.q'), probability(cell.q)],
    ]),
    (cell.topCategories ?? []).length > 0 && h('section', {}, h('h3', {}, t('cell.categories')), countBars(cell.topCategories, names.category)),
    (cell.latestIssues ?? []).length > 0 && h('section', {}, h('h3', {}, t('cell.latest')),
      h('ul', { class: 'rows' }, cell.latestIssues.map((issue) =>
        h('li', {}, h('button', { type: 'button', class: 'row-button', onclick: () => onIssue(issue.id) },
          h('span', {}, names.category(issue.category)), h('small', {}, [dateTime(issue.reportedAt), issue.address].filter(Boolean).join(' · '))))))),
    h('p', { class: 'hint' }, t('cell.run', { run: run.id.slice(0, 8), cell: cell.cell })),
  );
}

/** What happened to a stretch. */
export function stretchCard(stretch, onClose) {
  return card(
    stretch.name || t('stretch.nameless'),
    onClose,
    h('p', {}, badge({ swept: 'good', missed: 'warn' }[stretch.state] ?? 'plain', t(`stretch.${stretch.state}`))),
    pairs([
      [t('stretch.length'), metres(stretch.lengthM)],
      [t('stretch.passes'), stretch.planned > 0 ? t('stretch.of-planned', { passes: number(stretch.passes), planned: number(stretch.planned) }) : number(stretch.passes)],
      Number.isFinite(stretch.confidence) && stretch.state !== 'unknown' && [t('coverage.confidence'), percent(stretch.confidence)],
      Number.isFinite(stretch.rightM) && [t('stretch.sides'), t('stretch.by-side', { right: metres(stretch.rightM), left: metres(stretch.leftM) })],
    ].filter(Boolean)),
    h('p', { class: 'hint' }, t(`stretch.${stretch.state}-why`)),
  );
}

/** An area or zone of a coverage run. */
export function coverageCard(zone, onClose, more = null) {
  const asked = zone.requiredPassM > 0;
  return card(
    zone.name,
    onClose,
    h('div', { class: 'figures' }, bigFigure(percent(zone.coverage), t('coverage.road-share'))),
    pairs([
      [t('coverage.swept'), metres(zone.sweptM)],
      [t('coverage.missed'), metres(zone.missedM)],
      [t('coverage.unknown'), metres(zone.unknownM)],
      Number.isFinite(zone.confidence) && [t('coverage.confidence'), percent(zone.confidence)],
      asked && [t('coverage.compliance'), percent(zone.donePassM / zone.requiredPassM)],
    ].filter(Boolean)),
    more,
  );
}

export function bigFigure(value, label) {
  return h('div', { class: 'figure' }, h('b', {}, value), h('span', {}, label));
}

export function badge(kind, text) {
  return h('span', { class: `badge ${kind}` }, text);
}

function unitOf(run) {
  return run.parameters?.indicator === 'raw' ? t('unit.per-cell') : t('unit.per-km');
}

/** @param counts [{code, count}] */
export function countBars(counts, nameOf) {
  const most = Math.max(...counts.map((entry) => entry.count));
  return h('ul', { class: 'bars' }, counts.map((entry) =>
    h('li', {}, h('span', {}, nameOf(entry.code)), h('span', { class: 'track' }, h('i', { style: { width: `${(100 * entry.count) / most}%` } })), h('b', {}, number(entry.count)))));
}

function pairs(rows) {
  const known = rows.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return h('dl', { class: 'pairs' }, known.map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]));
}

function card(title, onClose, ...content) {
  return h(
    'article',
    { class: 'card', 'aria-label': title, tabindex: '-1', onkeydown: (event) => event.key === 'Escape' && onClose() },
    h('header', {}, h('h2', {}, title), h('button', { type: 'button', class: 'quiet', 'aria-label': t('action.close'), onclick: onClose }, '×')),
    content,
  );
}
