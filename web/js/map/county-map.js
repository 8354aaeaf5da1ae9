// The map of a county: its own background, panes in a fixed order, labels above everything.
import * as L from './leaflet.js';
import { either } from '../i18n/i18n.js';
import { addFurniture } from './furniture.js';
import { LabelPainter } from './labels.js';
import { labelKinds } from './label-kinds.js';
import { Overlay } from './overlay.js';
import { baseRules } from './styles.js';
import { forgetColours, mapColours } from './theme.js';
import { TileSource } from './tile-source.js';
import { VectorLayer } from './vector-layer.js';

const PANES = { base: 200, picture: 250, data: 300, lines: 350, labels: 450, points: 500 };
const CHINA = [[18, 73], [54, 135]];

export class CountyMap {
  /**
   * @param element where it goes
   * @param county as /api/v1/me gives it
   * @param view {zoom, lat, lon} to start with, or null for the whole county
   * @param background {url, attribution} of a configured tile service, or null
   */
  constructor(element, { county, view, background, furniture = true, coordinates = true, onTileError = () => {} }) {
    this.county = county;
    this.onTileError = onTileError;
    this.layers = new Map();
    this.labelled = [];
    this.map = L.map(element, {
      zoomControl: false, attributionControl: false, minZoom: 5, maxZoom: 20, maxBoundsViscosity: 0.6,
      worldCopyJump: false, zoomSnap: 1, keyboard: true,
    });
    for (const [name, level] of Object.entries(PANES)) {
      this.map.createPane(name).style.zIndex = level;
    }
    for (const name of ['labels', 'points']) {
      this.map.getPane(name).style.pointerEvents = 'none';
    }
    L.control.attribution({ prefix: false, position: 'bottomright' }).addTo(this.map);
    this.addBackground(background);
    this.labels = new Overlay([new LabelPainter(() => labelKinds(this.labelled, mapColours()))], { pane: 'labels' });
    view ? this.map.setView([view.lat, view.lon], view.zoom) : this.showCounty();
    this.labels.addTo(this.map);
    // What stands around the map grows and shrinks; the middle of the map is the middle of what is seen all the same.
    new ResizeObserver(() => this.map.invalidateSize({ animate: false })).observe(element);
    if (furniture) {
      addFurniture(this.map, coordinates ? county : null);
    }
  }

  addBackground(background) {
    this.map.attributionControl.addAttribution(either(`© ${this.county.nameZh}`, `© ${this.county.nameEn ?? this.county.nameZh}`));
    if (background) {
      L.tileLayer(background.url, { attribution: background.attribution, pane: 'base', zIndex: 0, maxZoom: 20 }).addTo(this.map);
    }
    this.addVector('base', { path: '/tiles/base', maxZoom: 16, rules: baseRules, pane: 'base', labels: 'base' }).show();
  }

  /** The whole county in sight; all of China where its place is not known yet. */
  showCounty() {
    const b = this.county.bounds;
    this.map.fitBounds(b ? [[b[1], b[0]], [b[3], b[2]]] : CHINA, { padding: [12, 12], animate: false });
  }

  /** A layer of vector tiles, hidden at first. Returns {show, hide, setQuery, repaint, reload, pick, visible}. */
  addVector(name, { path, minZoom = 0, maxZoom = 16, rules, pane, query, labels }) {
    const source = new TileSource(path, { minZoom, maxZoom, query });
    source.onError = this.onTileError;
    const layer = new VectorLayer(source, rules, { pane });
    layer.on('load', () => this.labels.redraw());
    if (labels) {
      this.labelled.push({ style: labels, source, isShown: () => this.map.hasLayer(layer) });
    }
    return this.keep(name, layer, {
      setQuery: (changed) => layer.setQuery(changed),
      setPath: (changed) => source.setPath(changed) && layer.reload(),
      repaint: () => layer.repaint(),
      reload: () => (source.refresh(), layer.reload()),
      pick: (latlng) => (this.map.hasLayer(layer) ? layer.pick(latlng) : []),
    });
  }

  /** A layer of pictures, such as a density. */
  addPicture(name, path, { opacity = 1 } = {}) {
    const layer = L.tileLayer(`${path}/{z}/{x}/{y}.png`, { pane: 'picture', opacity, maxZoom: 20, noWrap: true });
    return this.keep(name, layer, { setPath: (changed) => layer.setUrl(`${changed}/{z}/{x}/{y}.png`) });
  }

  /** What a painter draws over the whole map, points unless another pane is named. */
  addPainter(name, painter, { pane = 'points' } = {}) {
    const layer = new Overlay([painter], { pane });
    return this.keep(name, layer, {
      redraw: () => layer.redraw(),
      reload: () => (painter.source?.refresh(), layer._map && layer.reset()),
      setQuery: (query) => painter.source.setQuery(query) && layer._map && layer.reset(),
      pick: (latlng) => (layer._map ? painter.pick(layer.toCanvas(latlng)) : null),
    });
  }

  /** One shape (GeoJSON) that a list points at. */
  addMark(name) {
    const layer = L.geoJSON(null, { pane: 'lines', interactive: false, style: () => ({ color: mapColours().accent, weight: 6, opacity: 0.9, fillOpacity: 0.25 }) });
    return this.keep(name, layer, {
      mark: (shape) => (layer.clearLayers().addData(shape), layer.addTo(this.map)),
      repaint: () => layer.resetStyle(),
    });
  }

  keep(name, layer, more) {
    const handle = {
      ...more,
      visible: () => this.map.hasLayer(layer),
      show: () => (layer.addTo(this.map), this.labels?.redraw()),
      hide: () => (layer.remove(), this.labels?.redraw()),
      toggle: (on) => (on ? handle.show() : handle.hide()),
    };
    this.layers.set(name, handle);
    return handle;
  }

  get(name) {
    return this.layers.get(name);
  }

  /** To be called when the page's theme has changed. */
  themeChanged() {
    forgetColours();
    for (const layer of this.layers.values()) {
      layer.repaint?.();
      layer.redraw?.();
    }
    this.labels.redraw();
  }

  onClick(listener) {
    this.map.on('click', (event) => listener(event.latlng));
  }

  /** Shows a hand while the pointer is over something that answers a click. */
  hoverBy(isHit) {
    let asked = 0;
    this.map.on('mousemove', (event) => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => {
        this.map.getContainer().classList.toggle('over-something', isHit(event.latlng));
      });
    });
  }

  onMove(listener) {
    this.map.on('moveend', () => listener(this.view()));
  }

  view() {
    const centre = this.map.getCenter();
    return { zoom: this.map.getZoom(), lat: centre.lat, lon: centre.lng };
  }

  setView({ zoom, lat, lon }) {
    this.map.setView([lat, lon], zoom);
  }

  /** West, south, east, north of what is in sight. */
  bounds() {
    const b = this.map.getBounds();
    return [b.getWest(), b.getSouth(), b.getEast(), b.getNorth()].map((degrees) => Number(degrees.toFixed(6)));
  }

  /** Flies to a box [w, s, e, n] or a place [lon, lat]. */
  flyTo({ bounds, position, zoom = 17 }) {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (bounds && bounds[2] > bounds[0]) {
      const { x, y } = this.map.getSize().multiplyBy(0.05);
      const options = { padding: [x, y], maxZoom: 18, animate: !still, duration: 0.6 };
      this.map.flyToBounds([[bounds[1], bounds[0]], [bounds[3], bounds[2]]], options);
    } else if (position) {
      this.map.flyTo([position[1], position[0]], Math.max(zoom, this.map.getZoom()), { animate: !still, duration: 0.6 });
    }
  }

  /** Goes so many levels nearer or farther. */
  zoomBy(levels) {
    this.map.setZoom(this.map.getZoom() + levels);
  }

  /** Longitude and latitude of the middle of what is in sight. */
  centre() {
    const { lat, lng } = this.map.getCenter();
    return [lng, lat];
  }

  /** Puts a ring around a place, or takes it away. */
  mark(position) {
    this.ring?.remove();
    this.ring = position
      ? L.circleMarker([position[1], position[0]], { radius: 14, color: mapColours().accent, weight: 3, fill: false, interactive: false }).addTo(this.map)
      : null;
  }

  /** The size of the element has changed. */
  resized() {
    this.map.invalidateSize({ pan: false });
  }
}
