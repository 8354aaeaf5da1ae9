// Pictures for hands without time to read: one stroke, 24 × 24, the same weight everywhere.
import { s } from './dom.js';

const BIN = 'M6 9h12l-1 11H7zM4 9h16M9 9V6h6v3';

const SHAPES = {
  // issues
  exposed_rubbish: 'M3 20h18M5 20c0-6 3-9 7-9s7 3 7 9M9 11l3-5 3 5M9 16h.01M14 15h.01',
  overflowing_bin: `${BIN}M8 3h3M13 2h3M10 13v4M14 13v4`,
  dirty_road: 'M7 21 10 3M17 21 14 3M12 6v2M12 11v2M12 16v2M3 15h.01M20 10h.01M21 17h.01M4 9h.01',
  littering: 'M4 20h16M9 16l2-5 4 2-2 5zM17 5l2 2M15 8l3-1M6 9l2-2',
  uncivil_littering: 'M4 20h16M9 16l2-5 4 2-2 5zM17 5l2 2M6 9l2-2',
  disorderly_piling: 'M3 20h18M5 20v-6h6v6M13 20v-6h6v6M9 14V8h6v6',
  blocked_alley: 'M5 3v18M19 3v18M8 9l8 8M16 9l-8 8',
  sewage: 'M12 3c4 5 5 7 5 9a5 5 0 0 1-10 0c0-2 1-4 5-9zM3 20c2-1.5 4-1.5 6 0s4 1.5 6 0 4-1.5 6 0',
  disorderly_parking: 'M4 15v-3l2-5h12l2 5v3zM4 15v3h3v-3M17 15v3h3v-3M6 12h12',
  illegal_vending: 'M4 9h16l-2-5H6zM5 9v11M19 9v11M5 15h14',
  broken_bin: `${BIN}M10 12l3 3-2 3`,
  dirty_toilet: 'M7 3v8M7 11h11c0 4-2 6-5 6v4H8v-4c-2-1-3-3-3-6z',
  missing_cover: 'M12 12m-8 0a8 5 0 1 0 16 0a8 5 0 1 0-16 0M7 8l10 8',
  broken_road: 'M3 18h18M3 10h6l2 3 3-5 2 2h5M8 18l2-3M14 18l2-2',
  disorderly_hanging: 'M3 5c6 4 12 4 18 0M8 8v9h4V9M15 8v6h4V7',
  illegal_posting: 'M6 3h12v18H6zM9 7h6M9 11h6M9 15h3',
  dumping_liquids: 'M5 8l9-4 3 7-9 4zM8 15c-1 3-2 3-2 4a2 2 0 0 0 4 0c0-1-1-1-2-4M15 20h5',
  illegal_building: 'M4 20V11l8-6 8 6v9M9 20v-6h6v6',
  // why a stretch is blocked
  roadworks: 'M12 3 3 20h18zM10 20l1-4h2l1 4M9.5 13h5',
  vehicles: 'M4 15v-3l2-5h12l2 5v3zM4 15v3h3v-3M17 15v3h3v-3M6 12h12',
  market: 'M4 9h16l-2-5H6zM5 9v11M19 9v11M5 15h14',
  water: 'M3 9c2-1.5 4-1.5 6 0s4 1.5 6 0 4-1.5 6 0M3 14c2-1.5 4-1.5 6 0s4 1.5 6 0 4-1.5 6 0M3 19c2-1.5 4-1.5 6 0s4 1.5 6 0 4-1.5 6 0',
  event: 'M5 21V4M5 4h13l-3 4 3 4H5',
  weather: 'M7 14a4 4 0 1 1 1-8 5 5 0 0 1 9 2 3 3 0 0 1 0 6zM8 17l-1 3M12 17l-1 3M16 17l-1 3',
  // the page
  camera: 'M4 8h4l2-3h4l2 3h4v11H4zM12 13m-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0',
  blocked: 'M12 12m-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0M6 6l12 12',
  arrow: 'M12 3l7 17-7-4-7 4z',
  locate: 'M12 12m-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0M12 12h.01M12 2v4M12 18v4M2 12h4M18 12h4',
  upload: 'M12 16V5M7 10l5-5 5 5M4 20h16',
  done: 'M4 13l5 5L20 6',
  menu: 'M4 7h16M4 12h16M4 17h16',
  other: 'M5 12h.01M12 12h.01M19 12h.01',
};

/** The picture of a code; three dots for codes without one. */
export function pictogram(code) {
  return s('svg', { viewBox: '0 0 24 24', class: 'pictogram', 'aria-hidden': 'true' }, s('path', { d: SHAPES[code] ?? SHAPES.other }));
}
