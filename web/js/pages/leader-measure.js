// Notes where and since when a place was rectified, so that the effect is measured.
import * as api from '../api/api.js';
import { t } from '../i18n/i18n.js';
import { openDialog } from '../ui/dialog.js';
import { h, replace } from '../ui/dom.js';
import { failure, toast } from '../ui/states.js';

/**
 * Opens the form.
 * @param kinds [{code, name}] of areas that can be chosen
 * @param today last day that a measure may have begun, also the county's pinned one
 * @param onNoted called when it is kept
 */
export function openMeasure({ kinds, kind, today, onNoted }) {
  const area = h('select', { name: 'area', required: true });
  const firstDay = h('input', { type: 'date', name: 'firstDay', required: true, max: today });
  const title = h('input', { name: 'title', maxlength: 200, placeholder: t('rectify.title-hint') });
  const said = h('div', { role: 'alert' });
  const fill = async (code) => {
    const { areas } = await api.areas(code);
    replace(area, areas.map((each) => h('option', { value: each.id }, each.name)));
  };
  const choice = h('select', { name: 'kind', onchange: () => fill(choice.value) }, kinds.map((each) => h('option', { value: each.code, selected: each.code === kind }, each.name)));
  const send = async () => {
    try {
      await api.noteRectification({ area: Number(area.value), firstDay: firstDay.value, title: title.value });
      dialog.close();
      toast(t('rectify.noted'));
      onNoted();
    } catch (error) {
      replace(said, failure(error));
    }
  };
  const form = h('form', { class: 'bulletin-form', onsubmit: (event) => (event.preventDefault(), send()) },
    h('p', {}, t('rectify.why')),
    h('label', {}, t('rectify.kind'), choice),
    h('label', {}, t('rectify.area'), area),
    h('label', {}, t('rectify.first-day'), firstDay),
    h('label', {}, t('rectify.title-label'), title),
    said,
    h('div', { class: 'row' }, h('button', { type: 'submit', class: 'primary' }, t('rectify.save'))));
  const dialog = openDialog(t('rectify.open'), form);
  return fill(choice.value).catch((error) => replace(said, failure(error)));
}
