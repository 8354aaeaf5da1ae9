// How each layer of tiles looks: rules for paint.js.
import { COVERAGE, HOTSPOT, shareClass, STRETCH } from '../model/ramps.js';
import { dots, hatch, mapColours } from './theme.js';

const EQUATOR_METRES = 40075016.69;

/** Pixels of a street: its true width when near enough, a readable one otherwise. */
function streetWidth({ grade, width }, zoom) {
  const least = { trunk: 1.6, secondary: 1.2, branch: 0.8, alley: 0.5 }[grade] ?? 0.8;
  const readable = least * 1.55 ** Math.max(0, zoom - 12);
  const trueWidth = ((width ?? 6) * 256 * 2 ** zoom) / (EQUATOR_METRES * 0.89);
  return Math.min(Math.max(readable, trueWidth), Math.max(readable, 44));
}

/** The county drawn from its own data: calm, so that what lies on it carries the colour. */
export function baseRules() {
  const c = mapColours();
  const grades = ['unclassified', 'alley', 'branch', 'secondary', 'trunk'];
  const streets = (style) =>
    grades.map((grade) => ({ layer: 'roads', where: (p) => (p.grade ?? 'unclassified') === grade, style }));
  return [
    { layer: 'land', style: () => ({ fill: c.land }) },
    { layer: 'green', style: () => ({ fill: c.green }) },
    { layer: 'water', style: () => ({ fill: c.water }) },
    { layer: 'building', from: 14, style: () => ({ fill: c.building }) },
    ...streets((p, zoom) => zoom >= 13 && { stroke: c.casing, width: streetWidth(p, zoom) + 1.6 }),
    ...streets((p, zoom) => ({ stroke: zoom < 13 ? c.casing : p.grade === 'alley' ? c.alley : c.road, width: streetWidth(p, zoom) })),
  ];
}

/** Borders of areas; special places also shaded. */
export function areaRules() {
  const c = mapColours();
  const plain = ['county', 'street_office', 'community', 'unit_cell'];
  const width = { county: 3, street_office: 2.4, community: 1.5, unit_cell: 0.6 };
  return [
    {
      layer: 'areas',
      where: (p) => !plain.includes(p.kind),
      style: () => ({ fill: c.areaSoft, pattern: dots(c.area), stroke: c.area, width: 1.4 }),
    },
    {
      layer: 'areas',
      where: (p) => plain.includes(p.kind),
      style: (p) => ({ fill: 'rgba(0,0,0,0.001)', stroke: c.area, width: width[p.kind], dash: p.kind === 'community' ? [6, 3] : [] }),
    },
  ];
}

/** Borders of responsibility zones. */
export function zoneRules() {
  const c = mapColours();
  return [{ layer: 'zones', style: () => ({ fill: 'rgba(0,0,0,0.001)', stroke: c.zone, width: 1.6, dash: [8, 3, 2, 3] }) }];
}

/** Areas coloured by a class; those without a figure hatched. */
export function choroplethRules(colourOf, isChosen) {
  const c = mapColours();
  return [
    {
      layer: 'areas',
      style: (p, zoom, id) => {
        const colour = colourOf(id ?? p.id);
        const chosen = isChosen(id ?? p.id);
        return {
          fill: colour ? colour + 'd0' : null,
          pattern: colour ? null : hatch(c.hatch),
          stroke: chosen ? c.accent : c.area,
          width: chosen ? 4 : 1,
        };
      },
    },
  ];
}

/** Cells of a hotspot run by class; cells nobody patrolled are hatched, never white. */
export function hotspotRules(isChosen) {
  const c = mapColours();
  return [
    {
      layer: 'cells',
      style: (p, zoom, id) => {
        const chosen = isChosen(id);
        const edge = chosen ? { stroke: c.accent, width: 4 } : { stroke: 'rgba(90,90,90,0.18)', width: 0.6 };
        if (p.noData) {
          return { pattern: hatch(c.hatch), ...edge };
        }
        const level = p.class ?? 0;
        return { fill: level === 0 ? c.neutral : HOTSPOT[level] + 'd4', ...edge };
      },
    },
  ];
}

/** Places of a run by what they say; a pattern lies over its colour. Of circles the first look lies on top. */
export function resultRules({ by, looks }, isChosen) {
  const c = mapColours();
  const patterns = { hatch, dots };
  const layer = 'features';
  const style = (p, zoom, id) => {
    const { colour, pattern, bare, radius } = looks[p[by]] ?? {};
    const edge = isChosen(id) ? { stroke: c.accent, width: 4 } : radius ? { stroke: '#ffffff', width: 1 } : { stroke: 'rgba(90,90,90,0.18)', width: 0.6 };
    const fill = bare || !colour ? null : ['normal', 'no_pattern', 'none'].includes(p[by]) ? c.neutral : colour + 'd0';
    return { fill, radius, pattern: pattern ? patterns[pattern](bare ? c.hatch : '#ffffffb0') : null, ...edge };
  };
  const circles = Object.keys(looks).filter((value) => looks[value].radius);
  return circles.length === 0 ? [{ layer, style }] : circles.reverse().map((value) => ({ layer, where: (p) => p[by] === value, style }));
}

/** Zones by the share that was swept; those that nobody can tell hatched. */
export function coverageZoneRules(target, isChosen) {
  const c = mapColours();
  return [
    {
      layer: 'zones',
      where: (p) => (p.target ?? 'zone') === target(),
      style: (p, zoom, id) => {
        const share = p.coverage ?? null;
        const chosen = isChosen(id ?? p.id);
        return {
          fill: share === null ? null : COVERAGE[shareClass(share, COVERAGE.length)] + '8c',
          pattern: share === null ? hatch(c.hatch) : null,
          stroke: chosen ? c.accent : c.zone,
          width: chosen ? 4 : 1.2,
        };
      },
    },
  ];
}

/** Stretches of road by what happened to them; each state has its own stroke beside its colour. */
export function stretchRules(isShown, isChosen) {
  const c = mapColours();
  const look = {
    swept: { width: 3 },
    repeated: { width: 4.5 },
    missed: { width: 5, dash: [3, 4], cap: 'butt' },
    unknown: { width: 3, dash: [7, 5], cap: 'butt' },
    justified: { width: 4, dash: [1, 7] },
  };
  // the wider, the more of the planned passes were done; an unplanned pass counts as one
  const done = (p) => 0.6 + 0.4 * Math.min(2, p.passes / Math.max(1, p.planned));
  const width = (p) => look[p.state].width * (p.state === 'swept' || p.state === 'repeated' ? done(p) : 1);
  const order = ['swept', 'repeated', 'justified', 'unknown', 'missed'];
  const widen = (zoom) => (zoom >= 17 ? 1.6 : zoom >= 15 ? 1 : zoom >= 14 ? 0.7 : 0.5);
  const under = (colour) => (p, zoom) => ({ stroke: colour(p), width: 7 * widen(zoom), cap: 'butt' });
  return [
    { layer: 'stretches', where: (p, id) => isChosen(id ?? p.stretch), style: (p, zoom) => ({ stroke: c.accent, width: 14 * widen(zoom) }) },
    { layer: 'stretches', where: (p) => p.state === 'missed' && isShown('missed'), style: under(() => '#ffe1c2') },
    ...order.map((state) => ({
      layer: 'stretches',
      where: (p) => p.state === state && isShown(state),
      style: (p, zoom) => ({ stroke: STRETCH[state], ...look[state], width: width(p) * widen(zoom) }),
    })),
  ];
}

/** Toilets, bins, transfer stations. */
export function facilityRules() {
  const colours = { toilet: '#0072b2', bin: '#5f6b76', transfer_station: '#7a5195', market_stall: '#a0522d' };
  return [
    {
      layer: 'facilities',
      from: 14,
      style: (p, zoom) => ({
        fill: colours[p.kind] ?? '#6b7280',
        radius: p.kind === 'bin' ? 2 : zoom >= 16 ? 5 : 3.5,
        stroke: '#ffffff',
        width: 1,
      }),
    },
  ];
}
