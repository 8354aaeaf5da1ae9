// Tables of rows with a head.
import { h } from './dom.js';

/**
 * @param columns [{label, cell: (row) → content, number}]
 * @param label what the table lists, for screen readers
 */
export function table(columns, rows, label) {
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label }, h('table', { class: 'plain' },
    h('thead', {}, h('tr', {}, columns.map((column) => h('th', { scope: 'col', class: column.number ? 'number' : null }, column.label)))),
    h('tbody', {}, rows.map((row) => h('tr', {}, columns.map((column) => h('td', { class: column.number ? 'number' : null }, column.cell(row))))))));
}
