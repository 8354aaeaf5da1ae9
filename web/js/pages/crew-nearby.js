// Before a crew reports what somebody has reported: what is open around, and whether it is the same.
import { ask } from '../api/http.js';
import { dateTime, metres } from '../i18n/format.js';
import { t } from '../i18n/i18n.js';
import { h } from '../ui/dom.js';
import { openSheet } from '../ui/sheet.js';

const LONGEST_WAIT_MILLISECONDS = 2500;

/**
 * Asks whether it is one of the issues around, when there are any; reports at once when nobody can tell in time.
 * @param position [longitude, latitude]
 * @param onSame (issue) @param onOther it is none of them
 */
export async function unlessKnown({ position, category, names, onSame, onOther }) {
  const near = await nearby(position, category);
  near.length === 0 ? onOther() : askSame({ near, names, onSame, onOther });
}

async function nearby([lon, lat], category) {
  if (!navigator.onLine) {
    return [];
  }
  const answer = ask(`/api/v1/crew/nearby?${new URLSearchParams({ lon, lat, category })}`).then(({ issues }) => issues, () => []);
  const late = new Promise((resolve) => setTimeout(() => resolve([]), LONGEST_WAIT_MILLISECONDS));
  return Promise.race([answer, late]);
}

/**
 * Whether it is one that was reported before.
 * @param near [{id, number, metres, address, photos}], the nearest first
 */
function askSame({ near, names, onSame, onOther }) {
  const photo = (issue) => issue.photos[0] && h('img', { src: `/api/v1/crew/issues/${issue.id}/photos/${issue.photos[0]}`, alt: t('crew.photo') });
  const known = (issue) => h('button', { type: 'button', class: 'same', onclick: () => (sheet.close(), onSame(issue)) },
    photo(issue), h('span', {}, h('b', {}, t('crew.same')), h('small', {}, `${names.category(issue.category)} · ${metres(issue.metres)} · ${issue.address || issue.number} · ${dateTime(issue.reportedAt)}`)));
  const sheet = openSheet(t('crew.near', { n: near.length }), [
    h('div', { class: 'nearby' }, near.map(known)),
    h('button', { type: 'button', class: 'big', onclick: () => (sheet.close(), onOther()) }, t('crew.another')),
  ]);
}
