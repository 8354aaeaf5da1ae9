// Calendar days as 'YYYY-MM-DD'. The county's day is what counts, never the browser's.

const DAY = 86400000;

/** The day n days after the given one (before it when n is negative). */
export function addDays(day, n) {
  return new Date(Date.parse(day + 'T00:00:00Z') + n * DAY).toISOString().slice(0, 10);
}

/** Days from a to b; 0 for the same day. */
export function daysBetween(a, b) {
  return Math.round((Date.parse(b + 'T00:00:00Z') - Date.parse(a + 'T00:00:00Z')) / DAY);
}

/** When a shift of a day works, in the county's time; one that ends no later than it begins ends on the next day. */
export function shiftWindow(day, { from, until }) {
  return { from: `${day}T${from}:00+08:00`, to: `${until > from ? day : addDays(day, 1)}T${until}:00+08:00` };
}

/** The window of the last n days that ends on the given day, both ends included. */
export function lastDays(today, n) {
  return { from: addDays(today, 1 - n), to: today };
}

/** Whether the text is a day of the calendar. */
export function isDay(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text ?? '')) {
    return false;
  }
  const time = Date.parse(text + 'T00:00:00Z');
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
