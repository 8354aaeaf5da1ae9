// What the planner looks at: a window of days and three lists of codes. Empty lists mean everything.
import { daysBetween, isDay, lastDays } from './dates.js';

/** The filter one starts with: the last 28 days, everything. */
export function defaultFilter(today) {
  return { ...lastDays(today, 28), category: [], source: [], status: [] };
}

/** Query parameters of tiles and lists; members that do not restrict are left out. */
export function filterQuery(filter) {
  const query = { from: filter.from, to: filter.to };
  for (const name of ['category', 'source', 'status']) {
    if (filter[name].length > 0) {
      query[name] = filter[name].join(',');
    }
  }
  return query;
}

/** Length of the window in days, both ends included. */
export function windowDays(filter) {
  return daysBetween(filter.from, filter.to) + 1;
}

/** A filter from the members of a permalink; what makes no sense falls back to the default. */
export function filterFromLink(link, today) {
  const filter = defaultFilter(today);
  if (isDay(link.from) && isDay(link.to) && link.from <= link.to) {
    filter.from = link.from;
    filter.to = link.to;
  }
  for (const name of ['category', 'source', 'status']) {
    filter[name] = codes(link[name]);
  }
  return filter;
}

/** The code with it added to or taken from the list. */
export function toggled(list, code) {
  return list.includes(code) ? list.filter((other) => other !== code) : [...list, code];
}

/** Codes of a comma-separated text; anything that is not a code is dropped. */
export function codes(text) {
  return (text ?? '').split(',').filter((code) => /^[a-z0-9_]+$/.test(code));
}
