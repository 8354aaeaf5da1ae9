// 导出: what is on the screen as a file for other programs.
import * as api from '../api/api.js';
import { t } from '../i18n/i18n.js';
import { openDialog } from '../ui/dialog.js';
import { h } from '../ui/dom.js';

const FORMATS = ['gpkg', 'shp', 'geojson', 'csv', 'xlsx', 'kml'];

/**
 * @param runs shown now: [{label, run, raster}]
 * @param bounds west, south, east, north of the map
 * @param savePicture () → saves the map with legend and scale as PNG
 */
export function openExport({ runs, bounds, savePicture }) {
  const choice = { view: true };
  const links = h('div', {});
  const draw = () => links.replaceChildren(...runs.map((shown) => section(shown, choice.view ? bounds : null)));
  const extent = h('label', { class: 'check' }, h('input', { type: 'checkbox', checked: true, onchange: (event) => ((choice.view = event.target.checked), draw()) }), ' ', t('export.view-only'));
  draw();
  const dialog = openDialog(t('export.title'), h('div', { class: 'export' },
    runs.some((shown) => !shown.raster) && extent,
    runs.length > 0 ? links : h('p', { class: 'hint' }, t('export.nothing')),
    h('section', {}, h('h3', {}, t('export.picture')),
      h('p', { class: 'hint' }, t('export.picture-what')),
      h('button', { type: 'button', onclick: () => (savePicture(), dialog.close()) }, 'PNG')),
    h('p', { class: 'hint' }, t('export.what'))));
}

function section({ label, run, raster }, bounds) {
  const formats = raster ? ['tif'] : FORMATS;
  return h('section', {}, h('h3', {}, `${label} · ${run.id.slice(0, 8)}`),
    h('p', { class: 'choices' }, formats.map((format) =>
      h('a', { class: 'button', download: '', href: api.runFileAddress(run.id, format, raster ? null : bounds) }, t(`format.${format}`)))));
}
