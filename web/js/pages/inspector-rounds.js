// Rounds of inspection: all of them with their progress, one with its items, or the form that takes a list over.
import { rounds } from '../api/inspections.js';
import { day } from '../i18n/format.js';
import { t } from '../i18n/i18n.js';
import { h, replace } from '../ui/dom.js';
import { empty, failure, skeleton } from '../ui/states.js';
import { strikeOffBar, strikeOffLegend, strikeOffMarks, strikeOffShare } from '../ui/strike-off.js';
import { LedgerForm } from './inspector-ledger.js';
import { RoundSheet } from './inspector-round.js';

export class RoundView {
  /** @param page the inspector's */
  constructor(element, page) {
    Object.assign(this, { element, page, sheet: null });
    this.round = /^\d{1,9}$/.test(page.link.round ?? '') ? Number(page.link.round) : null;
  }

  enter() {
    return this.element.childElementCount === 0 || !this.form ? this.refresh() : null;
  }

  link() {
    return { round: this.round };
  }

  /** Whoever looks after the whole county takes lists over. */
  mayImport() {
    return this.page.me.role !== 'leader' && this.page.me.place === null;
  }

  refresh() {
    if (this.form) {
      return null;
    }
    return this.round === null ? this.list() : this.openRound(this.round);
  }

  openRound(id) {
    this.form = null;
    this.round = id;
    this.page.keepLink();
    this.sheet = this.sheet?.id === id ? this.sheet : new RoundSheet(this.element, this, id);
    return this.sheet.load();
  }

  openList() {
    Object.assign(this, { form: null, sheet: null, round: null });
    this.page.keepLink();
    return this.list();
  }

  openForm() {
    Object.assign(this, { sheet: null, round: null });
    this.page.keepLink();
    this.form = new LedgerForm(this.element, this);
  }

  async list() {
    const asked = (this.asked = (this.asked ?? 0) + 1);
    this.listed || replace(this.element, this.bar(), h('div', { class: 'rounds' }, skeleton(6)));
    try {
      const found = await rounds();
      if (asked === this.asked && this.round === null && !this.form) {
        this.listed = true;
        this.draw(found.rounds);
      }
    } catch (error) {
      asked === this.asked && replace(this.element, this.bar(), h('div', { class: 'rounds' }, failure(error, () => this.list())));
    }
  }

  bar() {
    return h('div', { class: 'desk-bar' }, h('h2', {}, t('rounds.title')), strikeOffLegend(),
      this.mayImport() && h('button', { type: 'button', class: 'primary', id: 'import-round', onclick: () => this.openForm() }, t('rounds.import')));
  }

  draw(found) {
    replace(this.element, this.bar(), h('div', { class: 'rounds', tabindex: '0', role: 'region', 'aria-label': t('rounds.title') }, found.length > 0
      ? h('ul', { class: 'round-cards' }, found.map((round) => h('li', {}, this.card(round))))
      : empty(t(this.mayImport() ? 'rounds.none' : 'rounds.none-here'))));
  }

  card(round) {
    return h('button', { type: 'button', class: 'round-card', 'data-round': round.id, onclick: () => this.openRound(round.id) },
      h('b', {}, round.name),
      h('small', {}, [this.page.names.source(round.source), day(round.inspectedOn)].join(' · ')),
      strikeOffBar(round),
      h('span', { class: 'marks' }, h('span', { class: 'share' }, strikeOffShare(round)), strikeOffMarks(round)));
  }
}
