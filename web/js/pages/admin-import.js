// A file comes in: tried first and seen on the map beside the roads, then taken over as it was tried.
import * as api from '../api/api.js';
import { number } from '../i18n/format.js';
import { t, tOr } from '../i18n/i18n.js';
import { CountyMap } from '../map/county-map.js';
import { ShiftPainter } from '../map/shift-painter.js';
import { mapColours } from '../map/theme.js';
import { h, replace } from '../ui/dom.js';
import { datumName, importPreview } from '../ui/import-preview.js';
import { failure, skeleton } from '../ui/states.js';
import { showBatch } from './admin-batches.js';

const KINDS = ['issues', 'areas', 'roads', 'zones', 'facilities', 'tracks', 'patrols'];
const DATUMS = ['', 'EPSG:4326', 'EPSG:4490', 'GCJ-02', 'BD-09'];
const ENCODINGS = ['', 'UTF-8', 'GB18030', 'GBK', 'UTF-16LE'];
const COLUMNS = ['id', 'x', 'y', 'name', 'time', 'category'];

export class ImportSection {
  constructor({ me, catalogue, names }) {
    Object.assign(this, { me, catalogue, names, preview: null, first: null });
    this.formPlace = h('section', { id: 'import' });
    this.result = h('section', { id: 'report', class: 'report', 'aria-live': 'polite' });
    this.legend = h('ul', { class: 'shift-legend', hidden: true });
    this.mapElement = h('div', { id: 'map', class: 'map' });
    this.element = h('div', { class: 'import-view' },
      h('div', { class: 'import-panel' }, this.formPlace, this.result),
      h('div', { class: 'map-area' }, this.mapElement, this.legend));
    this.drawForm();
  }

  /** To be called when the section is in the page. */
  shown() {
    if (!this.map) {
      this.map = new CountyMap(this.mapElement, { county: this.me.county, background: this.me.tileBackground });
      this.painter = new ShiftPainter(mapColours);
      this.points = this.map.addPainter('shift', this.painter);
      this.map.addVector('zones', { path: '/tiles/zones', rules: () => [], pane: 'data' });
    }
    this.map.resized();
  }

  themeChanged() {
    this.map?.themeChanged();
  }

  drawForm() {
    const choice = (name, values, label) =>
      h('label', {}, t(`import.${name}`), h('select', { name }, values.map((value) => h('option', { value }, label(value)))));
    this.file = h('input', { type: 'file', name: 'file', id: 'file', accept: '.csv,.txt,.gz,.geojson,.json,.zip,.gpkg,.xlsx,.kml,.kmz,.gpx', onchange: () => this.chosen() });
    this.fileName = h('span', {}, t('import.formats'));
    this.dropped = h('label', { class: 'drop', for: 'file' }, h('b', {}, t('import.drop')), this.fileName, this.file);
    this.button = h('button', { type: 'submit', class: 'primary', disabled: true }, t('import.try'));
    this.progress = h('progress', { max: '1', value: '0', hidden: true, 'aria-label': t('import.sending') });
    this.form = h('form', { class: 'import-form', onsubmit: (event) => (event.preventDefault(), this.tryFile()) },
      this.dropped,
      h('div', { class: 'fields' },
        choice('kind', KINDS, (kind) => t(`kind.${kind}`)),
        choice('areaKind', ['', ...this.catalogue.areaKinds.map((kind) => kind.code)], (code) => (code === '' ? t('import.from-file') : this.names.areaKind(code))),
        choice('crs', DATUMS, (datum) => (datum === '' ? t('import.recognise') : tOr(`datum.${datum}`, datum))),
        h('label', {}, t('import.other-crs'), h('input', { name: 'otherCrs', placeholder: 'EPSG:4547', pattern: 'EPSG:[0-9]+' })),
        choice('encoding', ENCODINGS, (encoding) => (encoding === '' ? t('import.recognise') : encoding))),
      h('details', { class: 'more' }, h('summary', {}, t('import.columns')), h('p', { class: 'hint' }, t('import.columns-hint')),
        h('div', { class: 'fields' }, COLUMNS.map((column) => h('label', {}, t(`column.${column}`), h('input', { name: `col.${column}` }))))),
      this.button, this.progress);
    replace(this.formPlace, h('h1', {}, t('import.title')), h('p', { class: 'hint' }, t('import.what')), this.form);
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
    this.fileName.textContent = file ? `${file.name} · ${number(file.size / 1024, 0)} kB` : t('import.formats');
    this.button.disabled = !file;
  }

  parameters() {
    const given = Object.fromEntries([...new FormData(this.form)].filter(([name, value]) => value !== '' && name !== 'file'));
    const { otherCrs, ...rest } = given;
    return otherCrs ? { ...rest, crs: otherCrs } : rest;
  }

  async tryFile() {
    const form = new FormData();
    this.sent = this.parameters();
    Object.entries(this.sent).forEach(([name, value]) => form.set(name, value));
    form.set('file', this.file.files[0]);
    this.first = null;
    this.progress.hidden = false;
    await this.work(() => api.previewImport(form, (share) => (this.progress.value = share)));
    this.progress.hidden = true;
  }

  tryDatum(crs) {
    this.sent = { ...this.sent, crs };
    return this.work(() => api.previewAgain(this.preview.id, this.sent));
  }

  async work(ask) {
    this.button.disabled = true;
    replace(this.result, h('p', { role: 'status' }, t('import.trying')), skeleton(5));
    try {
      this.show(await ask());
    } catch (error) {
      this.clearMap();
      replace(this.result, failure(error));
    } finally {
      this.button.disabled = !this.file.files[0];
    }
  }

  show(preview) {
    this.preview = preview;
    this.first ??= preview;
    const commit = h('button', { type: 'button', class: 'primary', onclick: () => this.commit() }, preview.complete ? t('preview.commit', { n: number(preview.accepted) }) : t('preview.commit-all'));
    replace(this.result, importPreview(preview, (crs) => this.tryDatum(crs), api.previewRefusalsAddress(preview.id)),
      h('div', { class: 'commit-bar' }, !preview.problemCode && preview.accepted > 0 && commit, h('button', { type: 'button', class: 'quiet', onclick: () => this.drop() }, t('preview.drop'))));
    this.result.scrollIntoView({ block: 'start' });
    this.showPlaces(preview);
  }

  /** The reading that would be stored, and beside it the suggested one, or the one before it was corrected. */
  showPlaces({ datums }) {
    const now = datums.candidates.find((candidate) => candidate.stated) ?? datums.candidates[0];
    const earlier = this.first.datums.candidates.find((candidate) => candidate.stated);
    const suggested = datums.candidates.find((candidate) => candidate.crs === datums.suggested);
    const other = suggested ?? (earlier && earlier.crs !== now?.crs ? earlier : null);
    if (!now) {
      this.clearMap();
      return;
    }
    this.painter.set(now.places, other?.places ?? []);
    this.points.show();
    this.points.redraw();
    const label = (candidate) => (candidate.crs === datums.suggested ? t('preview.map-suggested', { crs: datumName(candidate.crs) }) : t('preview.map-other', { crs: datumName(candidate.crs) }));
    replace(this.legend, h('li', {}, h('span', { class: 'dot now' }), t('preview.map-now', { crs: datumName(now.crs) })),
      other && h('li', {}, h('span', { class: 'dot other' }), label(other)), h('li', {}, t('preview.map-sample', { n: number(now.places.length) })));
    this.legend.hidden = false;
    this.map.flyTo({ bounds: boundsOf(now.insideShare > 0 || !other ? now.places : other.places), position: first(now.places) });
  }

  clearMap() {
    this.painter?.set([], []);
    this.points?.redraw();
    this.legend.hidden = true;
  }

  drop() {
    this.preview = null;
    this.clearMap();
    replace(this.result);
  }

  async commit() {
    replace(this.result, h('p', { role: 'status' }, t('import.working')), skeleton(4));
    try {
      const report = await this.finished(await api.commitPreview(this.preview.id));
      this.clearMap();
      this.map.layers.forEach((layer) => layer.reload?.());
      showBatch(this.result, report);
    } catch (error) {
      replace(this.result, failure(error, () => this.commit()));
    }
  }

  /** A commit that was sent twice finds the import still at work. */
  async finished(report) {
    let latest = report;
    while (latest.status === 'running') {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      latest = await api.importReport(report.id);
    }
    return latest;
  }
}

function first(places) {
  return places.length > 0 ? [places[0].longitude, places[0].latitude] : null;
}

function boundsOf(places) {
  const x = places.map((place) => place.longitude);
  const y = places.map((place) => place.latitude);
  return places.length > 1 ? [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)] : null;
}
