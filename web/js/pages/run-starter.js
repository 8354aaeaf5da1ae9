// The button that starts an analysis, its progress, and the failure when there is one.
import * as api from '../api/api.js';
import { t } from '../i18n/i18n.js';
import { h, replace } from '../ui/dom.js';
import { followRun } from '../ui/run-progress.js';
import { failure, notice, toast } from '../ui/states.js';

export class RunStarter {
  /**
   * @param process 'hotspots', 'density' or 'coverage'
   * @param parameters () → parameters of the request
   * @param onDone hears the finished run
   */
  constructor(process, parameters, onDone) {
    Object.assign(this, { process, parameters, onDone });
    this.button = h('button', { type: 'button', class: 'primary', onclick: () => this.start() }, t(`run.start-${process}`));
    this.place = h('div', { class: 'run-place' });
    this.element = h('div', { class: 'run-starter' }, this.button, this.place);
  }

  async start() {
    this.button.disabled = true;
    replace(this.place);
    try {
      const asked = await api.startRun(this.process, this.parameters());
      asked.reused && toast(t('run.reused'));
      await this.end(await followRun(this.place, asked, { ask: api.run, cancel: api.cancelRun }));
    } catch (error) {
      replace(this.place, failure(error, () => this.start()));
    } finally {
      this.button.disabled = false;
    }
  }

  async end(run) {
    if (run.status === 'done') {
      await this.onDone(run);
    } else if (run.status === 'cancelled') {
      replace(this.place, notice('plain', t('run.cancelled')));
    } else if (run.status === 'failed' || run.status === 'interrupted') {
      replace(this.place, failure({ code: run.status, ...run.problem }, () => this.start()));
    }
  }
}
