// Numbers, lengths, shares and times as people read them.
import { language, t } from './i18n.js';

const locale = language === 'en' ? 'en-GB' : 'zh-CN';
const ZONE = 'Asia/Shanghai';
const NOTHING = '—';

function known(value) {
  return value !== null && value !== undefined && !Number.isNaN(value);
}

/** A number with at most the given decimals. */
export function number(value, decimals = 0) {
  return known(value) ? new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(value) : NOTHING;
}

/** A number with three digits that matter, for rates of unknown size. */
export function figure(value) {
  return known(value) ? new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }).format(value) : NOTHING;
}

/** A fraction as a percentage. */
export function percent(fraction, decimals = 0) {
  return known(fraction) ? number(fraction * 100, decimals) + ' %' : NOTHING;
}

/** Metres, from a kilometre on in kilometres. */
export function metres(value) {
  if (!known(value)) {
    return NOTHING;
  }
  return Math.abs(value) < 1000 ? number(value) + ' m' : number(value / 1000, value < 100000 ? 1 : 0) + ' km';
}

/** Square metres, larger ones in hectares or square kilometres. */
export function area(value) {
  if (!known(value)) {
    return NOTHING;
  }
  if (value < 10000) {
    return number(value) + ' m²';
  }
  return value < 1e6 ? number(value / 1e4, 2) + ' ' + t('unit.hectare') : number(value / 1e6, 2) + ' km²';
}

/** A p or q value: small ones as a bound. */
export function probability(value) {
  if (!known(value)) {
    return NOTHING;
  }
  return value < 0.001 ? '< 0.001' : new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value);
}

/** Date and time of an instant, in the county's time. */
export function dateTime(iso) {
  if (!iso) {
    return NOTHING;
  }
  const style = { dateStyle: 'short', timeStyle: 'short', timeZone: ZONE };
  return new Intl.DateTimeFormat(locale, style).format(new Date(iso));
}

/** Hours and minutes of an instant, in the county's time. */
export function clock(instant) {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: ZONE }).format(new Date(instant));
}

/** The last day of a window whose end is a day, or an instant that is not included. */
export function lastDay(end) {
  return end && end.includes('T') ? day(new Date(Date.parse(end) - 1).toISOString()) : day(end);
}

/** The day of an instant, or a plain day as it is. */
export function day(iso) {
  if (!iso) {
    return NOTHING;
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) {
    return iso;
  }
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: ZONE }).format(new Date(iso));
}

/** Seconds as a person says them. */
export function seconds(value) {
  if (!known(value)) {
    return NOTHING;
  }
  return value < 60 ? number(value, 1) + ' s' : Math.floor(value / 60) + ' min ' + Math.round(value % 60) + ' s';
}

/** One of eight compass directions. */
export function direction(bearing) {
  const names = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'];
  return t(`direction.${names[Math.round(bearing / 45) % 8]}`);
}
