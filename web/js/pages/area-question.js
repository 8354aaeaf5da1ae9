// Draw an area on the map, and what is asked about it: the answer stays beside the outline until another is drawn.
import { t } from '../i18n/i18n.js';
import { Measure } from '../map/measure.js';
import { h, replace } from '../ui/dom.js';
import { failure, skeleton } from '../ui/states.js';

const CORNERS = 3;

export class AreaQuestion {
  /** @param ask (GeoJSON polygon) → promise of an answer; @param show (answer) → element */
  constructor(countyMap, { hint, button, ask, show }) {
    Object.assign(this, { ask, show });
    this.shape = null;
    this.mark = countyMap.addMark(`drawn ${button}`);
    this.size = h('output', { class: 'hint', 'aria-live': 'polite' });
    this.measure = new Measure(countyMap, (text) => (this.size.textContent = text && `${text} · ${t('measure.how')}`), (corners) => this.drawn(corners));
    this.answer = h('div', {});
    this.button = h('button', { type: 'button', onclick: () => this.start() }, button);
    this.clear = h('button', { type: 'button', class: 'quiet', hidden: true, onclick: () => this.forget() }, t('action.clear'));
    this.element = h('div', {}, h('p', { class: 'hint' }, hint), h('div', {}, this.button, ' ', this.clear), this.size, this.answer);
  }

  drawing() {
    return this.measure.active();
  }

  start() {
    this.measure.active() ? this.measure.stop() : this.measure.start('area');
  }

  drawn(corners) {
    this.measure.stop();
    if (corners.length >= CORNERS) {
      this.shape = { type: 'Polygon', coordinates: [[...corners, corners[0]]] };
      this.mark.mark(this.shape);
      this.askAgain();
    }
  }

  async askAgain() {
    if (!this.shape) {
      return;
    }
    this.clear.hidden = false;
    replace(this.answer, skeleton(3));
    try {
      replace(this.answer, this.show(await this.ask(this.shape)));
    } catch (error) {
      replace(this.answer, failure(error, () => this.askAgain()));
    }
  }

  forget() {
    this.shape = null;
    this.mark.hide();
    this.clear.hidden = true;
    replace(this.answer);
  }

  shown() {
    this.shape && this.mark.show();
  }

  hidden() {
    this.measure.stop();
    this.mark.hide();
  }
}
