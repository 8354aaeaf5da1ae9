// One round: progress by department and place, its items with evidence, and taking it back while nobody has begun.
import { round, undoRound } from '../api/inspections.js';
import { day, number } from '../i18n/format.js';
import { t } from '../i18n/i18n.js';
import { badge } from '../ui/cards.js';
import { h, replace } from '../ui/dom.js';
import { empty, failure, skeleton, toast } from '../ui/states.js';
import { strikeOffBar, strikeOffLegend, strikeOffMarks, strikeOffShare, strikeOffTable } from '../ui/strike-off.js';
import { caseMarks, dueText, thumbnail } from './inspector-marks.js';

const FILTERS = {
  all: () => true,
  todo: ({ status }) => status !== 'closed',
  waiting: ({ status }) => status === 'fed_back',
  overdue: ({ overdue }) => overdue,
  done: ({ status }) => status === 'closed',
};
const PLACES_SHOWN = 6;

export class RoundSheet {
  /** @param view the rounds @param id of the round */
  constructor(element, view, id) {
    Object.assign(this, { element, view, page: view.page, id, show: 'all', department: '' });
  }

  async load() {
    this.round || replace(this.element, this.bar(), h('div', { class: 'rounds' }, skeleton(9)));
    try {
      const found = await round(this.id);
      if (this.view.sheet === this) {
        this.round = found;
        this.draw();
      }
    } catch (error) {
      this.view.sheet === this && replace(this.element, this.bar(), h('div', { class: 'rounds' }, failure(error, () => this.load())));
    }
  }

  bar() {
    const back = h('button', { type: 'button', class: 'quiet', onclick: () => this.view.openList() }, `← ${t('rounds.title')}`);
    const undo = this.round && !this.round.begun && this.view.mayImport()
      && h('button', { type: 'button', class: 'quiet danger', id: 'undo-round', onclick: () => this.undo() }, t('round.undo'));
    return h('div', { class: 'desk-bar' }, back, this.round && h('h2', {}, this.round.name), strikeOffLegend(), undo);
  }

  draw() {
    const { round, page } = this;
    const top = this.element.querySelector('.rounds')?.scrollTop ?? 0;
    const total = (part) => round.items.filter(part).length;
    const figures = {
      total: round.items.length, struckOff: total(FILTERS.done), fedBack: total(FILTERS.waiting),
      open: total(({ status }) => status !== 'closed' && status !== 'fed_back'), overdue: total(FILTERS.overdue),
      rework: total(({ reworkCount }) => reworkCount > 0), onTime: total(({ closedAt, deadline }) => closedAt && closedAt <= deadline),
    };
    this.rows = h('div', { class: 'round-items' });
    replace(this.element, this.bar(), h('div', { class: 'rounds', tabindex: '0', role: 'region', 'aria-label': round.name },
      h('section', { class: 'box round-head' },
        h('p', { class: 'hint' }, [page.names.source(round.source), day(round.inspectedOn), round.fileName].join(' · ')),
        strikeOffBar(figures),
        h('p', { class: 'marks' }, h('b', { class: 'share' }, strikeOffShare(figures)), strikeOffMarks(figures))),
      h('div', { class: 'round-progress' },
        h('section', { class: 'box' }, strikeOffTable(t('round.by-department'), round.departments, ({ name }) => name || t('case.no-department'))),
        this.places()),
      h('section', { class: 'box' }, h('div', { class: 'round-filter' }, h('h3', {}, t('round.items')), this.filters()), this.rows)));
    this.drawItems();
    this.element.querySelector('.rounds').scrollTop = top;
  }

  places() {
    const { places } = this.round;
    const name = ({ kind, name }) => [h('small', {}, this.page.names.areaKind(kind)), ' ', name];
    return h('section', { class: 'box' }, places.length > 0 ? strikeOffTable(t('round.by-place'), places.slice(0, PLACES_SHOWN), name) : empty(t('round.no-places')),
      places.length > PLACES_SHOWN && h('details', { class: 'more' }, h('summary', {}, t('round.more-places', { n: number(places.length - PLACES_SHOWN) })),
        strikeOffTable(t('round.by-place'), places.slice(PLACES_SHOWN), name)));
  }

  filters() {
    const { items, departments } = this.round;
    const choose = (name) => (event) => {
      this[name] = event.target.value;
      this.drawItems();
    };
    const option = (value, label, chosen) => h('option', { value, selected: value === chosen }, label);
    return [
      h('select', { name: 'show', 'aria-label': t('filter.status'), onchange: choose('show') },
        Object.keys(FILTERS).map((key) => option(key, `${t(`round.show.${key}`)} ${number(items.filter(FILTERS[key]).length)}`, this.show))),
      h('select', { name: 'department', 'aria-label': t('issue.department'), onchange: choose('department') },
        option('', t('desk.all-departments'), this.department),
        departments.filter(({ name }) => name).map(({ name }) => option(name, name, this.department))),
    ];
  }

  drawItems() {
    const found = this.round.items.filter(FILTERS[this.show]).filter(({ department }) => !this.department || department === this.department);
    const heads = ['round.number', 'round.what', 'issue.address', 'issue.department', 'issue.deadline', 'round.evidence', 'filter.status'];
    replace(this.rows, found.length > 0
      ? h('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': t('round.items') }, h('table', { class: 'items' },
        h('thead', {}, h('tr', {}, heads.map((key) => h('th', { scope: 'col' }, t(key))))),
        h('tbody', {}, found.map((item) => this.row(item)))))
      : empty(t('round.none-shown')));
  }

  row(item) {
    const { page } = this;
    const kind = item.status === 'closed' ? 'good' : item.status === 'fed_back' ? 'warn' : 'plain';
    const evidence = item.photos.filter(({ stage }) => stage !== 'report');
    return h('tr', { class: item.overdue ? 'overdue' : null, 'data-item': item.id },
      h('td', {}, h('button', { type: 'button', class: 'link', onclick: () => page.openCase(item.id) }, item.number)),
      h('td', {}, h('b', {}, page.names.category(item.category)), item.description && h('span', {}, item.description)),
      h('td', {}, item.address || '—', item.locatedBy !== 'point' && h('small', { title: t('round.roughly-why') }, t('round.roughly'))),
      h('td', {}, [item.department, item.owner].filter(Boolean).join(' · ') || '—'),
      h('td', {}, dueText(item, page.me.county.today)),
      h('td', {}, thumbnail({ id: item.id, photos: evidence }) || h('small', {}, t('round.no-evidence'))),
      h('td', {}, h('span', { class: 'marks' }, badge(kind, t(`round.state.${item.status === 'closed' ? 'closed' : item.status === 'fed_back' ? 'fed_back' : 'open'}`)), caseMarks(item))));
  }

  async undo() {
    if (!window.confirm(t('round.undo-sure', { name: this.round.name, n: number(this.round.items.length) }))) {
      return;
    }
    try {
      await undoRound(this.id);
      toast(t('round.undone'));
      this.page.changed();
      this.view.openList();
    } catch (error) {
      toast(t('round.undo-failed'));
      this.load();
    }
  }
}
