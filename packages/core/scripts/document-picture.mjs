// A small picture of f and f' as SVG text: f solid, f' dashed, interrupted where they jump. The colours stand out on white and on
// black; coordinates have one decimal, so that the last bits of an engine's functions do not show.
import { evaluate } from '../dist/index.js';
import { shown } from './document-numbers.mjs';

const [width, height] = [240, 150];
const frame = { left: 8, right: 232, top: 10, bottom: 140 };
const colours = { value: '#2f81f7', derivative: '#d1740f', axis: '#8b949e' };
/** Values farther out than this share of the half width in x are cut off. */
const tallest = 0.8;
const samples = 160;

/** The picture of an activation whose kinks are these, at its default parameters. */
export function picture(activation, kinks) {
  const reach = 1.25 * Math.max(4, ...kinks.map(({ at }) => Math.abs(at)));
  const pieces = piecesOf(activation, kinks, reach);
  const shownYs = [0, 1, ...pieces.flatMap(({ points }) => points.map(([, y]) => y))].filter(
    (y) => Math.abs(y) <= tallest * reach,
  );
  const [low, high] = [Math.min(...shownYs), Math.max(...shownYs)];
  const across = (x) => frame.left + ((x + reach) / (2 * reach)) * (frame.right - frame.left);
  const down = (y) => frame.bottom - ((y - low) / (high - low)) * (frame.bottom - frame.top);
  const paths = ['value', 'derivative'].map((form) => {
    const d = pieces
      .filter((piece) => piece.form === form)
      .map(({ points }) => pathOf(points, across, down, [low, high]));
    const dashes = form === 'derivative' ? ' stroke-dasharray="5 3"' : '';
    return `<path d="${d.join('')}" fill="none" stroke="${colours[form]}" stroke-width="1.8" stroke-linejoin="round"${dashes}/>`;
  });
  const text = (x, y, anchor, label) => `<text x="${x}" y="${y}" text-anchor="${anchor}">${label}</text>`;
  const zero = { x: tenth(across(0)), y: tenth(down(0)) };
  const edge = { x: shown(reach, 2), high: shown(high, 2), low: shown(low, 2) };
  const isFarBelow = -low > 0.15 * (high - low);
  const labelY = Math.min(height - 2, zero.y + 10);
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${activation.title}: f solid, f' dashed</title>`,
    `<path d="M${frame.left} ${zero.y}H${frame.right}M${zero.x} ${frame.top}V${frame.bottom}" stroke="${colours.axis}" stroke-width="0.8"/>`,
    ...paths,
    `<g font-family="sans-serif" font-size="9" fill="${colours.axis}">`,
    text(frame.left, labelY, 'start', `−${edge.x}`) + text(frame.right, labelY, 'end', edge.x),
    text(zero.x - 3, frame.top + 4, 'end', edge.high) +
      (isFarBelow ? text(zero.x - 3, frame.bottom + 4, 'end', edge.low) : ''),
    '</g>',
    '</svg>',
  ].join('\n')}\n`;
}

/** Both curves between their kinks: f only breaks where it jumps, f' also where f bends. */
function piecesOf(activation, kinks, reach) {
  const inside = kinks.filter(({ at }) => Math.abs(at) < reach);
  return ['value', 'derivative'].flatMap((form) => {
    const breaks = inside.filter(({ isJump }) => isJump || form === 'derivative').map(({ at }) => at);
    const ends = [-reach, ...breaks, reach];
    // A bend of f that is no break still is a corner.
    const corners = inside.map(({ at }) => at);
    return ends.slice(1).map((to, i) => {
      const from = ends[i];
      const beside = 1e-9 * reach;
      const steps = Array.from({ length: samples + 1 }, (_, k) => from + (k / samples) * (to - from));
      const xs = [...new Set([...steps, ...corners.filter((at) => at > from && at < to)])].sort((a, b) => a - b);
      const points = xs.map((x) => {
        const at = x === from && i > 0 ? x + beside : x === to && i < ends.length - 2 ? x - beside : x;
        return [x, evaluate(activation, at)[form]];
      });
      return { form, points };
    });
  });
}

/** SVG path of a piece, cut off at the upper and lower edge of the picture, without points that lie on a line of others. */
function pathOf(points, across, down, [low, high]) {
  const runs = [];
  let run = [];
  points.forEach(([x, y], i) => {
    const isIn = y >= low && y <= high;
    const before = points[i - 1];
    if (before !== undefined && isIn !== (before[1] >= low && before[1] <= high)) {
      const edge = (isIn ? before[1] : y) > high ? high : low;
      const crossing = before[0] + ((edge - before[1]) / (y - before[1])) * (x - before[0]);
      if (Number.isFinite(crossing)) run.push([crossing, edge]);
    }
    if (isIn) run.push([x, y]);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  });
  runs.push(run);
  return runs
    .filter((each) => each.length > 1)
    .map((each) => simplified(each.map(([x, y]) => [tenth(across(x)), tenth(down(y))])))
    .map((each) => `M${each.map(([x, y]) => `${x} ${y}`).join('L')}`)
    .join('');
}

const tenth = (coordinate) => Math.round(coordinate * 10) / 10;

/** The points that a line needs to stay within a tenth of all of them (Douglas and Peucker 1973). */
function simplified(points) {
  const [first, last] = [points[0], points.at(-1)];
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  let [farthest, distance] = [0, 0.11];
  points.forEach(([x, y], i) => {
    const off = Math.abs(dx * (y - first[1]) - dy * (x - first[0])) / length;
    if (off > distance) [farthest, distance] = [i, off];
  });
  if (farthest === 0) return [first, last];
  return [...simplified(points.slice(0, farthest + 1)), ...simplified(points.slice(farthest)).slice(1)];
}
