// Cases on the desk: the same filtered cases as a board by state or as a list.
import { board } from '../api/cases.js';
import { dateTime, number } from '../i18n/format.js';
import { nameOf, t } from '../i18n/i18n.js';
import { segments } from '../ui/choices.js';
import { h, replace } from '../ui/dom.js';
import { empty, failure, skeleton } from '../ui/states.js';
import { caseMarks, dueText, thumbnail } from './inspector-marks.js';

const FIRST_CARDS = 30;
const MOST_CARDS = 500;
const WAIT_MILLISECONDS = 300;

export class CaseDesk {
  /** @param page the inspector's */
  constructor(element, page) {
    const { link } = page;
    Object.assign(this, { element, page, limit: FIRST_CARDS, shape: link.shape === 'list' ? 'list' : 'board' });
    this.filter = { q: link.q ?? '', department: link.department ?? '', category: link.kind ?? '', overdue: link.overdue === 'true', mine: link.mine === 'true' };
    this.content = h('div', { class: 'cases' });
    this.jump = h('nav', { class: 'jump', 'aria-label': t('filter.status') });
  }

  enter() {
    this.element.childElementCount === 0 && replace(this.element, this.bar(), this.jump, this.content);
    return this.refresh();
  }

  link() {
    const { q, department, category, overdue, mine } = this.filter;
    return { shape: this.shape === 'list' ? 'list' : null, q, department, kind: category, overdue: overdue || null, mine: mine || null };
  }

  bar() {
    const { catalogue, departments } = this.page;
    const later = (event) => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.change({ q: event.target.value.trim() }), WAIT_MILLISECONDS);
    };
    const tick = (name) => h('label', { class: 'tick' }, h('input', { type: 'checkbox', checked: this.filter[name], onchange: (event) => this.change({ [name]: event.target.checked }) }), t(`desk.${name}`));
    const choose = (name, all, options) => h('select', { 'aria-label': all, onchange: (event) => this.change({ [name]: event.target.value }) }, h('option', { value: '' }, all), options);
    const option = (value, label, name) => h('option', { value, selected: this.filter[name] === String(value) }, label);
    return h('div', { class: 'desk-bar', role: 'search' },
      segments('shape', t('desk.shape'), ['board', 'list'].map((value) => ({ value, label: t(`desk.${value}`) })), this.shape, (shape) => this.reshape(shape)),
      h('input', { type: 'search', value: this.filter.q, placeholder: t('desk.words'), 'aria-label': t('desk.words'), oninput: later }),
      choose('department', t('desk.all-departments'), departments.map(({ id, name }) => option(id, name, 'department'))),
      choose('category', t('filter.all-categories'), catalogue.categoryGroups.map((group) =>
        h('optgroup', { label: nameOf(group) }, group.categories.map((category) => option(category.code, nameOf(category), 'category'))))),
      tick('overdue'),
      tick('mine'));
  }

  reshape(shape) {
    this.shape = shape;
    this.page.keepLink();
    this.found && this.draw(this.found);
  }

  change(changed) {
    Object.assign(this.filter, changed);
    this.limit = FIRST_CARDS;
    this.page.keepLink();
    return this.refresh();
  }

  async refresh() {
    const { q, department, category, overdue, mine } = this.filter;
    const asked = (this.asked = (this.asked ?? 0) + 1);
    this.content.childElementCount === 0 && replace(this.content, skeleton(8));
    try {
      const found = await board({ q, department, category, overdue: overdue || null, mine: mine || null, limit: this.limit });
      asked === this.asked && this.draw(found);
    } catch (error) {
      asked === this.asked && replace(this.content, failure(error, () => this.refresh()));
    }
  }

  draw(found) {
    this.found = found;
    const nothing = found.columns.every(({ count }) => count === 0);
    const filtered = Object.values(this.filter).some(Boolean);
    const kept = [...this.content.querySelectorAll('.column ol')].map((list) => list.scrollTop);
    this.content.className = `cases as-${nothing ? 'nothing' : this.shape}`;
    replace(this.jump, nothing || this.shape === 'list' ? [] : found.columns.map((column, k) => this.jumpTo(column, k)));
    replace(this.content, nothing ? empty(t(filtered ? 'desk.none-filtered' : 'desk.none')) : this.shape === 'board' ? this.columns(found) : this.table(found));
    this.content.querySelectorAll('.column ol').forEach((list, k) => (list.scrollTop = kept[k] ?? 0));
  }

  /** On a phone one column is in sight; these lead to the others. */
  jumpTo({ status, count }, k) {
    const go = () => this.content.children[k].scrollIntoView({ inline: 'center', block: 'nearest' });
    return h('button', { type: 'button', class: 'chip', onclick: go }, `${this.page.names.status(status)} ${number(count)}`);
  }

  columns({ columns }) {
    const { names } = this.page;
    return columns.map(({ status, count, overdue, cards }) =>
      h('section', { class: `column ${status}`, 'aria-label': names.status(status) },
        h('header', {}, h('h2', {}, names.status(status)), h('b', {}, number(count)), overdue > 0 && h('span', { class: 'badge danger' }, t('desk.overdue-count', { n: number(overdue) }))),
        status === 'closed' && h('p', { class: 'hint' }, t('desk.closed-lately')),
        h('ol', { tabindex: '0', 'aria-label': names.status(status) }, cards.map((card) => h('li', {}, this.card(card))), this.rest(count - cards.length)),
        count === 0 && h('p', { class: 'hint none' }, t('desk.column-empty'))));
  }

  card(card) {
    const { names } = this.page;
    return h('button', { type: 'button', class: `case-card${card.overdue ? ' overdue' : ''}`, onclick: () => this.page.openCase(card.id) },
      thumbnail(card),
      h('span', { class: 'what' }, names.category(card.category)),
      h('small', {}, card.address || card.description || t('case.no-address')),
      h('small', {}, [card.department, card.owner].filter(Boolean).join(' · ') || t('case.no-department')),
      h('span', { class: 'marks' }, dueText(card, this.page.me.county.today), caseMarks(card)));
  }

  rest(more) {
    return more > 0 && h('li', {}, this.limit < MOST_CARDS
      ? h('button', { type: 'button', class: 'quiet', onclick: () => this.showMore() }, t('desk.more', { n: number(more) }))
      : h('p', { class: 'hint' }, t('desk.too-many', { n: number(more) })));
  }

  showMore() {
    this.limit = Math.min(MOST_CARDS, this.limit * 4);
    return this.refresh();
  }

  table({ columns }) {
    const { names } = this.page;
    const heads = ['issue.number', 'filter.category', 'issue.address', 'issue.department', 'issue.reported', 'issue.deadline', 'filter.status'];
    const row = (card) => h('tr', { class: card.overdue ? 'overdue' : null },
      h('td', {}, h('button', { type: 'button', class: 'link', onclick: () => this.page.openCase(card.id) }, card.number ?? card.id)),
      h('td', {}, names.category(card.category)),
      h('td', {}, card.address || card.description || '—'),
      h('td', {}, [card.department, card.owner].filter(Boolean).join(' · ') || '—'),
      h('td', {}, dateTime(card.reportedAt)),
      h('td', {}, dueText(card, this.page.me.county.today)),
      h('td', { class: 'marks' }, h('span', { class: 'badge' }, names.status(card.status)), caseMarks(card)));
    const hidden = columns.reduce((sum, { count, cards }) => sum + count - cards.length, 0);
    return [
      h('div', { class: 'table-place', tabindex: '0', role: 'region', 'aria-label': t('desk.list') }, h('table', {},
        h('thead', {}, h('tr', {}, heads.map((key) => h('th', { scope: 'col' }, t(key))))),
        h('tbody', {}, columns.flatMap(({ cards }) => cards).map(row)))),
      hidden > 0 && h('p', {}, this.limit < MOST_CARDS
        ? h('button', { type: 'button', class: 'quiet', onclick: () => this.showMore() }, t('desk.more', { n: number(hidden) }))
        : h('span', { class: 'hint' }, t('desk.too-many', { n: number(hidden) }))),
    ];
  }
}
