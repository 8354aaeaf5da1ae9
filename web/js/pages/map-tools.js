// Buttons beside the map: measure, full screen, picture, link, print.
import { day } from '../i18n/format.js';
import { t } from '../i18n/i18n.js';
import { Measure } from '../map/measure.js';
import { pictureOf } from '../map/picture.js';
import { h } from '../ui/dom.js';
import { toast } from '../ui/states.js';
import { openExport } from './map-export.js';

/**
 * @param legends () → blocks of the legend
 * @param caption () → one line
 * @param runs () → what may be exported as a file, beside the picture; without it only the picture is
 * @returns {element, measuring()}
 */
export function mapTools(countyMap, { legends, caption, runs = null }) {
  const result = h('output', { class: 'measured', 'aria-live': 'polite', hidden: true });
  const measure = new Measure(countyMap, (text) => {
    result.hidden = text === '';
    result.textContent = text && `${text} · ${t('measure.how')}`;
    length.setAttribute('aria-pressed', String(measure.kind === 'length'));
    surface.setAttribute('aria-pressed', String(measure.kind === 'area'));
  });
  const start = (kind) => () => (measure.kind === kind ? measure.stop() : measure.start(kind));
  const length = tool('measure.length', start('length'));
  const surface = tool('measure.area', start('area'));
  const picture = () => savePicture(countyMap, legends(), caption());
  const element = h(
    'div',
    { class: 'tools' },
    length,
    surface,
    tool('tool.whole', () => countyMap.showCounty()),
    tool('tool.full-screen', fullScreen),
    tool('tool.link', copyLink),
    tool('tool.picture', picture),
    runs && tool('tool.export', () => openExport({ runs: runs(), bounds: countyMap.bounds(), savePicture: picture })),
    tool('tool.print', () => window.print()),
    result,
  );
  return { element, measuring: () => measure.active() };
}

function tool(key, onclick) {
  return h('button', { type: 'button', class: 'tool', onclick, title: t(`${key}.title`) }, t(key));
}

function fullScreen() {
  document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
}

async function copyLink() {
  try {
    await navigator.clipboard.writeText(location.href);
    toast(t('tool.link.copied'));
  } catch {
    toast(location.href);
  }
}

async function savePicture(countyMap, blocks, caption) {
  const blob = await pictureOf(countyMap, blocks, caption);
  const address = URL.createObjectURL(blob);
  h('a', { href: address, download: `jingtu-${day(new Date().toISOString())}.png` }).click();
  URL.revokeObjectURL(address);
}
