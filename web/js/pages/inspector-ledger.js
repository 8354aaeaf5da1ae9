// A rectification list comes in: who inspected and when, the file, what would become of it, and then all of it or nothing.
import { importRound, previewRound } from '../api/inspections.js';
import { dateTime, number } from '../i18n/format.js';
import { either, nameOf, t, tOr } from '../i18n/i18n.js';
import { h, replace } from '../ui/dom.js';
import { failure, notice, toast } from '../ui/states.js';

const DATUMS = ['', 'EPSG:4326', 'EPSG:4490', 'GCJ-02', 'BD-09'];
const ENCODINGS = ['', 'UTF-8', 'GB18030', 'UTF-16LE'];
const ITEMS_SHOWN = 100;

export class LedgerForm {
  /** @param view the rounds */
  constructor(element, view) {
    Object.assign(this, { element, view, page: view.page });
    this.answer = h('div', { class: 'ledger-answer', 'aria-live': 'polite' });
    this.form = this.drawForm();
    const back = h('button', { type: 'button', class: 'quiet', onclick: () => this.view.openList() }, `← ${t('rounds.title')}`);
    replace(element, h('div', { class: 'desk-bar' }, back, h('h2', {}, t('rounds.import'))), h('div', { class: 'rounds' }, this.form, this.answer));
    this.form.querySelector('input').focus();
  }

  drawForm() {
    const { catalogue, me } = this.page;
    const label = (key, input) => h('label', {}, h('span', {}, t(key)), input);
    const select = (name, values, word) => h('select', { name }, values.map((value) => h('option', { value }, value ? word(value) : t('import.recognise'))));
    const sources = catalogue.sources.filter(({ code }) => code !== 'unknown');
    this.file = h('input', { type: 'file', name: 'file', required: true, accept: '.xlsx,.csv,.txt,.zip,.gpkg,.geojson,.json,.kml,.kmz' });
    this.send = h('button', { class: 'primary' }, t('rounds.preview'));
    return h('form', { class: 'box ledger-form', onsubmit: (event) => (event.preventDefault(), this.preview()), onchange: () => replace(this.answer) },
      h('p', { class: 'hint' }, t('rounds.import-what')),
      h('div', { class: 'fields' },
        label('round.name', h('input', { name: 'name', required: true, maxlength: 80, placeholder: t('round.name-example') })),
        label('round.source', h('select', { name: 'source' }, sources.map((source) => h('option', { value: source.code, selected: source.code === 'province_city' }, nameOf(source))))),
        label('round.inspected-on', h('input', { name: 'inspectedOn', type: 'date', required: true, max: me.county.today, value: me.county.today })),
        label('round.file', this.file)),
      h('details', { class: 'more' }, h('summary', {}, t('rounds.unrecognised')), h('div', { class: 'fields' },
        label('import.crs', select('crs', DATUMS, (datum) => tOr(`datum.${datum}`, datum))),
        label('import.encoding', select('encoding', ENCODINGS, (encoding) => encoding)))),
      h('div', { class: 'row' }, this.send));
  }

  async preview() {
    this.send.disabled = true;
    replace(this.answer, h('p', { class: 'hint' }, t('rounds.checking')));
    try {
      const entered = new FormData(this.form);
      this.show(await previewRound(entered), entered);
    } catch (error) {
      replace(this.answer, failure(error));
    } finally {
      this.send.disabled = false;
    }
  }

  show(preview, entered) {
    const { items, refusals, newDepartments, notes } = preview;
    const rough = items.filter(({ locatedBy }) => locatedBy !== 'point').length;
    const take = h('button', { type: 'button', class: 'primary', id: 'take-over', onclick: () => this.take(entered, take) }, t('rounds.take-over', { n: number(items.length) }));
    replace(this.answer,
      refusals.length > 0
        ? notice('danger', t('rounds.refused', { n: number(refusals.length), rows: number(preview.rows) }), t('rounds.refused-why'))
        : notice('plain', t('rounds.acceptable', { n: number(items.length) }), rough > 0 && t('rounds.roughly', { n: number(rough) })),
      newDepartments.length > 0 && notice('warn', t('rounds.new-departments'), newDepartments.join('、')),
      notes.map((note) => notice('plain', either(note.messageZh, note.message))),
      refusals.length > 0 && this.refusals(refusals),
      refusals.length === 0 && items.length > 0 && h('div', { class: 'row' }, take),
      items.length > 0 && this.items(items));
    this.answer.scrollIntoView({ block: 'nearest' });
  }

  /** Why rows cannot be taken over, in the reader's words where there are any. */
  refusals(refusals) {
    const why = ({ code, message }) => tOr(`rounds.refusal.${code}`, message);
    const heads = ['line', 'column', 'value', 'message'].map((key) => t(`refusal.${key}`));
    const rows = refusals.map((refusal) => [refusal.line, refusal.column, refusal.value, why(refusal)]);
    return h('section', { class: 'box' }, h('div', { class: 'round-filter' }, h('h3', {}, t('rounds.refusals')), downloadLink(heads, rows)), table(t('rounds.refusals'), heads, rows));
  }

  items(items) {
    const { names } = this.page;
    const heads = ['round.number', 'round.what', 'issue.address', 'issue.department', 'issue.deadline'].map((key) => t(key));
    const rows = items.slice(0, ITEMS_SHOWN).map((item) => [
      item.number,
      [names.category(item.category), item.description].filter(Boolean).join(' · '),
      [item.place, item.address].filter(Boolean).join(' · ') || t('round.by-coordinates'),
      [item.department, item.owner].filter(Boolean).join(' · ') || '—',
      [dateTime(item.deadline), item.deadlineByRule && h('small', {}, ` ${t('round.by-rule')}`)],
    ]);
    return h('section', { class: 'box' }, h('h3', {}, t('round.items')), table(t('round.items'), heads, rows),
      items.length > ITEMS_SHOWN && h('p', { class: 'hint' }, t('rounds.more-items', { n: number(items.length - ITEMS_SHOWN) })));
  }

  async take(entered, button) {
    button.disabled = true;
    try {
      const { id } = await importRound(entered);
      toast(t('rounds.taken-over'));
      this.page.changed();
      this.view.openRound(id);
    } catch (error) {
      replace(this.answer, failure(error), error.problem?.refusals && this.refusals(error.problem.refusals));
    }
  }
}

function table(caption, heads, rows) {
  return h('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': caption }, h('table', {},
    h('thead', {}, h('tr', {}, heads.map((head) => h('th', { scope: 'col' }, head)))),
    h('tbody', {}, rows.map((row) => h('tr', {}, row.map((cell) => h('td', {}, cell)))))));
}

/** The rows as a file that a spreadsheet opens; the mark in front tells it the encoding. */
function downloadLink(heads, rows) {
  const cell = (value) => `"${String(value).replace(/^[=+\-@\t]/, "'$&").replaceAll('"', '""')}"`;
  const text = `\ufeff${[heads, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
  return h('a', { class: 'button quiet', href: URL.createObjectURL(new Blob([text], { type: 'text/csv' })), download: `${t('rounds.refusals')}.csv` }, t('report.download'));
}
