// One case in the drawer: where it stands, its photographs before and after, what happened, what may be done from here.
import * as api from '../api/api.js';
import { steps } from '../api/cases.js';
import { dateTime, number } from '../i18n/format.js';
import { t } from '../i18n/i18n.js';
import { badge } from '../ui/cards.js';
import { h, replace } from '../ui/dom.js';
import { failure, notice, skeleton } from '../ui/states.js';
import { caseMarks, dueText, photograph, stepName } from './inspector-marks.js';
import { stepForm } from './inspector-step.js';

const STATES = ['reported', 'filed', 'dispatched', 'handling', 'fed_back', 'closed'];
/** Steps that lead on; the others lead back or aside. */
const ONWARD = ['file', 'dispatch', 'handle', 'feed_back', 'verify'];

export class CaseCard {
  constructor(element, page, id) {
    Object.assign(this, { element, page, id });
    this.action = h('div', { class: 'step-place' });
  }

  async load(place = false) {
    this.issue || replace(this.element, this.frame(t('case.title'), skeleton(7)));
    try {
      const [issue, options] = await Promise.all([api.issue(this.id), steps(this.id)]);
      if (this.page.card !== this) {
        return;
      }
      const first = !this.issue;
      Object.assign(this, { issue, options });
      this.draw();
      first && this.element.querySelector('h2').focus({ preventScroll: true });
      place ? this.page.map.goTo(issue.position) : this.page.map.mark(issue.position);
    } catch (error) {
      this.page.card === this && replace(this.element, this.frame(t('case.title'), failure(error, () => this.load(place))));
    }
  }

  frame(title, ...content) {
    const close = () => this.page.closeDrawer();
    return h('article', { class: 'case', 'aria-label': title, onkeydown: (event) => event.key === 'Escape' && close() },
      h('header', {}, h('h2', { tabindex: '-1' }, title), h('button', { type: 'button', class: 'quiet', 'aria-label': t('action.close'), onclick: close }, '×')),
      h('div', { class: 'case-body' }, content));
  }

  draw() {
    const { issue, options, page } = this;
    const { names } = page;
    replace(this.action);
    replace(this.element, this.frame(names.category(issue.category),
      h('p', { class: 'marks' }, badge(issue.overdue ? 'danger' : issue.closedAt ? 'good' : 'plain', this.stateWord()), dueText(issue, page.me.county.today), caseMarks({ escalated: issue.escalatedAt, reworkCount: issue.reworkCount })),
      this.way(),
      options.escalationDue && !issue.escalatedAt && notice('danger', t('case.escalation-due'), t('case.escalation-due-why')),
      this.actions(),
      this.action,
      issue.description && h('p', { class: 'words' }, issue.description),
      this.facts(),
      h('p', {}, h('button', { type: 'button', class: 'link', onclick: () => page.showPlace(issue.position) }, t('case.on-map'))),
      this.photographs(),
      this.history()));
  }

  stateWord() {
    const { issue } = this;
    return issue.resolution === 'dismissed' ? t('case.dismissed') : this.page.names.status(issue.status);
  }

  /** The states of a case, with those behind it filled. */
  way() {
    const at = STATES.indexOf(this.issue.status);
    const mark = (state, k) => h('li', { class: k < at ? 'past' : k === at ? 'now' : null, 'aria-current': k === at ? 'step' : null }, h('span', {}, this.page.names.status(state)));
    return h('ol', { class: 'way', 'aria-label': t('case.way') }, STATES.map(mark));
  }

  facts() {
    const { issue, page } = this;
    const rows = [
      ['issue.number', issue.sourceId ?? issue.id],
      ['round.of', issue.round],
      ['issue.address', issue.address],
      ['filter.source', page.names.source(issue.source)],
      ['issue.department', issue.department],
      ['issue.owner', issue.owner],
      ['issue.reported', dateTime(issue.reportedAt)],
      ['issue.deadline', issue.deadline && dateTime(issue.deadline)],
      ['issue.closed', issue.closedAt && dateTime(issue.closedAt)],
      ['case.escalated', issue.escalatedAt && dateTime(issue.escalatedAt)],
    ];
    return h('dl', { class: 'pairs' }, rows.filter(([, value]) => value).map(([key, value]) => [h('dt', {}, t(key)), h('dd', {}, value)]));
  }

  actions() {
    const possible = this.options.possible.filter(({ step }) => step !== 'join');
    const button = ({ step, needs }) => h('button', { type: 'button', class: ONWARD.includes(step) ? 'primary' : '', 'data-step': step, onclick: () => this.openStep(step, needs) }, stepName(step, this.issue));
    possible.sort((a, b) => ONWARD.includes(b.step) - ONWARD.includes(a.step));
    const own = this.issue.status === 'fed_back' && !possible.some(({ step }) => step === 'verify');
    const why = own && h('p', { class: 'hint' }, t('case.verified-by-another'));
    return possible.length > 0
      ? [why, h('div', { class: 'steps', role: 'group', 'aria-label': t('case.actions') }, possible.map(button))]
      : h('p', { class: 'hint' }, t('case.no-actions'));
  }

  openStep(step, needs) {
    const form = stepForm({ step, needs, issue: this.issue, options: this.options, departments: this.page.departments, onDone: () => this.done(step), onMoved: () => this.load(), onCancel: () => replace(this.action) });
    replace(this.action, form);
    form.querySelector('select, textarea')?.focus();
  }

  done(step) {
    this.page.changed(t('case.done', { step: stepName(step, this.issue) }));
    return this.load();
  }

  /** Before on the left, afterwards on the right. */
  photographs() {
    const { photos, id } = this.issue;
    const side = (title, stages) => h('div', {}, h('h4', {}, title), photos.filter(({ stage }) => stages.includes(stage)).length > 0
      ? photos.filter(({ stage }) => stages.includes(stage)).map((photo) => photograph(id, photo))
      : h('p', { class: 'no-photo' }, t('case.no-photo')));
    return h('section', {}, h('h3', {}, t('case.photos')), photos.length > 0
      ? h('div', { class: 'before-after' }, side(t('photo.report'), ['report']), side(t('photo.after'), ['after', 'check']))
      : h('p', { class: 'hint' }, t('case.no-photos')));
  }

  history() {
    const { history, id } = this.issue;
    const line = (event) => h('li', {},
      h('b', {}, stepName(event.step, this.issue)), ' ', h('span', {}, event.by),
      h('small', {}, dateTime(event.at)),
      event.department && h('p', {}, t('case.to-department', { department: [event.department, event.owner].filter(Boolean).join(' · ') })),
      event.deadline && h('p', {}, t('case.due', { time: dateTime(event.deadline) })),
      event.remark && h('p', { class: 'words' }, event.remark),
      event.photos.length > 0 && h('div', { class: 'thumbnails' }, event.photos.map((photo) => photograph(id, photo))));
    return h('section', {}, h('h3', {}, t('case.history', { n: number(history.length) })), history.length > 0
      ? h('ol', { class: 'history' }, history.toReversed().map(line))
      : h('p', { class: 'hint' }, t('case.no-history')));
  }
}
