// How far what inspections handed down is put right: each round, and behind it the departments and places.
import { round, rounds } from '../api/inspections.js';
import { day, number } from '../i18n/format.js';
import { t } from '../i18n/i18n.js';
import { h, replace } from '../ui/dom.js';
import { failure, skeleton } from '../ui/states.js';
import { strikeOffBar, strikeOffLegend, strikeOffMarks, strikeOffShare, strikeOffTable } from '../ui/strike-off.js';

const ROUNDS_SHOWN = 4;
const PLACES_SHOWN = 10;
/** Places that a leader asks after; communities and street offices hold the same items once more. */
const PLACE_KINDS = ['street_office', 'market', 'urban_village', 'old_residential', 'urban_rural_fringe'];

/** Fills the box, or leaves it empty where there is no round. @param names of sources and kinds of area */
export async function showRounds(element, names) {
  replace(element, skeleton(4));
  try {
    const found = (await rounds()).rounds;
    const older = found.length - ROUNDS_SHOWN;
    replace(element, found.length > 0 && [
      h('div', { class: 'rounds-head' }, h('h2', {}, t('leader.rounds')), strikeOffLegend()),
      h('div', { class: 'round-list' }, found.slice(0, ROUNDS_SHOWN).map((item) => roundLine(item, names))),
      h('p', { class: 'hint' }, older > 0 && `${t('leader.rounds-older', { n: number(older) })} `, h('a', { href: '/inspector#tab=rounds' }, t('leader.rounds-items'))),
    ]);
  } catch (error) {
    replace(element, h('h2', {}, t('leader.rounds')), failure(error, () => showRounds(element, names)));
  }
}

function roundLine(item, names) {
  const inside = h('div', { class: 'round-inside' });
  const open = (event) => event.target.open && inside.childElementCount === 0 && fill(inside, item.id, names);
  return h('details', { class: 'round-line', ontoggle: open },
    h('summary', {},
      h('span', { class: 'round-name' }, h('b', {}, item.name), h('small', {}, [names.source(item.source), day(item.inspectedOn)].join(' · '))),
      strikeOffBar(item),
      h('span', { class: 'marks' }, h('span', { class: 'share' }, strikeOffShare(item)), strikeOffMarks(item))),
    inside);
}

async function fill(inside, id, names) {
  replace(inside, skeleton(4));
  try {
    const found = await round(id);
    const places = found.places.filter(({ kind }) => PLACE_KINDS.includes(kind)).slice(0, PLACES_SHOWN);
    replace(inside,
      strikeOffTable(t('round.by-department'), found.departments, ({ name }) => name || t('round.no-department')),
      places.length > 0 && strikeOffTable(t('round.by-place'), places, ({ kind, name }) => [h('small', {}, names.areaKind(kind)), ' ', name]));
  } catch (error) {
    replace(inside, failure(error, () => fill(inside, id, names)));
  }
}
