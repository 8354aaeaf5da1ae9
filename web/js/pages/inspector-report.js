// A report from the desk or the street: a place on the map, what it is, photographs; first whether it is known already.
import { nearby, report, storePhotos, takeStep } from '../api/cases.js';
import { dateTime, metres } from '../i18n/format.js';
import { nameOf, t } from '../i18n/i18n.js';
import { cameraPosition } from '../model/exif.js';
import { newKey } from '../model/keys.js';
import { h, replace } from '../ui/dom.js';
import { failure, toast } from '../ui/states.js';
import { thumbnail } from './inspector-marks.js';
import { photoPicker } from './inspector-photos.js';

export class ReportForm {
  constructor(element, page) {
    Object.assign(this, { element, page, position: null, from: 'map', key: newKey() });
    this.place = h('p', { class: 'place-chosen', role: 'status' });
    this.known = h('div', { class: 'known', 'aria-live': 'polite' });
    this.trouble = h('div', {});
    this.draw();
    this.drawPlace();
  }

  draw() {
    const { catalogue } = this.page;
    const close = () => this.page.closeDrawer();
    this.category = h('select', { name: 'category', required: true, onchange: () => this.lookAround() },
      h('option', { value: '' }, t('report.choose-category')),
      catalogue.categoryGroups.map((group) => h('optgroup', { label: nameOf(group) }, group.categories.map((category) => h('option', { value: category.code }, nameOf(category))))));
    this.source = h('select', { name: 'source' }, catalogue.sources.filter(({ code }) => code !== 'unknown').map((source) => h('option', { value: source.code, selected: source.code === 'patrol' }, nameOf(source))));
    this.description = h('textarea', { name: 'description', rows: 2, maxlength: 1000, placeholder: t('report.description-hint') });
    this.photos = photoPicker(t('report.photos'), (file) => this.readPlace(file));
    this.send = h('button', { class: 'primary' }, t('report.send'));
    replace(this.element, h('form', { class: 'case report-form', onsubmit: (event) => this.submit(event), onkeydown: (event) => event.key === 'Escape' && close() },
      h('header', {}, h('h2', { tabindex: '-1' }, t('inspector.report')), h('button', { type: 'button', class: 'quiet', 'aria-label': t('action.close'), onclick: close }, '×')),
      h('div', { class: 'case-body' },
        h('fieldset', { class: 'place-fields' }, h('legend', {}, t('report.place')), this.place,
          h('div', { class: 'row' },
            h('button', { type: 'button', onclick: () => this.placeAt(this.page.map.county.centre(), 'map') }, t('report.centre')),
            'geolocation' in navigator && isSecureContext && h('button', { type: 'button', onclick: () => this.locate() }, t('report.here')))),
        h('label', {}, h('span', {}, t('filter.category')), this.category),
        this.known,
        this.photos.element,
        h('label', {}, h('span', {}, t('report.description')), this.description),
        h('label', {}, h('span', {}, t('filter.source')), this.source),
        this.trouble,
        h('div', { class: 'row' }, this.send, h('button', { type: 'button', class: 'quiet', onclick: close }, t('action.cancel'))))));
    this.element.querySelector('h2').focus({ preventScroll: true });
  }

  drawPlace() {
    this.place.classList.toggle('missing', !this.position);
    this.place.textContent = this.position ? t(`report.from-${this.from}`, { place: this.position.map((degrees) => degrees.toFixed(5)).join(', ') }) : t('report.choose-place');
    this.send.disabled = !this.position;
  }

  /** @param from map, phone or photo */
  placeAt(position, from) {
    Object.assign(this, { position, from });
    this.page.map.mark(position);
    this.drawPlace();
    return this.lookAround();
  }

  locate() {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => this.goTo([coords.longitude, coords.latitude], 'phone'),
      () => toast(t('report.no-position')),
      { enableHighAccuracy: true, timeout: 10000 });
  }

  goTo(position, from) {
    this.page.map.county.flyTo({ position });
    this.placeAt(position, from);
  }

  /** A photograph that knows its place gives it, unless somebody chose one. */
  async readPlace(file) {
    const position = this.position ? null : cameraPosition(await file.arrayBuffer());
    position && !this.position && this.goTo(position, 'photo');
  }

  async lookAround() {
    const asked = (this.asked = (this.asked ?? 0) + 1);
    if (!this.position || !this.category.value) {
      replace(this.known);
      return;
    }
    const { issues } = await nearby(this.position, this.category.value).catch(() => ({ issues: [] }));
    asked === this.asked && this.drawKnown(issues.filter(({ status }) => status !== 'closed'));
  }

  drawKnown(issues) {
    const { names } = this.page;
    const row = (issue) => h('li', {},
      thumbnail({ id: issue.id, photos: issue.photos.map((sha256) => ({ sha256, stage: 'report' })) }),
      h('div', {}, h('b', {}, names.category(issue.category)), h('small', {}, [metres(issue.metres), names.status(issue.status), dateTime(issue.reportedAt), issue.address || issue.number].filter(Boolean).join(' · '))),
      h('div', { class: 'row' },
        h('button', { type: 'button', onclick: () => this.join(issue) }, t('report.same')),
        h('button', { type: 'button', class: 'link', onclick: () => this.page.openCase(issue.id) }, t('report.look'))));
    replace(this.known, issues.length > 0 && h('div', { class: 'notice warn' }, h('strong', {}, t('report.near', { n: issues.length })), h('p', {}, t('report.near-why')), h('ul', {}, issues.slice(0, 3).map(row))));
  }

  /** It is known: what was seen becomes a line of that case. */
  join(issue) {
    return this.sent(async () => {
      const photos = await storePhotos(this.photos.files());
      await takeStep(issue.id, { step: 'join', from: issue.status, remark: this.description.value, photos }, this.key);
      return { id: issue.id, text: t('report.joined', { number: issue.number ?? issue.id }) };
    });
  }

  submit(event) {
    event.preventDefault();
    return this.sent(async () => {
      const photos = await storePhotos(this.photos.files());
      const filed = await report({ category: this.category.value, source: this.source.value, position: this.position, positionFrom: this.from, description: this.description.value, photos }, this.key);
      return { id: filed.id, text: t('report.sent', { number: filed.number }) };
    });
  }

  async sent(send) {
    this.send.disabled = true;
    replace(this.trouble);
    try {
      const { id, text } = await send();
      this.page.changed(text);
      this.page.openCase(id);
    } catch (error) {
      this.send.disabled = false;
      this.key = error.code === 'offline' ? this.key : newKey(); // what may have arrived is sent under the same key
      replace(this.trouble, failure(error));
    }
  }

  leave() {
    this.page.map.mark(null);
  }
}
