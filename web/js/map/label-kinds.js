// Which names are written, from which level on, and how; the first ones take their room first.

/** @param labelled [{style, source, isShown}] as CountyMap keeps them */
export function labelKinds(labelled, c) {
  const kinds = [];
  for (const { style, source, isShown } of labelled) {
    if (isShown()) {
      kinds.push(...STYLES[style](source, c));
    }
  }
  return kinds.sort((a, b) => b.priority - a.priority);
}

function kind(source, layer, c, settings) {
  const { size, weight = 400 } = settings;
  return {
    source, layer, halo: c.halo, colour: c.label, from: 0, priority: 0, text: (p) => p.name,
    font: `${weight} ${size}px ${c.font}`, ...settings,
  };
}

const STYLES = {
  base: (source, c) => [
    kind(source, 'places', c, { size: 13, weight: 600, from: 12, priority: 80 }),
    kind(source, 'water', c, { size: 12, colour: c.labelWater, from: 13, priority: 60 }),
    kind(source, 'green', c, { size: 12, colour: c.labelSoft, from: 14, priority: 50 }),
    ...[['trunk', 13, 40], ['secondary', 14, 30], ['branch', 16, 20], ['alley', 17, 10]].map(([grade, from, priority]) =>
      kind(source, 'roads', c, { size: 11, colour: c.labelSoft, from, priority, where: (p) => p.grade === grade }),
    ),
    kind(source, 'roads', c, { size: 11, colour: c.labelSoft, from: 16, priority: 5, where: (p) => (p.grade ?? 'unclassified') === 'unclassified' }),
  ],
  areas: (source, c) => [
    kind(source, 'areas', c, { size: 13, weight: 600, from: 12, priority: 90, where: (p) => p.kind !== 'unit_cell' }),
    kind(source, 'areas', c, { size: 10, from: 17, priority: 15, where: (p) => p.kind === 'unit_cell' }),
  ],
  zones: (source, c) => [kind(source, 'zones', c, { size: 12, weight: 600, colour: c.zone, from: 14, priority: 85 })],
  facilities: (source, c) => [
    kind(source, 'facilities', c, { size: 11, from: 17, priority: 12, where: (p) => p.kind !== 'bin' }),
  ],
};
