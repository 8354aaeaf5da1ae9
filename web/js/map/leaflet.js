// The one place that knows where Leaflet comes from.
export * from '/vendor/leaflet/leaflet-src.esm.js';
