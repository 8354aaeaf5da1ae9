// What stands around a map: zoom buttons, scale bar, coordinates under the pointer.
import * as L from './leaflet.js';
import { t } from '../i18n/i18n.js';
import { gaussKruger, zoneOf } from '../model/gauss-kruger.js';

/** Adds the furniture; coordinates in the plane of the county's metric reference system, none without a county. */
export function addFurniture(map, county) {
  L.control.zoom({ position: 'bottomright', zoomInTitle: t('map.zoom-in'), zoomOutTitle: t('map.zoom-out') }).addTo(map);
  L.control.scale({ position: 'bottomright', imperial: false, maxWidth: 120 }).addTo(map);
  if (!county) {
    return;
  }
  const box = L.control({ position: 'bottomright' });
  box.onAdd = () => {
    const element = L.DomUtil.create('div', 'coordinates');
    element.title = t('map.coordinates');
    const zone = zoneOf(county.metricCrs);
    const show = (latlng) => (element.textContent = describe(latlng, zone));
    map.on('mousemove', (event) => show(event.latlng));
    map.on('moveend', () => show(map.getCenter()));
    show(map.getCenter());
    return element;
  };
  box.addTo(map);
}

function describe({ lng, lat }, zone) {
  const degrees = `CGCS2000 ${lng.toFixed(6)}, ${lat.toFixed(6)}`;
  if (!zone || Math.abs(lng - zone.centralMeridian) > 6) {
    return degrees;
  }
  const { east, north } = gaussKruger(lng, lat, zone.centralMeridian);
  return `${degrees} · EPSG:${zone.code} X ${north.toFixed(1)} Y ${east.toFixed(1)}`;
}
