// A vehicle's way on the map: what it did as colour and pattern, its stops as numbers, and where it was at a time.
import * as L from './leaflet.js';
import { STRETCH } from '../model/ramps.js';
import { mapColours } from './theme.js';

const LOOKS = {
  work: () => ({ color: STRETCH.swept, weight: 5 }),
  idle: () => ({ color: mapColours().neutral, weight: 3, dashArray: '7 5' }),
  gap: () => ({ color: STRETCH.unknown, weight: 3, dashArray: '1 8' }),
};

export class TrackLayer {
  constructor(countyMap) {
    this.map = countyMap.map;
    this.group = L.layerGroup();
    this.vehicle = L.circleMarker([0, 0], { radius: 9, weight: 3, fillOpacity: 1, interactive: false, pane: 'points' });
    this.lines = [];
    countyMap.layers.set('track', { repaint: () => this.repaint() });
  }

  /** @param day {track, stops} as the service tells it */
  draw(day) {
    this.group.clearLayers();
    this.lines = day.track.map((piece) => {
      const line = L.polyline(piece.points.map(([lon, lat]) => [lat, lon]), { ...LOOKS[piece.state](), pane: 'lines', interactive: false });
      return { state: piece.state, line: line.addTo(this.group) };
    });
    day.stops.forEach((stop, k) => {
      const icon = L.divIcon({ className: 'stop-mark', html: String(k + 1), iconSize: [24, 24] });
      L.marker([stop.position[1], stop.position[0]], { icon, pane: 'points', interactive: false, keyboard: false }).addTo(this.group);
    });
    this.vehicle.setStyle({ color: mapColours().accent, fillColor: mapColours().halo });
  }

  /** Where the vehicle is shown; null takes it away. */
  place(position) {
    position ? this.vehicle.setLatLng([position[1], position[0]]).addTo(this.group) : this.vehicle.remove();
  }

  repaint() {
    this.lines.forEach(({ state, line }) => line.setStyle(LOOKS[state]()));
    this.vehicle.setStyle({ color: mapColours().accent, fillColor: mapColours().halo });
  }

  show() {
    this.group.addTo(this.map);
  }

  hide() {
    this.group.remove();
  }
}
