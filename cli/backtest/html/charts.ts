/** Charts as SVG that needs no script: the numbers are in titles, and in the tables beside them. */
import type { Channel } from '../../../language/program.ts';
import type { DayCount, Figures } from '../../../runtime/backtest/figures.ts';
import { CHANNEL_WORDS } from '../../../runtime/report/phrases/channels.ts';
import { type FoldedShift, number, shiftWords } from '../words.ts';
import { escaped } from './parts.ts';

const WIDTH = 960;
const HEIGHT = 240;
/** Room for numbers at the left and names below. */
const LEFT = 48;
const BELOW = 24;
const ABOVE = 8;
const DAY = 86_400_000;

const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
const round = (value: number): string => value.toFixed(2).replace(/\.?0+$/, '');

/** A step between lines that people can add: 1, 2 or 5 with noughts. */
function stepFor(most: number): number {
  const rough = Math.max(1, most / 4);
  const power = 10 ** Math.floor(Math.log10(rough));
  return Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough) ?? rough);
}

/** Lines across and their numbers, and where a count stands. */
function scaleOf(most: number): { readonly lines: string; readonly y: (count: number) => number } {
  const step = stepFor(most);
  const top = Math.max(step, Math.ceil(most / step) * step);
  const y = (count: number): number => ABOVE + (HEIGHT - BELOW - ABOVE) * (1 - count / top);
  const counts = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step);
  const lines = counts.map(
    (count) =>
      `<line class="grid" x1="${LEFT}" x2="${WIDTH}" y1="${round(y(count))}" y2="${round(y(count))}"/><text x="${LEFT - 8}" y="${round(y(count) + 4)}" text-anchor="end">${number(count)}</text>`,
  );
  return { lines: lines.join(''), y };
}

const picture = (label: string, inner: string, height = HEIGHT): string =>
  `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(label)}">${inner}</svg>`;

/** Messages of each day, channels on top of each other. Days are those of the period, also those without a message. */
export function daysChart(byDay: readonly DayCount[], period: { readonly from: string; readonly to: string }): string {
  const [first, last] = [dayNumber(period.from), dayNumber(period.to)];
  const days = Map.groupBy(byDay, ({ day }) => day);
  const most = Math.max(1, ...[...days.values()].map((list) => list.reduce((sum, { count }) => sum + count, 0)));
  const { lines, y } = scaleOf(most);
  const width = (WIDTH - LEFT) / (last - first + 1);
  const x = (day: string): number => LEFT + (dayNumber(day) - first) * width;
  const bars = [...days].map(([day, list]) => {
    let below = 0;
    const parts = list.map(({ channel, count }) => {
      const from = y(below);
      below += count;
      return `<rect class="${channel}" x="${round(x(day))}" y="${round(y(below))}" width="${round(Math.max(0.6, width - (width > 3 ? 1 : 0)))}" height="${round(from - y(below))}"/>`;
    });
    const title = `${day}: ${list.map(({ channel, count }) => `${number(count)} ${CHANNEL_WORDS[channel]}`).join(', ')}`;
    return `<g><title>${escaped(title)}</title>${parts.join('')}</g>`;
  });
  return picture('Messages per day and channel', `${lines}${bars.join('')}${monthNames(first, last, width)}`);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Narrower than this, names of months would touch. */
const MONTH_ROOM = 46;

/** Names below the first day of months, as many as there is room for; in a period without one, that of the first day. */
function monthNames(first: number, last: number, width: number): string {
  const starts = Array.from({ length: last - first + 1 }, (_, index) => new Date((first + index) * DAY)).filter(
    (date) => date.getUTCDate() === 1,
  );
  const every = Math.max(1, Math.ceil((starts.length * MONTH_ROOM) / (WIDTH - LEFT)));
  const shown = starts.length === 0 ? [new Date(first * DAY)] : starts.filter((_, index) => index % every === 0);
  return shown
    .map((date) => {
      const at = LEFT + (Math.round(date.getTime() / DAY) - first) * width;
      if (at > WIDTH - MONTH_ROOM) return '';
      const year = date.getUTCMonth() === 0 ? ` ${date.getUTCFullYear()}` : '';
      return `<line class="grid" x1="${round(at)}" x2="${round(at)}" y1="${HEIGHT - BELOW}" y2="${HEIGHT - BELOW + 5}"/><text x="${round(at)}" y="${HEIGHT - 6}">${MONTHS[date.getUTCMonth()] ?? ''}${year}</text>`;
    })
    .join('');
}

/** What the colours mean. */
export const legend = (channels: readonly Channel[]): string =>
  `<ul class="legend">${channels.map((channel) => `<li><i class="${channel}"></i>${escaped(CHANNEL_WORDS[channel])}</li>`).join('')}</ul>`;

/** So many columns are shown one by one; what lies beyond is one column. */
const COLUMNS = 24;

/** How many contacts got one message, two, and so on. */
export function histogramChart(histogram: Figures['histogram']): string {
  const most = Math.max(1, ...histogram.map(({ messages }) => messages));
  const columns = Math.min(most, COLUMNS);
  const counts = Array.from({ length: columns }, (_, index) => {
    const isLast = index === columns - 1 && most > columns;
    const fits = histogram.filter(({ messages }) => (isLast ? messages > index : messages === index + 1));
    return { name: `${index + 1}${isLast ? '+' : ''}`, contacts: fits.reduce((sum, { contacts }) => sum + contacts, 0) };
  });
  const { lines, y } = scaleOf(Math.max(...counts.map(({ contacts }) => contacts)));
  const width = Math.min(64, (WIDTH - LEFT) / columns);
  const bars = counts.map(({ name, contacts }, index) => {
    const x = LEFT + index * width;
    const bar = `<rect class="bar" x="${round(x + width * 0.12)}" y="${round(y(contacts))}" width="${round(width * 0.76)}" height="${round(HEIGHT - BELOW - y(contacts))}" rx="2"/>`;
    return `<g><title>${name} messages: ${number(contacts)} contacts</title>${bar}<text x="${round(x + width / 2)}" y="${HEIGHT - 6}" text-anchor="middle">${name}</text></g>`;
  });
  return picture('Contacts by how many messages they would get', `${lines}${bars.join('')}`);
}

const ROW = 26;

/** Contacts who would get more to the right, those who would get less to the left. */
export function shiftsChart(shifts: readonly FoldedShift[]): string {
  const most = Math.max(...shifts.map(({ contacts }) => contacts));
  const middle = WIDTH / 2;
  const rows = shifts.map((shift, index) => {
    const length = (shift.contacts / most) * (middle - 300);
    const [x, name, anchor] = shift.by > 0 ? [middle, middle - 10, 'end'] : [middle - length, middle + 10, 'start'];
    const words = shiftWords(shift);
    const y = index * ROW;
    return `<g><title>${escaped(words)}</title><rect class="${shift.by > 0 ? 'more' : 'less'}" x="${round(x)}" y="${y + 5}" width="${round(Math.max(1, length))}" height="${ROW - 10}" rx="2"/><text x="${round(name)}" y="${y + 17}" text-anchor="${anchor}">${escaped(words)}</text></g>`;
  });
  return picture(
    'How many contacts would get more or less messages',
    `<line class="grid" x1="${middle}" x2="${middle}" y1="0" y2="${shifts.length * ROW}"/>${rows.join('')}`,
    shifts.length * ROW,
  );
}
