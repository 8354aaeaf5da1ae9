// The map as it is on the screen, with its legend and scale, as a PNG file.
import { mapColours } from './theme.js';

const FOOT = 26;

/**
 * @param countyMap what to draw
 * @param legends [{title, entries: [{colour, label}]}]
 * @param caption one line under the picture
 */
export async function pictureOf(countyMap, legends, caption) {
  const size = countyMap.map.getSize();
  const ratio = 2;
  const canvas = document.createElement('canvas');
  canvas.width = size.x * ratio;
  canvas.height = (size.y + FOOT) * ratio;
  const context = canvas.getContext('2d');
  context.scale(ratio, ratio);
  context.fillStyle = mapColours().outside;
  context.fillRect(0, 0, size.x, size.y);
  drawPanes(context, countyMap.map.getContainer());
  drawLegends(context, legends, size.y);
  context.fillStyle = '#ffffff';
  context.fillRect(0, size.y, size.x, FOOT);
  context.fillStyle = '#333333';
  context.font = `12px ${mapColours().font}`;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.fillText(caption, 10, size.y + FOOT / 2);
  drawScale(context, countyMap.map.getContainer(), size);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

function drawPanes(context, container) {
  const frame = container.getBoundingClientRect();
  const panes = [...container.querySelectorAll('.leaflet-pane')].filter((pane) => pane.style.zIndex || pane.matches('.leaflet-overlay-pane'));
  panes.sort((a, b) => Number(getComputedStyle(a).zIndex) - Number(getComputedStyle(b).zIndex));
  for (const pane of panes) {
    for (const tile of pane.querySelectorAll('canvas, img.leaflet-tile')) {
      const box = tile.getBoundingClientRect();
      if (box.width > 0 && (tile.complete ?? true)) {
        context.globalAlpha = Number(getComputedStyle(tile).opacity);
        context.drawImage(tile, box.left - frame.left, box.top - frame.top, box.width, box.height);
      }
    }
  }
  context.globalAlpha = 1;
}

/** The scale bar of the map, in the foot of the picture. */
function drawScale(context, container, size) {
  const line = container.querySelector('.leaflet-control-scale-line');
  if (!line) {
    return;
  }
  const width = line.offsetWidth;
  const [left, right, base] = [size.x - 12 - width, size.x - 12, size.y + FOOT - 7];
  context.strokeStyle = '#333333';
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(left, base - 6);
  context.lineTo(left, base);
  context.lineTo(right, base);
  context.lineTo(right, base - 6);
  context.stroke();
  context.textAlign = 'center';
  context.fillText(line.textContent, left + width / 2, base - 9);
}

function drawLegends(context, legends, height) {
  const rows = legends.reduce((sum, legend) => sum + 1 + legend.entries.length, 0);
  if (rows === 0) {
    return;
  }
  const top = height - rows * 18 - 22;
  context.fillStyle = 'rgba(255,255,255,0.92)';
  context.fillRect(10, top, 230, rows * 18 + 12);
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  let y = top + 16;
  for (const { title, entries } of legends) {
    context.fillStyle = '#1d2327';
    context.font = `600 12px ${mapColours().font}`;
    context.fillText(title, 20, y);
    context.font = `12px ${mapColours().font}`;
    for (const { colour, label } of entries) {
      y += 18;
      context.fillStyle = colour;
      context.fillRect(20, y - 6, 18, 12);
      context.fillStyle = '#1d2327';
      context.fillText(label, 46, y);
    }
    y += 18;
  }
}
