// A window over the page, closed by its button or Escape.
import { t } from '../i18n/i18n.js';
import { h } from './dom.js';

/** Opens it. @return the dialog, whose close() closes it */
export function openDialog(title, content, { wide = false, onClose = () => {} } = {}) {
  const dialog = h('dialog', { class: wide ? 'card-dialog wide' : 'card-dialog', 'aria-label': title, onclose: () => (dialog.remove(), onClose()) });
  const close = h('button', { type: 'button', class: 'quiet', onclick: () => dialog.close() }, t('action.close'));
  dialog.append(h('header', {}, h('h2', {}, title), close), content);
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
