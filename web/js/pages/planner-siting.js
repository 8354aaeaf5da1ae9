// 选址: where to put facilities so that issues have one near.
import { metres, number, percent } from '../i18n/format.js';
import { t } from '../i18n/i18n.js';
import { toggled } from '../model/filters.js';
import { SITING } from '../model/ramps.js';
import { categoryChoice, chips, periodChoice, segments } from '../ui/choices.js';
import { h } from '../ui/dom.js';
import { notice } from '../ui/states.js';
import { ResultTab } from './result-tab.js';

const PROBLEMS = ['max-cover', 'p-median', 'p-centre', 'set-cover'];

export const sitingTab = (planner) => new ResultTab(planner, {
  process: 'siting',
  tab: 'siting',
  by: 'role',
  looks: SITING,
  quiet: ['beyond'],
  choice: { problem: 'max-cover', sites: '5', radiusMetres: '500', existing: [] },
  form: async (tab) => [
    notice('plain', t('siting.banner')),
    segments('siting-problem', t('parameter.problem'), PROBLEMS.map((value) => ({ value, label: t(`value.${value}`), hint: t(`siting.${value}-hint`) })), tab.choice.problem, (value) => {
      tab.choice.problem = value;
      tab.drawForm();
    }),
    h('div', { class: 'fields' }, tab.choice.problem !== 'set-cover' && field(tab, 'sites', 1, 500, 1), field(tab, 'radiusMetres', 10, 50000, 50)),
    chips(t('siting.existing-kinds'), planner.catalogue.facilityKinds, tab.choice.existing, (code) => {
      tab.choice.existing = toggled(tab.choice.existing, code);
      tab.drawForm();
    }),
    periodChoice(planner.filter, planner.today, planner.periods(), (window) => planner.changeFilter(window)),
    categoryChoice(planner.catalogue.categoryGroups, planner.filter.category, (code) => planner.changeFilter({ category: toggled(planner.filter.category, code) }), tab.folds),
  ],
  about: (result) => [
    t('siting.found', { share: share(result.after, result), before: share(result.before, result), mean: metres(result.after.meanMetres), max: metres(result.after.maxMetres) }),
    result.optimal ? t('siting.optimal', { candidates: number(result.candidates) }) : t('siting.gap', { candidates: number(result.candidates), gap: percent(result.gap, 1) }),
    result.uncoverable > 0 && t('siting.uncoverable', { issues: number(result.uncoverable) }),
  ].filter(Boolean).join(t('sentence.join')),
  parameters: ({ choice }) => {
    const { from, to, category, source } = planner.filter;
    const { problem, existing } = choice;
    return { from, to, categories: category, sources: source, problem, existing, radiusMetres: Number(choice.radiusMetres || 500), sites: problem === 'set-cover' ? null : Number(choice.sites || 5) };
  },
});

/** Of all that streets lead to. */
function share(reach, { issues, unreachable }) {
  return percent(reach.within / Math.max(1, issues - unreachable));
}

function field(tab, name, least, most, step) {
  return h('label', {}, t(`parameter.${name}`),
    h('input', { type: 'number', min: least, max: most, step, value: tab.choice[name], oninput: (event) => (tab.choice[name] = event.target.value) }));
}
