// What every page does first: the theme, who is here, the catalogue of codes.
import * as api from '../api/api.js';
import { forget } from '../api/kept.js';
import { nameOf, t, translate } from '../i18n/i18n.js';
import { byId, replace } from '../ui/dom.js';
import { header } from '../ui/header.js';
import { failure } from '../ui/states.js';
import { applyTheme } from '../ui/theme-switch.js';

/** Looks and words that need no answer of the service. */
export function dress(titleKey) {
  applyTheme();
  translate();
  document.title = `${t(titleKey)} · ${t('app.name')}`;
}

/**
 * Opens a page: asks who is here and what the codes mean, then builds. A failure is shown in the page.
 * @param page its name
 * @param build ({me, catalogue, names}) → promise
 */
export async function openPage(page, build) {
  dress(`page.${page}`);
  const main = byId('main');
  try {
    const [me, catalogue] = await Promise.all([api.me(), api.catalogue()]);
    if (me.mustChangePassword) {
      location.assign('/login?change');
      return;
    }
    watchConnection();
    await build({ me, catalogue, names: namesOf(catalogue) });
  } catch (error) {
    replace(main, failure(error, () => location.reload()));
    throw error;
  }
}

/** Fills the page's header. */
export function pageHeader(page, me, { middle, onTheme } = {}) {
  header(byId('header'), { me, page, middle, onTheme, onLogout: leave });
}

/** Ends the session; whoever comes next on this browser finds nothing of it. */
export async function leave() {
  await Promise.allSettled([forget()]); // a browser may keep nothing at all
  location.assign(await api.logOut());
}

/** Words of codes in the reader's language. */
export function namesOf(catalogue) {
  const table = (items) => {
    const names = new Map(items.map((item) => [item.code, nameOf(item)]));
    return (code) => names.get(code) ?? code ?? '';
  };
  const groups = catalogue.categoryGroups;
  const groupOf = new Map(groups.flatMap((group) => group.categories.map((category) => [category.code, group.code])));
  return {
    category: table(groups.flatMap((group) => group.categories)),
    source: table(catalogue.sources),
    status: table(catalogue.statuses),
    areaKind: table(catalogue.areaKinds),
    grade: table(catalogue.roadGrades ?? []),
    group: table(groups),
    groupOf: (code) => groupOf.get(code) ?? 'other',
  };
}

function watchConnection() {
  const show = () => (byId('offline').hidden = navigator.onLine);
  window.addEventListener('online', show);
  window.addEventListener('offline', show);
  show();
}
