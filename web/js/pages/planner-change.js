// 变化: where hot spots come and go, in 17 classes.
import { t } from '../i18n/i18n.js';
import { EMERGING } from '../model/ramps.js';
import { toggled } from '../model/filters.js';
import { addDays } from '../model/dates.js';
import { categoryChoice, segments } from '../ui/choices.js';
import { notice } from '../ui/states.js';
import { ResultTab } from './result-tab.js';

/** A step of a week over half a year, or of four weeks over a year: ten steps at least. */
const SPANS = { 7: 182, 28: 364 };

export const changeTab = (planner) => new ResultTab(planner, {
  process: 'emerging',
  tab: 'change',
  by: 'class',
  looks: EMERGING,
  quiet: ['no_pattern', 'no_data'],
  choice: { indicator: 'effort', step: '28' },
  form: async (tab) => [
    segments('change-indicator', t('hotspots.indicator'), ['effort', 'raw'].map((value) => ({ value, label: t(`hotspots.${value}`), hint: t(`hotspots.${value}-hint`) })), tab.choice.indicator, (value) => {
      tab.choice.indicator = value;
      tab.drawForm();
    }),
    tab.choice.indicator === 'raw' && notice('warn', t('emerging.raw-banner')),
    segments('step', t('emerging.step'), Object.keys(SPANS).map((value) => ({ value, label: t(`emerging.step-${value}`) })), tab.choice.step, (value) => (tab.choice.step = value)),
    categoryChoice(planner.catalogue.categoryGroups, planner.filter.category, (code) => planner.changeFilter({ category: toggled(planner.filter.category, code) }), tab.folds),
  ],
  parameters: ({ choice }) => ({
    from: addDays(planner.filter.to, 1 - SPANS[choice.step]), to: planner.filter.to, stepDays: Number(choice.step), indicator: choice.indicator,
    categories: planner.filter.category, sources: choice.indicator === 'effort' ? [] : planner.filter.source,
  }),
});
