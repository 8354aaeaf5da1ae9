// Follows a run until it ends: what it is doing, how long, a way to stop it.
import { seconds } from '../i18n/format.js';
import { t, tOr } from '../i18n/i18n.js';
import { h, replace } from './dom.js';

const FIRST_WAIT = 300;
const LONGEST_WAIT = 2000;
export const ENDED = ['done', 'failed', 'cancelled', 'interrupted'];

/**
 * Shows progress in the element until the run has ended; resolves with the run as it is then.
 * @param ask id → promise of the run
 * @param cancel id → promise
 */
export async function followRun(element, run, { ask, cancel }) {
  const began = performance.now();
  const bar = h('progress', { max: '1', value: '0', 'aria-label': t('run.progress') });
  const words = h('p', { role: 'status', 'aria-live': 'polite' });
  const time = h('span', { class: 'time' });
  const stop = h('button', { type: 'button', class: 'quiet', onclick: () => (stop.disabled = true, cancel(run.id)) }, t('action.cancel'));
  if (!ENDED.includes(run.status)) {
    replace(element, h('div', { class: 'running' }, words, bar, h('div', { class: 'row' }, time, stop)));
  }
  let wait = FIRST_WAIT;
  let now = run;
  while (!ENDED.includes(now.status)) {
    const text = now.status === 'queued' ? t('run.queued') : tOr(`stage.${now.stage}`, t('run.working'));
    if (words.textContent !== text) {
      words.textContent = text;
    }
    bar.value = now.progress ?? 0;
    time.textContent = seconds((performance.now() - began) / 1000);
    await new Promise((resolve) => setTimeout(resolve, wait));
    wait = Math.min(LONGEST_WAIT, wait * 1.25);
    if (!element.isConnected) {
      return now;
    }
    now = await ask(run.id);
  }
  replace(element);
  return now;
}
