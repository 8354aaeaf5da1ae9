// Tiles of one layer, fetched once and kept decoded as long as the page may need them again.
import { decodeTile } from './mvt.js';

const KEPT = 400;

export class TileSource {
  /**
   * @param path such as '/tiles/areas'
   * @param maxZoom deepest level that is asked for; deeper ones are drawn from it
   */
  constructor(path, { minZoom = 0, maxZoom = 16, query = {} } = {}) {
    this.path = path;
    this.minZoom = minZoom;
    this.maxZoom = maxZoom;
    this.query = query;
    this.tiles = new Map();
    this.onError = () => {};
  }

  /** Asks with other parameters from now on; returns whether they are others. */
  setQuery(query) {
    if (JSON.stringify(query) === JSON.stringify(this.query)) {
      return false;
    }
    this.query = query;
    this.tiles.clear();
    return true;
  }

  /** Asks another layer or run from now on; returns whether it is another. */
  setPath(path) {
    if (path === this.path) {
      return false;
    }
    this.path = path;
    this.tiles.clear();
    return true;
  }

  /** Forgets what is kept, so that changed data show. */
  refresh() {
    this.tiles.clear();
  }

  /** The tile that holds the data of a tile of the screen, and how often that one is cut in halves. */
  holder({ z, x, y }) {
    const halved = Math.max(0, z - this.maxZoom);
    const n = 2 ** (z - halved);
    const column = (((x >> halved) % n) + n) % n;
    return { z: z - halved, x: column, y: y >> halved, halved };
  }

  /** The decoded layers of a tile when they are there already. */
  peek(coords) {
    return this.tiles.get(this.address(coords))?.layers ?? null;
  }

  /** The decoded layers of a tile; none outside the levels or the world. */
  async load(coords) {
    const { z, y } = this.holder(coords);
    if (coords.z < this.minZoom || y < 0 || y >= 2 ** z) {
      return {};
    }
    const address = this.address(coords);
    let entry = this.tiles.get(address);
    if (!entry) {
      entry = { layers: null, promise: this.fetch(address) };
      this.tiles.set(address, entry);
      this.forgetOldest();
    }
    try {
      entry.layers = await entry.promise;
      return entry.layers;
    } catch (error) {
      this.tiles.delete(address);
      this.onError(error);
      throw error;
    }
  }

  address(coords) {
    const { z, x, y } = this.holder(coords);
    const query = new URLSearchParams(this.query).toString();
    return `${this.path}/${z}/${x}/${y}.mvt${query && '?' + query}`;
  }

  async fetch(address) {
    const response = await fetch(address);
    if (response.status === 401) {
      location.reload();
    }
    if (!response.ok) {
      throw new Error(`tile ${response.status}`);
    }
    return decodeTile(new Uint8Array(await response.arrayBuffer()));
  }

  forgetOldest() {
    if (this.tiles.size > KEPT) {
      this.tiles.delete(this.tiles.keys().next().value);
    }
  }
}
