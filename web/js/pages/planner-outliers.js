// 离群: cells that stand out from their neighbours, or are alike with them.
import { t } from '../i18n/i18n.js';
import { toggled } from '../model/filters.js';
import { OUTLIER } from '../model/ramps.js';
import { categoryChoice, periodChoice, segments } from '../ui/choices.js';
import { notice } from '../ui/states.js';
import { ResultTab } from './result-tab.js';

export const outliersTab = (planner) => new ResultTab(planner, {
  process: 'outliers',
  tab: 'outliers',
  by: 'class',
  looks: OUTLIER,
  quiet: ['none', 'no_data'],
  choice: { indicator: 'effort', grid: 'hex' },
  form: async (tab) => [
    segments('outliers-indicator', t('hotspots.indicator'), ['effort', 'raw'].map((value) => ({ value, label: t(`hotspots.${value}`), hint: t(`hotspots.${value}-hint`) })), tab.choice.indicator, (value) => {
      tab.choice.indicator = value;
      tab.drawForm();
    }),
    tab.choice.indicator === 'raw' && notice('warn', t('hotspots.raw-banner')),
    periodChoice(planner.filter, planner.today, planner.periods(), (window) => planner.changeFilter(window)),
    categoryChoice(planner.catalogue.categoryGroups, planner.filter.category, (code) => planner.changeFilter({ category: toggled(planner.filter.category, code) }), tab.folds),
    segments('outliers-grid', t('hotspots.grid'), ['hex', 'square'].map((value) => ({ value, label: t(`value.${value}`) })), tab.choice.grid, (value) => (tab.choice.grid = value)),
  ],
  about: ({ tested, cells }) => t('outliers.tested', { tested, cells }),
  parameters: ({ choice }) => {
    const { from, to, category, source } = planner.filter;
    return { from, to, categories: category, sources: choice.indicator === 'effort' ? [] : source, ...choice };
  },
});
