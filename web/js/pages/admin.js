// The administrator's page: a section an address behind the #.
import { t } from '../i18n/i18n.js';
import { byId, h, replace } from '../ui/dom.js';
import { failure, skeleton } from '../ui/states.js';
import { access } from './admin-access.js';
import { audit } from './admin-audit.js';
import { batches } from './admin-batches.js';
import { ImportSection } from './admin-import.js';
import { jobs } from './admin-jobs.js';
import { people } from './admin-people.js';
import { openPage, pageHeader } from './session.js';

const LISTS = { batches, people, access, jobs, audit };
const SECTIONS = ['import', ...Object.keys(LISTS)];

openPage('admin', async (context) => {
  const main = byId('main');
  const imports = new ImportSection(context);
  pageHeader('admin', context.me, { onTheme: () => imports.themeChanged() });

  async function show() {
    const wanted = location.hash.slice(1);
    const section = SECTIONS.includes(wanted) ? wanted : 'import';
    replace(byId('sections'), SECTIONS.map((name) => h('a', { href: `#${name}`, 'aria-current': name === section ? 'page' : null }, t(`admin.${name}`))));
    if (section === 'import') {
      replace(main, imports.element);
      imports.shown();
      return;
    }
    const inner = h('div', { class: 'inner' }, skeleton(6));
    replace(main, h('div', { class: 'admin-list' }, inner));
    try {
      await LISTS[section](inner, context);
    } catch (error) {
      replace(inner, failure(error, show));
    }
  }
  window.addEventListener('hashchange', show);
  await show();
});
