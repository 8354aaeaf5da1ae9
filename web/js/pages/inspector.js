// The inspector's page: cases by state as a board or a list, the map with what is in sight, rounds; one case in the drawer.
import * as api from '../api/api.js';
import { departments } from '../api/cases.js';
import { t } from '../i18n/i18n.js';
import { readLink, writeLink } from '../model/permalink.js';
import { byId, h, replace } from '../ui/dom.js';
import { searchBox } from '../ui/search-box.js';
import { toast } from '../ui/states.js';
import { tabs } from '../ui/tabs.js';
import { CaseCard } from './inspector-case.js';
import { CaseDesk } from './inspector-desk.js';
import { MapView } from './inspector-map.js';
import { ReportForm } from './inspector-report.js';
import { RoundView } from './inspector-rounds.js';
import { openPage, pageHeader } from './session.js';

const TABS = ['cases', 'rounds', 'map'];

openPage('inspector', async (session) => new Inspector(session).open());

class Inspector {
  constructor({ me, catalogue, names }) {
    Object.assign(this, { me, catalogue, names, departments: [] });
    this.link = readLink(location.hash);
    this.drawer = byId('drawer');
    this.map = new MapView(this);
    this.desk = new CaseDesk(byId('desk'), this);
    this.views = { cases: this.desk, rounds: new RoundView(byId('rounds'), this), map: this.map };
  }

  async open() {
    const choice = tabs(TABS.map((id) => ({ id, label: t(`inspector.tab.${id}`) })), (id) => this.show(id), t('inspector.tabs'));
    this.selectTab = choice.select;
    const reports = this.me.role !== 'leader';
    pageHeader('inspector', this.me, {
      middle: [
        choice.element,
        searchBox(api.search, (hit) => this.goTo(hit)),
        reports && h('button', { type: 'button', class: 'primary', id: 'report', onclick: () => this.report() }, t('inspector.report')),
      ],
      onTheme: () => this.map.themeChanged(),
    });
    this.departments = (await departments().catch(() => ({ departments: [] }))).departments;
    choice.select(TABS.includes(this.link.tab) ? this.link.tab : 'cases');
    this.link.case && this.openCase(this.link.case);
  }

  show(tab) {
    this.tab = tab;
    const onMap = tab === 'map';
    byId('panel').hidden = !onMap;
    byId('stage').hidden = !onMap;
    byId('desk').hidden = tab !== 'cases';
    byId('rounds').hidden = tab !== 'rounds';
    this.views[tab].enter();
    this.keepLink();
  }

  /** The address always says what is looked at. */
  keepLink() {
    history.replaceState(null, '', writeLink({ tab: this.tab, ...this.views[this.tab].link(), case: this.card?.id }));
  }

  /** Opens a case beside what is looked at. @param place whether the map shall go there */
  openCase(id, place = false) {
    this.leaveDrawer();
    this.card = new CaseCard(this.drawer, this, id);
    this.drawer.hidden = false;
    this.map.resized();
    this.map.select(id);
    this.keepLink();
    return this.card.load(place);
  }

  /** Opens the form of a report; the map answers with the place. */
  report() {
    this.leaveDrawer();
    this.tab === 'map' || this.selectTab('map');
    this.form = new ReportForm(this.drawer, this);
    this.drawer.hidden = false;
    byId('main').classList.add('reporting');
    this.map.resized();
  }

  /** What stood in the drawer goes. */
  leaveDrawer() {
    this.form?.leave();
    this.form = null;
    this.card = null;
    byId('main').classList.remove('reporting');
  }

  closeDrawer() {
    this.leaveDrawer();
    this.drawer.hidden = true;
    replace(this.drawer);
    this.map.select(null);
    this.map.mark(null);
    this.map.resized();
    this.keepLink();
  }

  showPlace(position) {
    matchMedia('(max-width: 760px)').matches && this.closeDrawer();
    this.tab === 'map' || this.selectTab('map');
    this.map.goTo(position);
  }

  /** A case has changed: what lists it is asked again. */
  changed(text) {
    text && toast(text);
    this.map.reload();
    this.views[this.tab].refresh();
  }

  goTo(hit) {
    if (hit.type === 'issue') {
      this.openCase(hit.id, this.tab === 'map');
      return;
    }
    this.tab === 'map' || this.selectTab('map');
    this.map.county.flyTo(hit);
    this.map.mark(hit.position);
  }
}
