// Bulletins (通报): drafted from what the leader's page shows, downloaded, signed.
import * as api from '../api/api.js';
import { day } from '../i18n/format.js';
import { t } from '../i18n/i18n.js';
import { badge } from '../ui/cards.js';
import { openDialog } from '../ui/dialog.js';
import { h, replace } from '../ui/dom.js';
import { empty, failure, skeleton, toast } from '../ui/states.js';

const FORMATS = ['pdf', 'docx'];

/**
 * Opens the window of bulletins.
 * @param shown {from, to, kind, scope} of the page, with {topic, place} in words
 * @param me who looks
 */
export function openBulletins(shown, me) {
  return new Bulletins(shown, me).open();
}

class Bulletins {
  constructor(shown, me) {
    Object.assign(this, { shown, me });
    this.list = h('div', { class: 'bulletin-list' }, skeleton(3));
    this.said = h('div', { role: 'status' });
  }

  open() {
    openDialog(t('bulletin.title'), h('div', { class: 'bulletins' }, this.form(), this.said, this.list), { wide: true });
    return this.load();
  }

  form() {
    const { shown } = this;
    this.title = h('input', { name: 'title', maxlength: 100, placeholder: t('bulletin.title-usual') });
    this.remarks = h('textarea', { name: 'remarks', rows: 3, maxlength: 4000, placeholder: t('bulletin.remarks-hint') });
    this.submit = h('button', { type: 'submit', class: 'primary' }, t('bulletin.draft'));
    return h('form', { class: 'bulletin-form', onsubmit: (event) => (event.preventDefault(), this.draft()) },
      h('p', {}, t('bulletin.about', { from: day(shown.from), to: day(shown.to), place: shown.place, topic: shown.topic })),
      h('label', {}, t('bulletin.title-label'), this.title),
      h('label', {}, t('bulletin.remarks'), this.remarks),
      h('div', { class: 'row' }, this.submit, h('small', {}, t('bulletin.draft-hint'))));
  }

  async load() {
    try {
      this.draw((await api.bulletins()).bulletins);
    } catch (error) {
      replace(this.list, failure(error, () => this.load()));
    }
  }

  draw(bulletins) {
    replace(this.list, h('h3', {}, t('bulletin.list')), bulletins.length === 0
      ? empty(t('bulletin.none'))
      : h('ul', { class: 'rows' }, bulletins.map((each) => this.row(each))));
  }

  row(bulletin) {
    const { signature } = bulletin;
    const people = signature
      ? t('bulletin.signed-by', { name: signature.name, day: day(signature.at) })
      : t('bulletin.drafted-by', { name: bulletin.createdName, day: day(bulletin.createdAt) });
    return h('li', { class: 'bulletin' },
      h('div', {},
        h('b', {}, bulletin.title), ' ',
        signature ? badge('good', t('bulletin.number', signature)) : badge('warn', t('bulletin.is-draft')),
        h('small', {}, [`${day(bulletin.from)} – ${day(bulletin.to)}`, bulletin.scope, people].filter(Boolean).join(' · '))),
      h('div', { class: 'row' },
        FORMATS.map((format) => h('a', { class: 'button', href: api.bulletinAddress(bulletin.id, format), download: '' }, t(`bulletin.${format}`))),
        !signature && this.me.role === 'leader' && sure('primary', t('bulletin.sign'), t('bulletin.sign-sure'), () => this.act(() => api.signBulletin(bulletin.id), t('bulletin.signed'))),
        !signature && sure('quiet danger', t('bulletin.discard'), t('bulletin.discard-sure'), () => this.act(() => api.discardBulletin(bulletin.id), t('bulletin.discarded')))));
  }

  async draft() {
    const { from, to, kind, scope } = this.shown;
    this.submit.disabled = true;
    replace(this.said, h('p', { class: 'hint' }, t('bulletin.drafting')));
    await this.act(() => api.draftBulletin({ from, to, kind, scope, title: this.title.value, remarks: this.remarks.value }), t('bulletin.drafted'));
    this.submit.disabled = false;
  }

  async act(work, done) {
    try {
      await work();
      replace(this.said);
      toast(done);
    } catch (error) {
      replace(this.said, failure(error));
    }
    await this.load();
  }
}

/** A button that asks once more before it does what cannot be undone. */
function sure(kind, label, question, work) {
  const button = h('button', { type: 'button', class: kind, onclick: () => {
    if (button.dataset.asked) {
      button.disabled = true;
      return work();
    }
    button.dataset.asked = 'yes';
    button.textContent = question;
    return null;
  } }, label);
  return button;
}
