// The map with the layers that every page of the office shares: background, areas, zones, facilities, issues.
import { t } from '../i18n/i18n.js';
import { ClusterPainter } from '../map/clusters.js';
import { CountyMap } from '../map/county-map.js';
import { areaRules, facilityRules, zoneRules } from '../map/styles.js';
import { mapColours } from '../map/theme.js';
import { TileSource } from '../map/tile-source.js';
import { filterQuery } from '../model/filters.js';
import { toast } from '../ui/states.js';

/** Kinds of areas that are on at first. */
const FIRST_KINDS = ['community'];

export class IssueMap {
  constructor(element, { me, names, view, filter, kinds }) {
    this.kinds = kinds ?? FIRST_KINDS;
    let told = false;
    this.county = new CountyMap(element, {
      county: me.county,
      view,
      background: me.tileBackground,
      onTileError: () => {
        told || toast(t('map.tiles-failed'));
        told = true;
      },
    });
    const source = this.county;
    this.areas = source.addVector('areas', { path: '/tiles/areas', query: this.areaQuery(), rules: areaRules, pane: 'data', labels: 'areas' });
    this.zones = source.addVector('zones', { path: '/tiles/zones', rules: zoneRules, pane: 'data', labels: 'zones' });
    this.facilities = source.addVector('facilities', { path: '/tiles/facilities', minZoom: 13, rules: facilityRules, pane: 'lines', labels: 'facilities' });
    this.painter = new ClusterPainter(new TileSource('/tiles/issues', { minZoom: 6, maxZoom: 18, query: filterQuery(filter) }), names.groupOf, mapColours);
    this.issues = source.addPainter('issues', this.painter);
    this.kinds.length > 0 && this.areas.show();
    this.issues.show();
  }

  areaQuery() {
    return { kind: this.kinds.join(',') };
  }

  showKind(kind, on) {
    this.kinds = on ? [...this.kinds, kind] : this.kinds.filter((other) => other !== kind);
    this.areas.toggle(this.kinds.length > 0);
    return this.areas.setQuery(this.areaQuery());
  }

  filterIssues(filter) {
    this.issues.setQuery(filterQuery(filter));
  }

  select(issueId) {
    this.painter.selected = issueId;
    this.issues.redraw();
  }

  /** Groups of the layer switch that every page shares. */
  layerGroups(areaKinds, names) {
    const entry = (label, layer) => ({ label, isOn: () => layer.visible(), toggle: (on) => layer.toggle(on) });
    return {
      issues: { label: t('layers.issues'), layers: [entry(t('layer.issues'), this.issues)] },
      areas: {
        label: t('layers.areas'),
        layers: areaKinds
          .filter((kind) => kind.count > 0)
          .map((kind) => ({
            label: names.areaKind(kind.code),
            note: String(kind.count),
            isOn: () => this.kinds.includes(kind.code),
            toggle: (on) => this.showKind(kind.code, on),
          })),
      },
      cleaning: [entry(t('layer.zones'), this.zones)],
      base: { label: t('layers.base'), layers: [entry(t('layer.base'), this.county.get('base')), entry(t('layer.facilities'), this.facilities)] },
    };
  }
}
