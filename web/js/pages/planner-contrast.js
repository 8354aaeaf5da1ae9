// 对照: hot places held against their cleaning.
import * as api from '../api/api.js';
import { day, lastDay } from '../i18n/format.js';
import { t } from '../i18n/i18n.js';
import { CONTRAST } from '../model/ramps.js';
import { segments } from '../ui/choices.js';
import { h } from '../ui/dom.js';
import { ResultTab } from './result-tab.js';

export const contrastTab = (planner) => new ResultTab(planner, {
  process: 'contrast',
  tab: 'contrast',
  by: 'state',
  looks: CONTRAST,
  quiet: ['normal', 'no_data'],
  choice: { unit: 'cell', hotspots: null, coverage: null },
  form: async (tab) => [
    segments('unit', t('contrast.unit'), ['cell', 'zone'].map((value) => ({ value, label: t(`contrast.unit-${value}`) })), tab.choice.unit, (value) => (tab.choice.unit = value)),
    h('div', { class: 'fields' }, await runChoice(tab, 'hotspots'), await runChoice(tab, 'coverage')),
  ],
  about: ({ hotspotWindow, coverageWindow }) => t('contrast.windows', { hotspots: hotspotWindow, coverage: coverageWindow }),
  parameters: ({ choice }) => ({ ...choice }),
});

/** Which run is held against the other; the newest unless chosen. */
async function runChoice({ choice }, process) {
  const done = (await api.runs(process)).runs.filter((run) => run.status === 'done');
  choice[process] ??= done[0]?.id ?? null;
  return h('label', {}, t(`process.${process}`), h('select', { onchange: (event) => (choice[process] = event.target.value) },
    done.map((run) => h('option', { value: run.id, selected: run.id === choice[process] }, `${day(run.card.input?.from)} – ${lastDay(run.card.input?.to)}`))));
}
