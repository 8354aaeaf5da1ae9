// One canvas over the whole map for what must not be cut at the edges of tiles: labels, clusters, points.
import * as L from './leaflet.js';

const MARGIN = 0.15;

export const Overlay = L.Layer.extend({
  options: { pane: 'overlayPane' },

  /** @param painters [{paint(context, view), prepare?(view, redraw)}]; drawn in their order */
  initialize(painters, options) {
    L.setOptions(this, options);
    this.painters = painters;
  },

  onAdd(map) {
    this.canvas = L.DomUtil.create('canvas', map.options.zoomAnimation ? 'leaflet-zoom-animated' : '', this.getPane());
    this.canvas.style.pointerEvents = 'none';
    this.reset();
  },

  onRemove() {
    cancelAnimationFrame(this.frameAsked);
    this.frameAsked = 0;
    this.canvas.remove();
  },

  getEvents() {
    return { viewreset: this.reset, moveend: this.reset, resize: this.reset, zoomanim: this.animate };
  },

  reset() {
    const map = this._map;
    const size = map.getSize();
    const margin = size.multiplyBy(MARGIN).round();
    this.origin = map.containerPointToLayerPoint(margin.multiplyBy(-1)).round();
    this.size = size.add(margin.multiplyBy(2));
    this.centre = map.getCenter();
    this.zoom = map.getZoom();
    L.DomUtil.setTransform(this.canvas, this.origin, 1);
    const view = this.view();
    this.painters.forEach((painter) => painter.prepare?.(view, () => this.redraw()));
    this.draw();
  },

  /** Draws again at the next frame. */
  redraw() {
    if (this._map && !this.frameAsked) {
      this.frameAsked = requestAnimationFrame(() => {
        this.frameAsked = 0;
        this._map && this.draw();
      });
    }
  },

  draw() {
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    const [width, height] = [Math.round(this.size.x * ratio), Math.round(this.size.y * ratio)];
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
      this.canvas.style.width = this.size.x + 'px';
      this.canvas.style.height = this.size.y + 'px';
    }
    const context = this.canvas.getContext('2d');
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, this.size.x, this.size.y);
    const view = this.view();
    this.painters.forEach((painter) => painter.paint(context, view));
  },

  /** What painters need: the zoom, the pixel of the world at the canvas's corner, the tiles in sight. */
  view() {
    const zoom = Math.round(this.zoom);
    const corner = this._map.getPixelOrigin().add(this.origin);
    const tiles = [];
    const last = 2 ** zoom - 1;
    for (let y = Math.floor(corner.y / 256); y <= Math.floor((corner.y + this.size.y) / 256); y++) {
      for (let x = Math.floor(corner.x / 256); x <= Math.floor((corner.x + this.size.x) / 256); x++) {
        if (x >= 0 && y >= 0 && x <= last && y <= last) {
          tiles.push({ z: zoom, x, y });
        }
      }
    }
    return { zoom, corner, width: this.size.x, height: this.size.y, tiles };
  },

  /** Where a place of the map is on the canvas. */
  toCanvas(latlng) {
    return this._map.latLngToLayerPoint(latlng).subtract(this.origin);
  },

  animate(event) {
    const map = this._map;
    const scale = map.getZoomScale(event.zoom, this.zoom);
    const corner = map.project(map.layerPointToLatLng(this.origin), event.zoom);
    const offset = corner.subtract(map._getNewPixelOrigin(event.center, event.zoom));
    L.DomUtil.setTransform(this.canvas, offset, scale);
  },
});

/** Visits each feature of a layer in the tiles in sight, with where its first coordinate lies on the canvas. */
export function eachInSight(source, layerName, view, visit) {
  const seen = new Set();
  for (const coords of view.tiles) {
    const holder = source.holder(coords);
    const key = `${holder.x}/${holder.y}`;
    const layer = seen.has(key) ? null : source.peek(coords)?.[layerName];
    seen.add(key);
    if (!layer) {
      continue;
    }
    const size = 256 * 2 ** holder.halved;
    const scale = size / layer.extent;
    const [dx, dy] = [holder.x * size - view.corner.x, holder.y * size - view.corner.y];
    for (const feature of layer.features) {
      visit(feature, { scale, dx, dy });
    }
  }
}
