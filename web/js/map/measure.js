// Measuring a length or an area by clicks: a double click or Enter ends, Escape gives up, Backspace takes a corner back.
import * as L from './leaflet.js';
import { area, metres } from '../i18n/format.js';
import { areaSquareMetres, lengthMetres } from '../model/gauss-kruger.js';
import { mapColours } from './theme.js';

export class Measure {
  /** @param onChange hears the text to show, and '' at the end; onFinish the corners, when the last one is set */
  constructor(countyMap, onChange, onFinish = () => {}) {
    this.onFinish = onFinish;
    this.map = countyMap.map;
    this.onChange = onChange;
    this.kind = null;
    this.click = (event) => this.add(event.latlng);
    this.finish = () => this.end();
    this.key = (event) => this.pressed(event);
  }

  /** Whether clicks belong to the measurement now. */
  active() {
    return this.kind !== null;
  }

  /** @param kind 'length' or 'area' */
  start(kind) {
    this.stop();
    this.kind = kind;
    this.corners = [];
    const style = { color: mapColours().accent, weight: 3, dashArray: '6 4', interactive: false, pane: 'points' };
    this.shape = (kind === 'area' ? L.polygon([], style) : L.polyline([], style)).addTo(this.map);
    this.map.doubleClickZoom.disable();
    this.map.on('click', this.click).on('dblclick', this.finish);
    document.addEventListener('keydown', this.key);
    this.map.getContainer().classList.add('measuring');
    this.onChange(this.text());
  }

  add(latlng) {
    this.corners.push([latlng.lng, latlng.lat]);
    this.draw();
  }

  draw() {
    this.shape.setLatLngs(this.corners.map(([lon, lat]) => [lat, lon]));
    this.onChange(this.text());
  }

  text() {
    return this.kind === 'area' ? area(areaSquareMetres(this.corners)) : metres(lengthMetres(this.corners));
  }

  pressed(event) {
    if (event.key === 'Escape') {
      this.stop();
    } else if (event.key === 'Enter') {
      this.end();
    } else if (event.key === 'Backspace' && this.corners.length > 0) {
      this.corners.pop();
      this.draw();
      event.preventDefault();
    }
  }

  /** The two clicks of a double click set one corner. */
  end() {
    this.freeze();
    this.onFinish(this.corners.filter((corner, k) => k === 0 || corner.join() !== this.corners[k - 1].join()));
  }

  /** No more corners; the figure stays until stop(). */
  freeze() {
    this.map.off('click', this.click).off('dblclick', this.finish);
    this.map.getContainer().classList.remove('measuring');
  }

  stop() {
    if (this.active()) {
      this.freeze();
      this.shape.remove();
      this.map.doubleClickZoom.enable();
      document.removeEventListener('keydown', this.key);
      this.kind = null;
      this.onChange('');
    }
  }
}
