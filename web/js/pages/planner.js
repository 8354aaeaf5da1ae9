// The planner's page: one map, one panel; tabs change what is asked of the map.
import * as api from '../api/api.js';
import { t } from '../i18n/i18n.js';
import { lastDays } from '../model/dates.js';
import { codes, filterFromLink, filterQuery } from '../model/filters.js';
import { linkOfView, readLink, viewOf, writeLink } from '../model/permalink.js';
import { issueCard } from '../ui/cards.js';
import { byId, replace } from '../ui/dom.js';
import { layerSwitch } from '../ui/layer-switch.js';
import { legend } from '../ui/legend.js';
import { searchBox } from '../ui/search-box.js';
import { failure } from '../ui/states.js';
import { tabs } from '../ui/tabs.js';
import { WeeklyBars } from '../ui/weekly-bars.js';
import { IssueMap } from './issue-map.js';
import { mapTools } from './map-tools.js';
import { changeTab } from './planner-change.js';
import { clustersTab } from './planner-clusters.js';
import { sitingTab } from './planner-siting.js';
import { contrastTab } from './planner-contrast.js';
import { CoverageTab } from './planner-coverage.js';
import { HotspotTab } from './planner-hotspots.js';
import { outliersTab } from './planner-outliers.js';
import { OverviewTab } from './planner-overview.js';
import { TraceTab } from './planner-trace.js';
import { openPage, pageHeader } from './session.js';

openPage('planner', async (session) => new Planner(session).open());

class Planner {
  constructor({ me, catalogue, names }) {
    Object.assign(this, { me, catalogue, names });
    this.today = me.county.today;
    this.link = readLink(location.hash);
    this.filter = filterFromLink(this.link, this.today);
    this.map = new IssueMap(byId('map'), {
      me, names, view: viewOf(this.link), filter: this.filter, kinds: this.link.areas === undefined ? undefined : codes(this.link.areas),
    });
    this.views = { overview: new OverviewTab(this), hotspots: new HotspotTab(this), change: changeTab(this), outliers: outliersTab(this), clusters: clustersTab(this), contrast: contrastTab(this), coverage: new CoverageTab(this), trace: new TraceTab(this), siting: sitingTab(this) };
    this.bars = new WeeklyBars(byId('weeks'), (window) => this.changeFilter(window));
  }

  async open() {
    const { county } = this.map;
    const tablist = tabs(Object.keys(this.views).map((id) => ({ id, label: t(`tab.${id}`) })), (id) => this.openTab(id), t('tab.label'));
    pageHeader('planner', this.me, {
      middle: [tablist.element, searchBox(api.search, (hit) => this.goTo(hit))],
      onTheme: () => county.themeChanged(),
    });
    this.switch = layerSwitch(() => this.layerGroups());
    this.tools = mapTools(county, { legends: () => this.legendBlocks(), caption: () => this.caption(), runs: () => this.runsShown() });
    byId('map-tools').append(this.switch.element, this.tools.element);
    byId('fold').addEventListener('click', () => this.fold());
    county.onMove(() => this.writeLink());
    county.onClick((latlng) => this.clicked(latlng));
    county.hoverBy((latlng) => !this.busyDrawing() && this.isHit(latlng));
    // Someone changed the address or followed a link: the page opens anew with exactly that view.
    window.addEventListener('hashchange', () => location.reload());
    this.loadWeeks();
    tablist.select(this.views[this.link.tab] ? this.link.tab : 'overview');
    await Promise.all(Object.values(this.views).map((view) => view.restore(this.link)));
  }

  openTab(id) {
    this.tab = id;
    this.map.issues.toggle(this.views[id].showsIssues);
    this.closeCard();
    const body = byId('panel-body');
    body.setAttribute('aria-labelledby', `tab-${id}`);
    replace(body, this.views[id].element);
    for (const [name, view] of Object.entries(this.views)) {
      name === id ? view.shown?.() : view.hidden?.();
    }
    this.refresh();
  }

  /** Lengths of the window that are offered. */
  periods() {
    return [7, 28, 91, 364].map((days) => ({ days, from: lastDays(this.today, days).from }));
  }

  changeFilter(changed) {
    const old = this.filter;
    this.filter = { ...old, ...changed };
    this.map.filterIssues(this.filter);
    for (const view of Object.values(this.views)) {
      view.filterChanged?.();
    }
    const sameLists = ['category', 'source', 'status'].every((name) => old[name].join() === this.filter[name].join());
    sameLists && this.bars.reaches(this.filter) ? this.bars.show(this.bars.weeks, this.filter) : this.loadWeeks();
    this.refresh();
  }

  /** The year that ends today; of a window that begins earlier, the year that ends with it. */
  async loadWeeks() {
    const { from, to, ...rest } = filterQuery(this.filter);
    const isEarlier = from < lastDays(this.today, 364).from;
    try {
      this.bars.show((await api.weekly(isEarlier ? { ...rest, to } : rest)).weeks, { from, to });
      this.noIssues = this.bars.weeks.every((week) => week.count === 0);
      this.views.overview.filterChanged();
    } catch (error) {
      replace(byId('weeks'), failure(error));
    }
  }

  /** Legend, layers and link follow what is shown. */
  refresh() {
    legend(byId('legend'), this.legendBlocks());
    this.switch?.update();
    this.writeLink();
  }

  legendBlocks() {
    return Object.values(this.views).flatMap((view) => view.legendBlocks());
  }

  layerGroups() {
    const shared = this.map.layerGroups(this.catalogue.areaKinds, this.names);
    const own = (name) => this.views[name].layers().map((layer) => ({ ...layer, toggle: (on) => (layer.toggle(on), this.refresh()) }));
    const issues = shared.issues.layers.map((layer) => ({ ...layer, toggle: (on) => (layer.toggle(on), this.refresh()) }));
    return [
      { label: shared.issues.label, layers: [...issues, ...own('overview')] },
      shared.areas,
      { label: t('layers.hotspots'), layers: [...own('hotspots'), ...own('change'), ...own('outliers'), ...own('clusters'), ...own('contrast'), ...own('siting')] },
      { label: t('layers.cleaning'), layers: [...shared.cleaning, ...own('coverage')] },
      shared.base,
    ];
  }

  /** What the open view draws, to be exported. */
  runsShown() {
    const { run, wanted = true } = this.views[this.tab];
    return run && wanted ? [{ label: t(`process.${run.process}`), run, raster: run.process === 'density' }] : [];
  }

  caption() {
    const { county } = this.me;
    return t('map.caption', { county: county.nameZh, from: this.filter.from, to: this.filter.to });
  }

  /** Clicks set corners now. */
  busyDrawing() {
    return this.tools.measuring() || Boolean(this.views[this.tab]?.drawing?.());
  }

  isHit(latlng) {
    return this.map.issues.pick(latlng) !== null || this.views[this.tab]?.pick?.(latlng) !== undefined;
  }

  clicked(latlng) {
    if (this.busyDrawing()) {
      return;
    }
    const issue = this.map.issues.pick(latlng);
    if (issue && issue.id !== null) {
      this.showIssue(issue.id);
    } else if (issue) {
      this.map.county.flyTo({ position: [latlng.lng, latlng.lat], zoom: this.map.county.view().zoom + 2 });
    } else {
      this.views[this.tab].clicked?.(latlng);
    }
  }

  async showIssue(id) {
    try {
      const issue = await api.issue(id);
      this.map.select(id);
      this.map.county.mark(issue.position);
      this.showCard(issueCard(issue, this.names, () => this.closeCard()));
      return issue;
    } catch (error) {
      this.showCard(failure(error));
      return null;
    }
  }

  showCard(element) {
    replace(byId('card'), element);
    byId('card').hidden = false;
    element.focus({ preventScroll: true });
  }

  closeCard() {
    byId('card').hidden = true;
    replace(byId('card'));
    this.map.select(null);
    this.map.county.mark(null);
    this.views[this.tab]?.cardClosed?.();
  }

  async goTo(hit) {
    this.map.county.flyTo(hit);
    if (hit.type === 'issue') {
      await this.showIssue(hit.id);
    } else {
      this.map.county.mark(hit.position);
    }
  }

  fold() {
    const folded = byId('panel').classList.toggle('folded');
    byId('fold').setAttribute('aria-expanded', String(!folded));
    this.map.county.resized();
  }

  writeLink() {
    const { county, kinds } = this.map;
    const members = {
      ...linkOfView(county.view()), tab: this.tab, from: this.filter.from, to: this.filter.to,
      category: this.filter.category.join(','), source: this.filter.source.join(','), status: this.filter.status.join(','),
      areas: kinds.join(',') || 'none',
    };
    Object.values(this.views).forEach((view) => Object.assign(members, view.linkMembers?.()));
    const text = writeLink(members);
    if (text !== location.hash) {
      history.replaceState(null, '', text);
    }
  }
}
