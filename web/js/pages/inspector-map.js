// The inspector's map, and in the panel the issues that are in sight.
import * as api from '../api/api.js';
import { dateTime, number } from '../i18n/format.js';
import { t } from '../i18n/i18n.js';
import { lastDays } from '../model/dates.js';
import { filterFromLink, filterQuery, toggled } from '../model/filters.js';
import { linkOfView, viewOf } from '../model/permalink.js';
import { badge } from '../ui/cards.js';
import { categoryChoice, chips, periodChoice } from '../ui/choices.js';
import { byId, h, replace } from '../ui/dom.js';
import { layerSwitch } from '../ui/layer-switch.js';
import { empty, failure, skeleton } from '../ui/states.js';
import { IssueMap } from './issue-map.js';
import { mapTools } from './map-tools.js';

const LISTED = 100;

export class MapView {
  /** @param page the inspector's */
  constructor(page) {
    this.page = page;
    this.filter = filterFromLink(page.link, page.me.county.today);
    this.folds = { open: false };
    this.form = h('div', {});
    this.rows = h('div', {});
  }

  /** The map is made when it has a size, the first time that it is looked at. */
  enter() {
    this.map ? this.resized() : this.build();
    return this.refresh();
  }

  build() {
    const { me, names, catalogue, link } = this.page;
    this.map = new IssueMap(byId('map'), { me, names, view: viewOf(link), filter: this.filter });
    const { county } = this.map;
    const caption = () => t('map.caption', { county: me.county.nameZh, from: this.filter.from, to: this.filter.to });
    this.tools = mapTools(county, { legends: () => [], caption });
    const shared = () => this.map.layerGroups(catalogue.areaKinds, names);
    const layers = layerSwitch(() => [shared().issues, shared().areas, { label: t('layers.cleaning'), layers: shared().cleaning }, shared().base]);
    byId('map-tools').append(layers.element, this.tools.element);
    county.onClick((latlng) => this.tools.measuring() || this.clicked(latlng));
    county.hoverBy((latlng) => !this.tools.measuring() && this.map.issues.pick(latlng) !== null);
    county.onMove(() => this.refresh());
    replace(byId('panel-body'), h('div', { class: 'pane' }, this.form, this.rows));
    this.drawForm();
  }

  get county() {
    return this.map.county;
  }

  link() {
    return { ...linkOfView(this.county.view()), ...filterQuery(this.filter) };
  }

  drawForm() {
    const { filter, folds } = this;
    const { catalogue, me } = this.page;
    const today = me.county.today;
    const change = (name) => (code) => this.change({ [name]: toggled(filter[name], code) });
    const periods = [7, 28, 91, 364].map((days) => ({ days, from: lastDays(today, days).from }));
    replace(
      this.form,
      periodChoice(filter, today, periods, (window) => this.change(window)),
      chips(t('filter.status'), catalogue.statuses, filter.status, change('status')),
      h('details', { class: 'more', open: folds.open, ontoggle: (event) => (folds.open = event.target.open) },
        h('summary', {}, t('inspector.more-filters')),
        h('div', { class: 'pane' },
          chips(t('filter.source'), catalogue.sources, filter.source, change('source')),
          categoryChoice(catalogue.categoryGroups, filter.category, change('category'), { open: true }))),
    );
  }

  change(changed) {
    Object.assign(this.filter, changed);
    this.map.filterIssues(this.filter);
    this.drawForm();
    return this.refresh();
  }

  async refresh() {
    this.page.tab === 'map' && this.page.keepLink();
    const query = { ...filterQuery(this.filter), bbox: this.county.bounds().join(','), limit: LISTED };
    const asked = (this.asked = (this.asked ?? 0) + 1);
    this.rows.childElementCount === 0 && replace(this.rows, skeleton(6));
    try {
      const found = await api.issues(query);
      asked === this.asked && this.draw(found);
    } catch (error) {
      asked === this.asked && replace(this.rows, failure(error, () => this.refresh()));
    }
  }

  draw({ features, next }) {
    const { names } = this.page;
    const rows = features.map(({ id, properties: p }) =>
      h('li', {}, h('button', { type: 'button', class: 'row-button', onclick: () => this.page.openCase(id, true) },
        h('span', {}, names.category(p.category)),
        badge(p.overdue ? 'danger' : 'plain', p.overdue ? t('issue.overdue') : names.status(p.status)),
        h('small', {}, [dateTime(p.reportedAt), p.address].filter(Boolean).join(' · ')))));
    const count = t(next ? 'inspector.more' : 'inspector.count', { n: number(features.length) });
    replace(this.rows, h('h3', {}, count), rows.length > 0 ? h('ol', { class: 'rows' }, rows) : empty(t('inspector.empty')));
  }

  clicked(latlng) {
    if (this.page.form) {
      this.page.form.placeAt([latlng.lng, latlng.lat], 'map');
      return;
    }
    const found = this.map.issues.pick(latlng);
    if (found && found.id !== null) {
      this.page.openCase(found.id);
    } else if (found) {
      this.county.flyTo({ position: [latlng.lng, latlng.lat], zoom: this.county.view().zoom + 2 });
    } else {
      this.page.closeDrawer();
    }
  }

  goTo(position) {
    this.county.flyTo({ position });
    this.mark(position);
  }

  mark(position) {
    this.map?.county.mark(position);
  }

  select(id) {
    this.map?.select(id);
  }

  reload() {
    this.map?.issues.reload();
  }

  resized() {
    this.map?.county.resized();
  }

  themeChanged() {
    this.map?.county.themeChanged();
  }
}
