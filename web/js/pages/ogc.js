// The map on pages of the open data interface: the features that the page lists.
import * as L from '../map/leaflet.js';

const box = document.getElementById('map');
const style = getComputedStyle(document.documentElement);
const colour = style.getPropertyValue('--accent').trim();
const map = L.map(box, { attributionControl: false });
const answer = await fetch(box.dataset.source, { headers: { Accept: 'application/geo+json' } });
if (answer.ok) {
  const layer = L.geoJSON(await answer.json(), {
    style: { color: colour, weight: 2, fillOpacity: 0.15 },
    pointToLayer: (feature, place) => L.circleMarker(place, { radius: 5, color: colour, weight: 1, fillOpacity: 0.5 }),
    onEachFeature: (feature, shape) => {
      const link = document.createElement('a');
      link.href = `${location.pathname.replace(/\/items.*$/, '')}/items/${encodeURIComponent(feature.id)}?f=html`;
      link.textContent = `${feature.properties.name || feature.properties.source_id || feature.id}`;
      shape.bindPopup(link);
    },
  }).addTo(map);
  if (layer.getLayers().length > 0) {
    map.fitBounds(layer.getBounds(), { padding: [20, 20], maxZoom: 17 });
  } else {
    box.hidden = true;
  }
}
