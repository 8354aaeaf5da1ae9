// The data administrator's page: files in, what became of them, and back out again.
import * as api from '../api/api.js';
import { dateTime, number, percent, seconds } from '../i18n/format.js';
import { either, t, tOr } from '../i18n/i18n.js';
import { badge } from '../ui/cards.js';
import { byId, h, replace } from '../ui/dom.js';
import { empty, failure, notice, skeleton, toast } from '../ui/states.js';
import { openPage, pageHeader } from './session.js';

const KINDS = ['issues', 'areas', 'roads', 'zones', 'facilities', 'tracks', 'patrols'];
const DATUMS = ['', 'EPSG:4326', 'EPSG:4490', 'GCJ-02', 'BD-09'];
const ENCODINGS = ['', 'UTF-8', 'GB18030', 'GBK', 'UTF-16LE'];
const COLUMNS = ['id', 'x', 'y', 'name', 'time', 'category'];

openPage('admin', async ({ me, catalogue, names }) => {
  pageHeader('admin', me);
  new ImportPage(catalogue, names);
});

class ImportPage {
  constructor(catalogue, names) {
    Object.assign(this, { catalogue, names });
    this.report = byId('report');
    this.drawForm();
    this.list();
  }

  drawForm() {
    const choice = (name, values, label) =>
      h('label', {}, t(`import.${name}`), h('select', { name }, values.map((value) => h('option', { value }, label(value)))));
    this.file = h('input', { type: 'file', name: 'file', id: 'file', accept: '.csv,.txt,.gz,.geojson,.json,.zip,.gpkg', onchange: () => this.chosen() });
    this.dropped = h('label', { class: 'drop', for: 'file' }, h('b', {}, t('import.drop')), h('span', { id: 'file-name' }, t('import.formats')), this.file);
    this.form = h(
      'form',
      { class: 'import-form', onsubmit: (event) => (event.preventDefault(), this.send()) },
      this.dropped,
      h('div', { class: 'fields' },
        choice('kind', KINDS, (kind) => t(`kind.${kind}`)),
        choice('areaKind', ['', ...this.catalogue.areaKinds.map((kind) => kind.code)], (code) => (code === '' ? t('import.from-file') : this.names.areaKind(code))),
        choice('crs', DATUMS, (datum) => (datum === '' ? t('import.recognise') : tOr(`datum.${datum}`, datum))),
        h('label', {}, t('import.other-crs'), h('input', { name: 'otherCrs', placeholder: 'EPSG:4547', pattern: 'EPSG:[0-9]+' })),
        choice('encoding', ENCODINGS, (encoding) => (encoding === '' ? t('import.recognise') : encoding))),
      h('details', { class: 'more' }, h('summary', {}, t('import.columns')), h('p', { class: 'hint' }, t('import.columns-hint')),
        h('div', { class: 'fields' }, COLUMNS.map((column) => h('label', {}, t(`column.${column}`), h('input', { name: `col.${column}` }))))),
      h('div', { class: 'row' }, (this.button = h('button', { type: 'submit', class: 'primary', disabled: true }, t('import.start'))), (this.progress = h('progress', { max: '1', value: '0', hidden: true }))),
    );
    replace(byId('import'), h('h2', {}, t('import.title')), h('p', { class: 'hint' }, t('import.what')), this.form);
    for (const [type, on] of [['dragover', true], ['dragleave', false], ['drop', false]]) {
      this.dropped.addEventListener(type, (event) => {
        event.preventDefault();
        this.dropped.classList.toggle('over', on);
        if (type === 'drop' && event.dataTransfer.files.length > 0) {
          this.file.files = event.dataTransfer.files;
          this.chosen();
        }
      });
    }
  }

  chosen() {
    const file = this.file.files[0];
    byId('file-name').textContent = file ? `${file.name} · ${number(file.size / 1024, 0)} kB` : t('import.formats');
    this.button.disabled = !file;
  }

  async send() {
    const entered = new FormData(this.form);
    const form = new FormData();
    for (const [name, value] of entered) {
      if (value !== '' && name !== 'otherCrs' && name !== 'file') {
        form.set(name, value);
      }
    }
    entered.get('otherCrs') && form.set('crs', entered.get('otherCrs'));
    form.set('file', this.file.files[0]);
    this.button.disabled = true;
    this.progress.hidden = false;
    replace(this.report, h('p', { role: 'status', 'aria-live': 'polite' }, t('import.working')));
    try {
      this.show(await api.importFile(form, (share) => (this.progress.value = share)));
    } catch (error) {
      replace(this.report, failure(error));
    } finally {
      this.button.disabled = false;
      this.progress.hidden = true;
      this.list();
    }
  }

  show(report) {
    const facts = [
      [t('report.format'), [report.format, report.encoding, report.datum].filter(Boolean).join(' · ')],
      [t('report.rows'), number(report.rows)],
      [t('report.accepted'), number(report.accepted)],
      [t('report.refused'), number(report.refused)],
      [t('report.duplicates'), number(report.duplicates)],
      [t('report.repaired'), number(report.repaired)],
      [t('report.seconds'), seconds(report.seconds)],
    ];
    replace(
      this.report,
      h('h2', {}, t('report.title', { file: report.fileName })),
      badge(statusKind(report.status), t(`batch.${report.status}`)),
      h('div', { class: 'shares', role: 'img', 'aria-label': t('report.share', { share: percent(report.rows > 0 ? report.accepted / report.rows : 0) }) },
        ['accepted', 'duplicates', 'refused'].map((part) => h('i', { class: part, style: { 'flex-grow': String(report[part]) } }))),
      h('dl', { class: 'pairs' }, facts.map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])),
      (report.notes ?? []).map((note) => notice('plain', either(note.messageZh, note.message))),
      this.refusals(report),
      report.status === 'done' && h('div', { class: 'row' }, h('button', { type: 'button', class: 'quiet danger', onclick: () => this.undo(report) }, t('report.undo'))),
    );
    this.report.scrollIntoView({ block: 'nearest' });
  }

  refusals(report) {
    if ((report.refusals ?? []).length === 0) {
      return null;
    }
    const columns = ['line', 'column', 'value', 'message'];
    return h('section', {}, h('h3', {}, t('report.refusals')),
      h('div', { class: 'scroll' }, h('table', { class: 'plain' },
        h('thead', {}, h('tr', {}, columns.map((column) => h('th', { scope: 'col' }, t(`refusal.${column}`))))),
        h('tbody', {}, report.refusals.map((refusal) => h('tr', {}, columns.map((column) => h('td', {}, text(refusal, column)))))))),
      h('a', { class: 'button quiet', href: api.refusalsAddress(report.id), download: '' }, t('report.download')));
  }

  async undo(report) {
    if (!window.confirm(t('report.undo-sure', { file: report.fileName, n: number(report.accepted) }))) {
      return;
    }
    try {
      this.show(await api.undoImport(report.id));
      toast(t('report.undone'));
    } catch (error) {
      replace(this.report, failure(error));
    }
    this.list();
  }

  async list() {
    const place = byId('batches');
    place.childElementCount === 0 && replace(place, skeleton(4));
    try {
      const { imports } = await api.imports();
      replace(place, h('h2', {}, t('batch.title')), imports.length === 0 ? empty(t('batch.none')) : this.table(imports));
    } catch (error) {
      replace(place, failure(error, () => this.list()));
    }
  }

  table(imports) {
    const columns = ['created', 'file', 'kind', 'accepted', 'refused', 'status'];
    return h('div', { class: 'scroll' }, h('table', { class: 'plain' },
      h('thead', {}, h('tr', {}, columns.map((column) => h('th', { scope: 'col' }, t(`batch.${column}`))))),
      h('tbody', {}, imports.map((batch) => h('tr', {},
        h('td', {}, dateTime(batch.createdAt)),
        h('td', {}, h('button', { type: 'button', class: 'link', onclick: () => this.open(batch.id) }, batch.fileName)),
        h('td', {}, tOr(`kind.${batch.kind}`, batch.kind)),
        h('td', { class: 'number' }, number(batch.accepted)),
        h('td', { class: 'number' }, number(batch.refused + batch.duplicates)),
        h('td', {}, badge(statusKind(batch.status), t(`batch.${batch.status}`))))))));
  }

  async open(id) {
    try {
      this.show(await api.importReport(id));
    } catch (error) {
      replace(this.report, failure(error));
    }
  }
}

function text(refusal, column) {
  return column === 'message' ? tOr(`refused.${refusal.code}`, refusal.message) : String(refusal[column] ?? '');
}

function statusKind(status) {
  return { done: 'good', failed: 'danger', refused: 'danger', running: 'warn' }[status] ?? 'plain';
}
