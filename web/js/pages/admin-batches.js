// Imports that were made, and taking one back.
import * as api from '../api/api.js';
import { dateTime, number } from '../i18n/format.js';
import { t, tOr } from '../i18n/i18n.js';
import { badge } from '../ui/cards.js';
import { confirmed } from '../ui/questions.js';
import { h, replace } from '../ui/dom.js';
import { importReport, statusKind } from '../ui/import-report.js';
import { empty, failure, notice, toast } from '../ui/states.js';
import { table } from '../ui/table.js';

export async function batches(place) {
  const { imports } = await api.imports();
  const open = h('section', { class: 'box report', 'aria-live': 'polite', hidden: true });
  const columns = [
    { label: t('batch.created'), cell: (batch) => h('span', { class: 'nowrap' }, dateTime(batch.createdAt)) },
    { label: t('batch.file'), cell: (batch) => h('button', { type: 'button', class: 'link', onclick: () => show(batch.id) }, batch.fileName) },
    { label: t('batch.kind'), cell: (batch) => tOr(`kind.${batch.kind}`, batch.kind) },
    { label: t('batch.by'), cell: (batch) => batch.createdBy },
    { label: t('batch.accepted'), number: true, cell: (batch) => number(batch.accepted) },
    { label: t('batch.refused'), number: true, cell: (batch) => number(batch.refused + batch.duplicates) },
    { label: t('batch.status'), cell: (batch) => badge(statusKind(batch.status), t(`batch.status.${batch.status}`)) },
  ];
  const show = async (id) => {
    open.hidden = false;
    try {
      showBatch(open, await api.importReport(id), () => batches(place));
    } catch (error) {
      replace(open, failure(error));
    }
    open.scrollIntoView({ block: 'nearest' });
  };
  replace(place, h('h1', {}, t('batch.title')), open,
    h('section', { class: 'box' }, imports.length === 0 ? empty(t('batch.none'), { href: '#import', label: t('import.title') }) : table(columns, imports, t('batch.title'))));
}

/** The report of an import, with the way back where there is one. */
export function showBatch(place, report, onUndone = () => {}) {
  const undo = h('button', { type: 'button', class: 'quiet danger', onclick: () => undoBatch(place, report, onUndone) }, t('report.undo'));
  replace(place, importReport(report, api.refusalsAddress(report.id), report.status === 'done' ? undo : null));
}

async function undoBatch(place, report, onUndone) {
  try {
    const consequences = await api.undoConsequences(report.id);
    if (await confirmed(t('report.undo-title'), consequenceList(report, consequences), t('report.undo'), consequences)) {
      showBatch(place, await api.undoImport(report.id));
      toast(t('report.undone'));
      onUndone();
    }
  } catch (error) {
    replace(place, failure(error, () => showBatch(place, report, onUndone)));
  }
}

function consequenceList(report, { rows, dependents, laterDuplicates, runsSince, possible }) {
  const lines = [
    t('undo.rows', { n: number(rows), file: report.fileName }),
    ...dependents.map((one) => t(`undo.${one.what}`, { n: number(one.count), rows: number(one.ofRows) })),
    laterDuplicates > 0 && t('undo.later-duplicates', { n: number(laterDuplicates) }),
    runsSince > 0 && t('undo.runs', { n: number(runsSince) }),
  ].filter(Boolean);
  return [
    !possible && notice('danger', t('undo.impossible')),
    h('ul', { class: 'consequences' }, lines.map((line) => h('li', {}, line))),
  ];
}
