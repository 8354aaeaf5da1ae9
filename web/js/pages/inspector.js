// The inspector's page: the map of issues, and the list of those in sight.
import * as api from '../api/api.js';
import { dateTime, number } from '../i18n/format.js';
import { t } from '../i18n/i18n.js';
import { lastDays } from '../model/dates.js';
import { filterFromLink, filterQuery, toggled } from '../model/filters.js';
import { linkOfView, readLink, viewOf, writeLink } from '../model/permalink.js';
import { badge, issueCard } from '../ui/cards.js';
import { categoryChoice, chips, periodChoice } from '../ui/choices.js';
import { byId, h, replace } from '../ui/dom.js';
import { layerSwitch } from '../ui/layer-switch.js';
import { searchBox } from '../ui/search-box.js';
import { empty, failure, skeleton } from '../ui/states.js';
import { IssueMap } from './issue-map.js';
import { mapTools } from './map-tools.js';
import { openPage, pageHeader } from './session.js';

const LISTED = 100;

openPage('inspector', async (session) => new Inspector(session).open());

class Inspector {
  constructor({ me, catalogue, names }) {
    Object.assign(this, { me, catalogue, names });
    const link = readLink(location.hash);
    this.filter = filterFromLink(link, me.county.today);
    this.folds = { open: false };
    this.map = new IssueMap(byId('map'), { me, names, view: viewOf(link), filter: this.filter });
  }

  async open() {
    const { county } = this.map;
    pageHeader('inspector', this.me, { middle: [searchBox(api.search, (hit) => this.goTo(hit))], onTheme: () => county.themeChanged() });
    const tools = mapTools(county, { legends: () => [], caption: () => t('map.caption', { county: this.me.county.nameZh, from: this.filter.from, to: this.filter.to }) });
    const shared = () => this.map.layerGroups(this.catalogue.areaKinds, this.names);
    const layers = layerSwitch(() => [shared().issues, shared().areas, { label: t('layers.cleaning'), layers: shared().cleaning }, shared().base]);
    byId('map-tools').append(layers.element, tools.element);
    county.onClick((latlng) => tools.measuring() || this.clicked(latlng));
    county.hoverBy((latlng) => !tools.measuring() && this.map.issues.pick(latlng) !== null);
    county.onMove(() => this.list());
    this.form = h('div', {});
    this.place = h('div', {});
    replace(byId('panel-body'), h('div', { class: 'pane' }, h('h2', {}, t('inspector.title')), this.form, this.place));
    this.drawForm();
    await this.list();
  }

  drawForm() {
    const { filter, catalogue } = this;
    const today = this.me.county.today;
    const change = (name) => (code) => this.change({ [name]: toggled(filter[name], code) });
    const periods = [7, 28, 91, 364].map((days) => ({ days, from: lastDays(today, days).from }));
    replace(
      this.form,
      periodChoice(filter, today, periods, (window) => this.change(window)),
      chips(t('filter.status'), catalogue.statuses, filter.status, change('status')),
      chips(t('filter.source'), catalogue.sources, filter.source, change('source')),
      categoryChoice(catalogue.categoryGroups, filter.category, change('category'), this.folds),
    );
  }

  change(changed) {
    Object.assign(this.filter, changed);
    this.map.filterIssues(this.filter);
    this.drawForm();
    return this.list();
  }

  async list() {
    const query = { ...filterQuery(this.filter), bbox: this.map.county.bounds().join(','), limit: LISTED };
    history.replaceState(null, '', writeLink({ ...linkOfView(this.map.county.view()), ...filterQuery(this.filter) }));
    const asked = (this.asked = (this.asked ?? 0) + 1);
    this.place.childElementCount === 0 && replace(this.place, skeleton(6));
    try {
      const found = await api.issues(query);
      asked === this.asked && this.drawList(found);
    } catch (error) {
      asked === this.asked && replace(this.place, failure(error, () => this.list()));
    }
  }

  drawList({ features, next }) {
    const rows = features.map(({ id, properties, geometry }) => {
      const p = { id, ...properties };
      return h('li', {}, h('button', { type: 'button', class: 'row-button', onclick: () => this.show(p.id, geometry.coordinates) },
        h('span', {}, this.names.category(p.category)),
        badge(p.overdue ? 'danger' : 'plain', p.overdue ? t('issue.overdue') : this.names.status(p.status)),
        h('small', {}, [dateTime(p.reportedAt), p.address].filter(Boolean).join(' · '))));
    });
    replace(this.place, h('h3', {}, t(next ? 'inspector.more' : 'inspector.count', { n: number(features.length) })), rows.length > 0 ? h('ol', { class: 'rows' }, rows) : empty(t('inspector.empty')));
  }

  async show(id, position) {
    position && this.map.county.flyTo({ position });
    try {
      const issue = await api.issue(id);
      this.map.select(id);
      this.map.county.mark(issue.position);
      const card = issueCard(issue, this.names, () => this.close());
      replace(byId('card'), card);
      byId('card').hidden = false;
      card.focus({ preventScroll: true });
    } catch (error) {
      replace(byId('card'), failure(error));
      byId('card').hidden = false;
    }
  }

  close() {
    byId('card').hidden = true;
    this.map.select(null);
    this.map.county.mark(null);
  }

  clicked(latlng) {
    const found = this.map.issues.pick(latlng);
    if (found && found.id !== null) {
      this.show(found.id);
    } else if (found) {
      this.map.county.flyTo({ position: [latlng.lng, latlng.lat], zoom: this.map.county.view().zoom + 2 });
    } else {
      this.close();
    }
  }

  goTo(hit) {
    this.map.county.flyTo(hit);
    return hit.type === 'issue' ? this.show(hit.id) : this.map.county.mark(hit.position);
  }
}
