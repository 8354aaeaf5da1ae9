// A file that was tried: what it seems to be, in which coordinate system, what would be taken over.
import { number, percent } from '../i18n/format.js';
import { either, t, tOr } from '../i18n/i18n.js';
import { badge, bigFigure } from './cards.js';
import { h } from './dom.js';
import { notes, refusals, shares } from './import-report.js';
import { notice } from './states.js';
import { table } from './table.js';

export function datumName(crs) {
  return tOr(`datum.${crs}`, crs);
}

/**
 * @param preview as the service gives it
 * @param onDatum hears the coordinate system that is chosen instead
 * @param address of the refused rows
 */
export function importPreview(preview, onDatum, address) {
  return [
    h('h2', {}, preview.fileName),
    h('p', { class: 'hint' }, [preview.format, preview.encoding, t('preview.rows', { n: number(preview.rows) })].filter(Boolean).join(' · ')),
    preview.problemCode && notice('danger', t('preview.unusable'), tOr(`refused.${preview.problemCode}`, preview.problem)),
    !preview.problemCode && h('div', { class: 'figures' },
      bigFigure(number(preview.accepted), t('report.accepted')),
      bigFigure(number(preview.refused), t('report.refused')),
      bigFigure(number(preview.duplicates), t('report.duplicates')),
      preview.repaired > 0 && bigFigure(number(preview.repaired), t('report.repaired'))),
    !preview.problemCode && shares(preview),
    !preview.complete && !preview.problemCode && h('p', { class: 'hint' }, t('preview.only-first', { n: number(preview.rows) })),
    datums(preview.datums, onDatum),
    notes(preview.notes),
    refusals(preview.refusals, address),
    columns(preview),
  ];
}

function datums({ candidates, suggested, reason, reasonZh }, onDatum) {
  if (candidates.length === 0) {
    return null;
  }
  return h('section', {}, h('h3', {}, t('preview.datum')),
    notice(suggested ? 'warn' : 'plain', suggested ? t('preview.shift', { crs: datumName(suggested) }) : either(reasonZh, reason), suggested && either(reasonZh, reason)),
    h('div', { class: 'datums', role: 'radiogroup', 'aria-label': t('preview.datum') },
      candidates.map((candidate) => h('label', { class: 'datum' },
        h('input', { type: 'radio', name: 'datum', value: candidate.crs, checked: candidate.stated, onchange: () => onDatum(candidate.crs) }),
        h('span', {}, datumName(candidate.crs)),
        candidate.crs === suggested ? badge('warn', t('preview.suggested')) : candidate.stated ? badge('plain', t('preview.current')) : h('span', {}),
        h('small', {}, evidence(candidate))))));
}

function evidence(candidate) {
  const metres = candidate.medianRoadMetres;
  return [
    t('preview.inside', { share: percent(candidate.insideShare) }),
    Number.isFinite(metres) ? t('preview.road', { metres: number(metres), share: percent(candidate.nearRoadShare ?? 0) }) : t('preview.no-road'),
    candidate.axesSwapped && t('preview.swapped'),
  ].filter(Boolean).join(' · ');
}

function columns(preview) {
  const roles = new Map(Object.entries(preview.mapping).map(([role, header]) => [header, role]));
  const heads = preview.columns.map((header, k) => ({
    label: h('span', {}, header, roles.has(header) && badge('good', tOr(`mapped.${roles.get(header)}`, roles.get(header)))),
    cell: (row) => row[k] ?? '',
  }));
  return h('details', { class: 'more table-small', open: true }, h('summary', {}, t('preview.columns', { n: number(preview.columns.length), known: number(roles.size) })),
    table(heads, preview.firstRows, t('preview.first-rows')));
}
