// The map of the crew's page: its zone, the way to the next stretch, three large buttons.
import { t } from '../i18n/i18n.js';
import { CountyMap } from '../map/county-map.js';
import { ZonePainter } from '../map/zone-painter.js';
import { nearestStretch } from '../model/nearest.js';
import { byId, h, replace } from '../ui/dom.js';
import { legend } from '../ui/legend.js';
import { pictogram } from '../ui/pictograms.js';

const NEAR_METRES = 25;
const START_ZOOM = 16;

export class CrewMap {
  /** @param listeners {onStretch(stretch), onIssue(issue), onLocate()} */
  constructor(me, bounds, { onStretch, onIssue, onLocate }) {
    const view = bounds ? { zoom: START_ZOOM, lon: (bounds[0] + bounds[2]) / 2, lat: (bounds[1] + bounds[3]) / 2 } : null;
    this.county = new CountyMap(byId('map'), { county: me.county, view, background: null, furniture: false });
    this.painter = new ZonePainter();
    this.layer = this.county.addPainter('zone', this.painter, { pane: 'lines' });
    this.layer.show();
    this.county.onClick((latlng) => this.clicked(latlng, onStretch, onIssue));
    const button = (label, text, onclick) => h('button', { type: 'button', class: 'round', 'aria-label': label, onclick }, text);
    replace(byId('map-buttons'),
      button(t('crew.locate'), pictogram('locate'), onLocate),
      button(t('crew.nearer'), '+', () => this.county.zoomBy(1)),
      button(t('crew.farther'), '−', () => this.county.zoomBy(-1)),
      button(t('crew.whole-zone'), '⤢', () => this.bounds && this.showZone(this.bounds)));
    legend(byId('legend'), [{ title: '', entries: [
      { colour: '#159a9c', look: 'line', label: t('stretch.swept') }, { colour: '#ff9a3c', look: 'line broad', label: t('stretch.missed') },
      { colour: '#4a525b', look: 'hatch', label: t('stretch.unknown') }, { colour: '#565e69', look: 'dots', label: t('stretch.justified') }] }]);
  }

  draw({ zone, target, guiding, me }) {
    Object.assign(this.painter, { zone, target, guiding, me });
    this.layer.redraw();
  }

  clicked(latlng, onStretch, onIssue) {
    const hit = this.layer.pick(latlng);
    const { zone } = this.painter;
    if (hit) {
      onIssue(hit.issue);
      return;
    }
    const open = (zone?.stretches ?? []).filter((stretch) => ['missed', 'unknown'].includes(stretch.state) && !stretch.blocked);
    const near = nearestStretch([latlng.lng, latlng.lat], open);
    if (near && near.metres < NEAR_METRES) {
      onStretch(near.stretch);
    }
  }

  centre() {
    return this.county.centre();
  }

  showZone(bounds) {
    this.bounds = bounds;
    this.county.flyTo({ bounds });
  }

  showMe(fix) {
    this.county.flyTo({ position: fix.position, zoom: 17 });
  }

  showPlace(position) {
    this.county.flyTo({ position, zoom: 17 });
  }

  /** Oneself and the place to go, both in sight. */
  showWay() {
    const { me, target } = this.painter;
    if (!target || !me) {
      target && this.showPlace(target.position);
      return;
    }
    const [a, b] = [me.position, target.position];
    const pad = 0.0004;
    const bounds = [Math.min(a[0], b[0]) - pad, Math.min(a[1], b[1]) - pad, Math.max(a[0], b[0]) + pad, Math.max(a[1], b[1]) + pad];
    this.county.flyTo({ bounds });
  }

  /** Keeps oneself in sight while being led. */
  follow() {
    const [w, s, e, n] = this.county.bounds();
    const [lon, lat] = this.painter.me?.position ?? [];
    const inside = lon > w && lon < e && lat > s && lat < n;
    inside || this.showWay();
  }

  themeChanged() {
    this.county.themeChanged();
  }
}
