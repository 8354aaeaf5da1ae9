// A Leaflet layer that draws vector tiles on canvas. New data and new styles are painted over what is there, tile by
// tile, so that nothing flickers.
import * as L from './leaflet.js';
import { hits, paintTile } from './paint.js';

const TOLERANCE_PIXELS = 6;

export const VectorLayer = L.GridLayer.extend({
  options: { tileSize: 256, updateWhenZooming: false, keepBuffer: 1, noWrap: true },

  /**
   * @param source a TileSource
   * @param rules () → rules of paintTile; asked at each painting, so that they may follow the theme
   */
  initialize(source, rules, options) {
    L.setOptions(this, options);
    this.source = source;
    this.rules = rules;
  },

  createTile(coords, done) {
    const canvas = document.createElement('canvas');
    const size = this.options.tileSize;
    canvas.style.width = canvas.style.height = size + 'px';
    this.fill(canvas, coords).then(
      () => done(null, canvas),
      (error) => done(error, canvas),
    );
    return canvas;
  },

  async fill(canvas, coords) {
    const layers = await this.source.load(coords);
    this.paint(canvas, coords, layers);
  },

  paint(canvas, coords, layers) {
    const size = this.options.tileSize;
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    canvas.width = canvas.height = size * ratio;
    const context = canvas.getContext('2d');
    context.scale(ratio, ratio);
    paintTile(context, layers, this.rules(), { zoom: coords.z, size, ...this.frame(coords) });
  },

  frame(coords) {
    const scale = 2 ** this.source.holder(coords).halved;
    const size = this.options.tileSize;
    const within = (n) => ((n % scale) + scale) % scale;
    return { scale, dx: -within(coords.x) * size, dy: -within(coords.y) * size };
  },

  /** Paints again what is on the screen, after a change of style. */
  repaint() {
    this.eachTile((canvas, coords) => {
      const layers = this.source.peek(coords);
      layers && this.paint(canvas, coords, layers);
    });
  },

  /** Asks with other parameters; the old picture stays until the new one is there. */
  async setQuery(query) {
    if (this.source.setQuery(query)) {
      await this.reload();
    }
  },

  async reload() {
    const work = [];
    this.eachTile((canvas, coords) => work.push(this.fill(canvas, coords)));
    await Promise.allSettled(work);
    this.fire('load');
  },

  eachTile(visit) {
    for (const tile of Object.values(this._tiles ?? {})) {
      visit(tile.el, tile.coords);
    }
  },

  /** Features under a place, topmost first: [{layer, id, properties}]. */
  pick(latlng) {
    if (!this._map) {
      return [];
    }
    const zoom = Math.round(this._map.getZoom());
    const size = this.options.tileSize;
    const point = this._map.project(latlng, zoom);
    const coords = { z: zoom, x: Math.floor(point.x / size), y: Math.floor(point.y / size) };
    const layers = this.source.peek(coords);
    const frame = this.frame(coords);
    const inTile = { x: point.x - coords.x * size - frame.dx, y: point.y - coords.y * size - frame.dy };
    const found = [];
    for (const rule of layers ? this.rules() : []) {
      const layer = layers[rule.layer];
      const scale = layer ? layer.extent / (size * frame.scale) : 0;
      for (const feature of layer?.features ?? []) {
        const shown = (rule.from ?? 0) <= zoom && (!rule.where || rule.where(feature.properties, feature.id));
        if (shown && hits(feature, inTile.x * scale, inTile.y * scale, TOLERANCE_PIXELS * scale)) {
          found.unshift({ layer: rule.layer, id: feature.id, properties: feature.properties });
        }
      }
    }
    return found;
  },
});
