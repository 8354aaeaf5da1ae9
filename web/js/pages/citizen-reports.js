// 群众上报: what citizens sent in by Open311 and nobody has looked at yet. Nothing is drawn while none waits.
import * as api from '../api/api.js';
import { day } from '../i18n/format.js';
import { t } from '../i18n/i18n.js';
import { badge } from '../ui/cards.js';
import { h, replace } from '../ui/dom.js';
import { failure, toast } from '../ui/states.js';

const LISTED = 20;

/** A section that fills itself; `onPlace` is told where a report lies. */
export function citizenReports(onPlace) {
  const place = h('section', {});
  load(place, onPlace);
  return place;
}

async function load(place, onPlace) {
  try {
    const { citizenReports: waiting } = await api.citizenReports();
    const again = () => load(place, onPlace);
    replace(place, waiting.length > 0 && [
      h('h2', {}, t('citizen.title'), ' ', badge('warn', String(waiting.length))),
      h('p', { class: 'hint' }, t('citizen.what')),
      h('ol', { class: 'rows' }, waiting.slice(0, LISTED).map((report) => row(report, onPlace, again))),
    ]);
  } catch (error) {
    replace(place, failure(error));
  }
}

function row(report, onPlace, again) {
  const decide = (action, words) => async () => {
    try {
      await action();
      toast(words);
    } catch (error) {
      toast(error.message);
    }
    again();
  };
  const refuse = () => {
    const reason = window.prompt(t('citizen.reason'));
    return reason?.trim() && decide(() => api.refuseCitizenReport(report.id, reason.trim()), t('citizen.refused'))();
  };
  return h('li', {},
    h('button', { type: 'button', class: 'row-button', onclick: () => onPlace(report.position) },
      h('span', {}, report.categoryName, h('br'), h('small', {}, report.description || report.address || t('citizen.no-words'))),
      h('small', {}, day(report.reportedAt))),
    h('p', {},
      h('button', { type: 'button', class: 'chip', onclick: decide(() => api.acceptCitizenReport(report.id), t('citizen.accepted')) }, t('citizen.accept')), ' ',
      h('button', { type: 'button', class: 'chip', onclick: refuse }, t('citizen.refuse'))));
}
