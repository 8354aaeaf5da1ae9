// A crew's zone on the map: its border with the rest dimmed, its stretches by state, tasks, oneself and the way to go.
import { STRETCH } from '../model/ramps.js';
import { hatch, mapColours } from './theme.js';

const ORDER = ['swept', 'repeated', 'justified', 'unknown', 'missed'];
const DARK_ORANGE = '#8a3c00';
const BLUE = '#0b4fb3';
const TOUCH_PIXELS = 26;

export class ZonePainter {
  constructor() {
    this.zone = null;
    this.me = null; // {position, accuracyM}
    this.target = null; // {stretch, position}
    this.guiding = false;
  }

  paint(context, view) {
    this.size = 256 * 2 ** view.zoom;
    this.view = view;
    if (!this.zone) {
      return;
    }
    context.lineJoin = 'round';
    this.paintBorder(context);
    const wide = Math.min(1.4, Math.max(0.6, 1 + (view.zoom - 16) * 0.25));
    for (const state of ORDER) {
      this.zone.stretches.filter((stretch) => look(stretch) === state).forEach((stretch) => this.paintStretch(context, stretch, state, wide));
    }
    this.zone.issues.forEach((issue) => this.paintIssue(context, issue));
    this.paintWay(context);
    this.paintMe(context);
  }

  at([lon, lat]) {
    const sine = Math.sin((lat * Math.PI) / 180);
    const x = ((lon + 180) / 360) * this.size - this.view.corner.x;
    const y = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * this.size - this.view.corner.y;
    return [x, y];
  }

  trace(context, line) {
    line.forEach((place, k) => (k === 0 ? context.moveTo(...this.at(place)) : context.lineTo(...this.at(place))));
  }

  paintBorder(context) {
    const rings = this.zone.geometry.coordinates.flat();
    context.beginPath();
    context.rect(-10, -10, this.view.width + 20, this.view.height + 20);
    rings.forEach((ring) => this.trace(context, ring));
    context.fillStyle = 'rgba(70, 80, 85, 0.22)';
    context.fill('evenodd');
    context.beginPath();
    rings.forEach((ring) => this.trace(context, ring));
    this.stroke(context, mapColours().zone, 2.5, [10, 5]);
  }

  paintStretch(context, stretch, state, wide) {
    context.beginPath();
    this.trace(context, stretch.line);
    if (state === 'missed') {
      const chosen = stretch === this.target?.stretch;
      this.stroke(context, chosen ? BLUE : '#ffffff', (chosen ? 15 : 11) * wide);
      this.stroke(context, DARK_ORANGE, 9 * wide);
      this.stroke(context, '#ff9a3c', 6 * wide);
    } else if (state === 'unknown') {
      this.stroke(context, '#ffffff', 11 * wide);
      this.stroke(context, '#6b737c', 9 * wide);
      this.stroke(context, '#eceff1', 7 * wide);
      this.stroke(context, hatch('#4a525b', 2), 7 * wide);
    } else if (state === 'justified') {
      this.stroke(context, '#ffffff', 8 * wide);
      this.stroke(context, '#565e69', 5 * wide, [0.1, 9 * wide]);
    } else {
      this.stroke(context, '#ffffff', 7 * wide);
      this.stroke(context, STRETCH.swept, 4.5 * wide);
    }
  }

  /** From where one is to where one is led. */
  paintWay(context) {
    if (!this.target) {
      return;
    }
    const [x, y] = this.at(this.target.position);
    if (this.guiding && this.me) {
      context.beginPath();
      this.trace(context, [this.me.position, this.target.position]);
      this.stroke(context, '#ffffff', 7);
      this.stroke(context, BLUE, 4, [2, 8]);
    }
    context.beginPath();
    context.moveTo(x, y);
    context.bezierCurveTo(x - 16, y - 18, x - 14, y - 36, x, y - 36);
    context.bezierCurveTo(x + 14, y - 36, x + 16, y - 18, x, y);
    context.fillStyle = DARK_ORANGE;
    context.fill();
    this.stroke(context, '#ffffff', 2);
    this.disc(context, x, y - 23, 5, '#ffffff');
  }

  paintIssue(context, issue) {
    const [x, y] = this.at(issue.position);
    this.disc(context, x, y, 12, '#ffffff');
    this.disc(context, x, y, 10, issue.overdue ? '#9d1c14' : BLUE);
    context.fillStyle = '#ffffff';
    context.font = `700 14px ${mapColours().font}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText('!', x, y + 0.5);
  }

  paintMe(context) {
    if (!this.me) {
      return;
    }
    const [x, y] = this.at(this.me.position);
    const metre = this.size / (40075016.69 * Math.cos((this.me.position[1] * Math.PI) / 180));
    if (this.me.accuracyM > 15) {
      this.disc(context, x, y, Math.min(400, this.me.accuracyM * metre), 'rgba(11, 79, 179, 0.15)');
    }
    this.disc(context, x, y, 13, '#ffffff');
    this.disc(context, x, y, 11, BLUE);
    this.disc(context, x, y, 7, '#ffffff');
    this.disc(context, x, y, 4, BLUE);
  }

  disc(context, x, y, radius, colour) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = colour;
    context.fill();
  }

  stroke(context, style, width, dash = []) {
    context.lineCap = dash.length > 0 && dash[0] < 1 ? 'round' : 'butt';
    context.strokeStyle = style;
    context.lineWidth = width;
    context.setLineDash(dash);
    context.stroke();
  }

  /** What lies under a finger: {issue} or {stretch}, else null. */
  pick({ x, y }) {
    const away = (position) => Math.hypot(...this.at(position).map((value, k) => value - (k === 0 ? x : y)));
    const issue = this.zone?.issues.filter((each) => away(each.position) < TOUCH_PIXELS).sort((a, b) => away(a.position) - away(b.position))[0];
    return issue ? { issue } : null;
  }
}

/** How a stretch is drawn; one that was reported as blocked asks for nothing more. */
export function look(stretch) {
  return stretch.blocked && (stretch.state === 'missed' || stretch.state === 'unknown') ? 'justified' : stretch.state;
}
