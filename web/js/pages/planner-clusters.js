// 聚类: issues that lie close together, with their outlines.
import { number, percent } from '../i18n/format.js';
import { t } from '../i18n/i18n.js';
import { toggled } from '../model/filters.js';
import { CLUSTER } from '../model/ramps.js';
import { categoryChoice, periodChoice, segments } from '../ui/choices.js';
import { h } from '../ui/dom.js';
import { notice } from '../ui/states.js';
import { ResultTab } from './result-tab.js';

const METHODS = ['dbscan', 'hdbscan', 'optics'];

export const clustersTab = (planner) => new ResultTab(planner, {
  process: 'clusters',
  tab: 'clusters',
  by: 'size',
  looks: CLUSTER,
  quiet: [],
  showsIssues: true,
  choice: { method: 'dbscan', epsMetres: '', minPoints: '10' },
  form: async (tab) => [
    notice('plain', t('clusters.banner')),
    periodChoice(planner.filter, planner.today, planner.periods(), (window) => planner.changeFilter(window)),
    categoryChoice(planner.catalogue.categoryGroups, planner.filter.category, (code) => planner.changeFilter({ category: toggled(planner.filter.category, code) }), tab.folds),
    segments('clusters-method', t('clusters.method'), METHODS.map((value) => ({ value, label: t(`value.${value}`), hint: t(`clusters.${value}-hint`) })), tab.choice.method, (value) => {
      tab.choice.method = value;
      tab.drawForm();
    }),
    h('div', { class: 'fields' }, field(tab, 'minPoints', 2, 1), tab.choice.method !== 'hdbscan' && field(tab, 'epsMetres', 5, 5)),
  ],
  about: ({ clusters, clustered, noise }) => t('clusters.found', { clusters: number(clusters), share: percent(clustered / Math.max(1, clustered + noise)) }),
  parameters: ({ choice }) => {
    const { from, to, category, source } = planner.filter;
    return {
      from, to, categories: category, sources: source, method: choice.method, minPoints: Number(choice.minPoints || 10),
      epsMetres: choice.epsMetres === '' || choice.method === 'hdbscan' ? null : Number(choice.epsMetres),
    };
  },
});

function field(tab, name, least, step) {
  return h('label', {}, t(`parameter.${name}`),
    h('input', { type: 'number', min: least, max: '5000', step, placeholder: t('value.auto'), value: tab.choice[name], oninput: (event) => (tab.choice[name] = event.target.value) }));
}
