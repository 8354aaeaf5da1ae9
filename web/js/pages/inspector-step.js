// The form of a step: what it needs, and nothing else.
import { storePhotos, takeStep } from '../api/cases.js';
import { dateTime } from '../i18n/format.js';
import { t } from '../i18n/i18n.js';
import { newKey } from '../model/keys.js';
import { h, replace } from '../ui/dom.js';
import { failure } from '../ui/states.js';
import { stepName } from './inspector-marks.js';
import { photoPicker } from './inspector-photos.js';

const WITH_PHOTOS = ['feed_back', 'verify', 'rework', 'reopen'];
/** Codes that say that somebody else was faster. */
const MOVED = ['case-moved', 'issue-closed', 'case-step-impossible'];

/**
 * @param needs codes of what the step cannot do without
 * @param onDone it is taken @param onMoved the case is elsewhere by now @param onCancel the form goes
 */
export function stepForm({ step, needs, issue, options, departments, onDone, onMoved, onCancel }) {
  let key = newKey();
  const required = (need) => needs.includes(need);
  const remark = h('textarea', { name: 'remark', rows: 2, maxlength: 1000, required: required('remark'), placeholder: t(`step.${step}.remark`) });
  const photos = WITH_PHOTOS.includes(step) ? photoPicker(required('after_photo') ? t('step.photos-needed') : t('step.photos')) : null;
  const dispatch = step === 'dispatch' ? dispatchFields(issue, options, departments) : null;
  const send = h('button', { class: 'primary' }, stepName(step, issue));
  const trouble = h('div', {});

  async function submit(event) {
    event.preventDefault();
    if (required('after_photo') && photos.files().length === 0) {
      replace(trouble, failure({ code: 'evidence-missing', titleZh: t('step.photos-needed'), title: t('step.photos-needed') }));
      return;
    }
    send.disabled = true;
    replace(trouble);
    try {
      const stored = photos ? await storePhotos(photos.files()) : [];
      await takeStep(issue.id, { step, from: issue.status, remark: remark.value, photos: stored, ...dispatch?.values() }, key);
      onDone();
    } catch (error) {
      send.disabled = false;
      key = error.code === 'offline' ? key : newKey(); // what may have arrived is sent under the same key
      replace(trouble, failure(error, MOVED.includes(error.code) ? onMoved : null));
    }
  }

  return h('form', { class: 'step-form', 'data-step': step, onsubmit: submit },
    h('h3', {}, stepName(step, issue)),
    h('p', { class: 'hint' }, t(`step.${step}.why`)),
    dispatch?.elements,
    photos?.element,
    h('label', {}, h('span', {}, t(required('remark') ? 'step.remark-needed' : 'step.remark')), remark),
    trouble,
    h('div', { class: 'row' }, send, h('button', { type: 'button', class: 'quiet', onclick: onCancel }, t('action.cancel'))));
}

function dispatchFields(issue, options, departments) {
  const usual = issue.departmentId ?? options.usual?.id ?? '';
  const department = h('select', { name: 'department', required: true },
    h('option', { value: '' }, t('step.choose-department')),
    departments.map(({ id, name }) => h('option', { value: id, selected: id === usual }, name)));
  const owner = h('input', { name: 'owner', maxlength: 60, value: issue.owner ?? '' });
  const deadline = h('input', { name: 'deadline', type: 'datetime-local' });
  const rule = options.deadlineByRule ? t('step.deadline-by-rule', { time: dateTime(options.deadlineByRule) }) : t('step.no-rule');
  return {
    elements: [
      h('label', {}, h('span', {}, t('issue.department')), department),
      options.usual && h('p', { class: 'hint' }, t('step.usual', { department: options.usual.name })),
      h('label', {}, h('span', {}, t('issue.owner')), owner),
      h('label', {}, h('span', {}, t('step.deadline')), deadline, h('small', {}, rule)),
    ],
    values: () => ({
      departmentId: department.value ? Number(department.value) : null,
      owner: owner.value.trim() || null,
      deadline: deadline.value ? `${deadline.value}:00+08:00` : null,
    }),
  };
}
