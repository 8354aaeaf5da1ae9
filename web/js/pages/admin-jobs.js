// Analyses: what waits, works, was done or failed.
import * as api from '../api/api.js';
import { dateTime, percent, seconds } from '../i18n/format.js';
import { either, t, tOr } from '../i18n/i18n.js';
import { badge } from '../ui/cards.js';
import { h, replace } from '../ui/dom.js';
import { empty, failure } from '../ui/states.js';
import { table } from '../ui/table.js';

const EVERY_MILLISECONDS = 2000;

export async function jobs(place) {
  const list = h('section', { class: 'box', id: 'jobs' });
  replace(place, h('h1', {}, t('admin.jobs')), h('p', { class: 'hint' }, t('jobs.what')), list);
  await refresh(list);
}

/** Draws again while something works and the list is in the page. */
async function refresh(list) {
  const { runs } = await api.recentRuns();
  replace(list, runs.length === 0 ? empty(t('jobs.none')) : table(columns(list), runs, t('admin.jobs')));
  const working = runs.some((run) => run.status === 'running' || run.status === 'queued');
  working && setTimeout(() => list.isConnected && refresh(list).catch((error) => replace(list, failure(error, () => refresh(list)))), EVERY_MILLISECONDS);
}

function columns(list) {
  return [
    { label: t('jobs.created'), cell: (run) => h('span', { class: 'nowrap' }, dateTime(run.createdAt)) },
    { label: t('jobs.process'), cell: (run) => tOr(`process.${run.process}`, run.process) },
    { label: t('jobs.by'), cell: (run) => run.createdBy },
    { label: t('jobs.status'), cell: (run) => badge({ done: 'good', failed: 'danger', interrupted: 'danger', running: 'warn', queued: 'warn' }[run.status] ?? 'plain', t(`jobs.status.${run.status}`)) },
    { label: t('jobs.progress'), cell: (run) => progress(run) },
    { label: t('jobs.run'), cell: (run) => h('code', { class: 'code', title: run.id }, run.id.slice(0, 8)) },
    { label: t('people.actions'), cell: (run) => (run.status === 'running' || run.status === 'queued') && h('button', { type: 'button', class: 'link', onclick: () => cancel(run, list) }, t('jobs.cancel')) },
  ];
}

function progress(run) {
  if (run.status === 'running') {
    return [h('progress', { max: '1', value: String(run.progress), 'aria-label': t('jobs.progress') }), h('small', {}, percent(run.progress))];
  }
  if (run.problem) {
    return h('small', {}, either(run.problem.titleZh, run.problem.title) ?? run.problem.code ?? '');
  }
  return run.finishedAt && run.startedAt ? seconds((new Date(run.finishedAt) - new Date(run.startedAt)) / 1000) : '';
}

async function cancel(run, list) {
  try {
    await api.cancelRun(run.id);
    await refresh(list);
  } catch (error) {
    replace(list, failure(error, () => refresh(list)));
  }
}
