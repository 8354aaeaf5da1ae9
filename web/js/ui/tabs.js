// Tabs after the ARIA pattern: arrows move, one tab is in the tab order.
import { h } from './dom.js';

/**
 * @param tabs [{id, label}]
 * @param onSelect hears the id
 * @returns {element, select(id)}
 */
export function tabs(tabs, onSelect, label) {
  const buttons = tabs.map((tab) =>
    h('button', { type: 'button', role: 'tab', id: `tab-${tab.id}`, 'aria-controls': 'panel-body', onclick: () => select(tab.id) }, tab.label),
  );
  const element = h('div', { class: 'tabs', role: 'tablist', 'aria-label': label, onkeydown: move }, buttons);

  function mark(id) {
    buttons.forEach((button, k) => {
      const chosen = tabs[k].id === id;
      button.setAttribute('aria-selected', String(chosen));
      button.tabIndex = chosen ? 0 : -1;
      chosen && button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  }

  function select(id) {
    mark(id);
    onSelect(id);
  }

  function move(event) {
    const at = buttons.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to !== undefined && at >= 0) {
      const k = (to + buttons.length) % buttons.length;
      buttons[k].focus();
      select(tabs[k].id);
      event.preventDefault();
    }
  }

  return { element, select };
}
