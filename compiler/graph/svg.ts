/** A picture as SVG: a document of its own that follows the reader's light or dark scheme, with no font, script or link from outside. */
import { SIZES } from './layout.ts';
import type { Box, BoxKind, Line, Picture } from './picture.ts';
import { textWidth } from './text.ts';

/** Signs of the kinds, drawn in a square of 16: paths only, stroked. */
export const ICONS: Readonly<Record<BoxKind, string>> = {
  trigger: 'M9 1.5 3.5 9H8l-1 5.5L12.5 7H8z',
  email: 'M1.5 3.5h13v9h-13zM1.5 4l6.5 5 6.5-5',
  sms: 'M2 2.5h12v8.5H7l-3.5 3V11H2zM5 6.8h.01M8 6.8h.01M11 6.8h.01',
  give: 'M1.5 4.5h13v2.2a1.4 1.4 0 0 0 0 2.6v2.2h-13V9.3a1.4 1.4 0 0 0 0-2.6zM9.5 4.5v7',
  add: 'M6 7.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6M1 14c.3-3 2.3-4.5 5-4.5s4.7 1.5 5 4.500M13 4v5M10.5 6.500h5',
  remove: 'M6 7.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6M1 14c.3-3 2.3-4.5 5-4.5s4.7 1.5 5 4.500M10.5 6.500h5',
  wait: 'M8 14.500a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M8 4.500V8l2.5 1.5',
  until: 'M2 3.500h12v11H2zM2 7h12M5.5 1.500v3.500M10.5 1.500v3.5',
  race: 'M4 1.500h8M4 14.500h8M5 1.500c0 4 6 4.5 6 6.500s-6 2.5-6 6.500M11 1.500c0 4-6 4.5-6 6.500s6 2.5 6 6.5',
  if: 'M8 1.5 14.5 8 8 14.5 1.5 8zM6.5 6.500c0-2 3-2 3 0 0 1.2-1.5 1.3-1.5 2.500M8 11h.01',
  stop: 'M5 1.500h6L14.5 5v6L11 14.500H5L1.5 11V5z',
  end: 'M8 14.500a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M5 8l2.2 2.200L11 6',
  goal: 'M3 14.500V2h9.500l-2 3.2 2 3.300H3',
  unless: 'M8 14.500a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M3.5 3.500l9 9',
};

const STYLE = `
svg{--paper:#fff;--ink:#16181d;--faint:#5c6370;--edge:#d5d9e0;--line:#8a93a3;--pill:#eef0f4;background:var(--paper)}
@media(prefers-color-scheme:dark){svg{--paper:#14161a;--ink:#eceef2;--faint:#a2a9b6;--edge:#343a45;--line:#717a8a;--pill:#252a33}}
text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;fill:var(--ink)}
.title{font-size:${SIZES.title}px;font-weight:600}.detail{font-size:${SIZES.detail}px;fill:var(--faint)}.label{font-size:${SIZES.label}px;fill:var(--faint);text-anchor:middle}
.box{fill:var(--paper);stroke:var(--edge)}.pill{fill:var(--pill)}.line{fill:none;stroke:var(--line);stroke-width:1.5}.head{fill:var(--line)}
.icon{fill:none;stroke:var(--kind);stroke-width:1.4;stroke-linecap:round;stroke-linejoin:round}.tint{fill:var(--kind);opacity:.14}
.k-trigger{--kind:#7a5af8}.k-email,.k-sms{--kind:#1570ef}.k-give{--kind:#c4320a}.k-add,.k-remove{--kind:#088ab2}.k-wait,.k-until,.k-race{--kind:#a15c07}.k-if{--kind:#7839ee}.k-end,.k-goal{--kind:#067647}.k-stop,.k-unless{--kind:#b42318}
@media(prefers-color-scheme:dark){.k-trigger{--kind:#a48afb}.k-email,.k-sms{--kind:#53b1fd}.k-give{--kind:#fd853a}.k-add,.k-remove{--kind:#22ccee}.k-wait,.k-until,.k-race{--kind:#fac515}.k-if{--kind:#c3b5fd}.k-end,.k-goal{--kind:#47cd89}.k-stop,.k-unless{--kind:#f97066}}
`.replaceAll('\n', '');

/** The SVG document, with a title and a description that a screen reader reads in the order of the flow. */
export function pictureSvg(picture: Picture): string {
  const { width, height, campaign, documentation, boxes, lines } = picture;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escaped(campaign)}</title>`,
    `<desc id="description">${escaped([documentation ?? '', ...boxes.map((box) => box.title.join(' '))].filter((part) => part !== '').join('. '))}</desc>`,
    `<style>${STYLE}</style>`,
    '<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path class="head" d="M0 0.5 7.5 4 0 7.500z"/></marker></defs>',
    ...lines.map(linePath),
    ...lines.map(lineLabel).filter((text) => text !== ''),
    ...boxes.map(boxGroup),
    '</svg>',
    '',
  ].join('\n');
}

const RADIUS = 8;

/** The line's corners as a path with round turns; shared with the page. */
export function roundedPath(points: Line['points']): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const parts = [`M${first.x} ${first.y}`];
  for (const [index, point] of rest.entries()) {
    const before = points[index];
    const after = rest[index + 1];
    if (after === undefined || before === undefined) {
      parts.push(`L${point.x} ${point.y}`);
      continue;
    }
    const start = towards(point, before);
    const end = towards(point, after);
    parts.push(`L${start.x} ${start.y}Q${point.x} ${point.y} ${end.x} ${end.y}`);
  }
  return parts.join('');
}

function towards(from: { readonly x: number; readonly y: number }, to: { readonly x: number; readonly y: number }) {
  const distance = Math.hypot(to.x - from.x, to.y - from.y);
  const part = distance === 0 ? 0 : Math.min(RADIUS, distance / 2) / distance;
  return { x: round(from.x + (to.x - from.x) * part), y: round(from.y + (to.y - from.y) * part) };
}

const round = (value: number): number => Math.round(value * 10) / 10;

const linePath = (line: Line): string => `<path class="line" marker-end="url(#head)" d="${roundedPath(line.points)}"/>`;

function lineLabel({ label, labelAt }: Line): string {
  if (label === undefined || labelAt === undefined || label === '') return '';
  const width = Math.ceil(textWidth(label, SIZES.label) + 16);
  const pill = `<rect class="pill" x="${round(labelAt.x - width / 2)}" y="${labelAt.y - 10}" width="${width}" height="20" rx="10"/>`;
  return `${pill}<text class="label" x="${labelAt.x}" y="${labelAt.y + 4}">${escaped(label)}</text>`;
}

function boxGroup(box: Box): string {
  const { x, y, width, height, kind, title, details } = box;
  const left = x + SIZES.padding + SIZES.icon;
  const text = [
    ...title.map(
      (line, index) => `<text class="title" x="${left}" y="${y + SIZES.padding + 14 + index * SIZES.titleLine}">${escaped(line)}</text>`,
    ),
    ...details.map((line, index) => {
      const at = y + SIZES.padding + title.length * SIZES.titleLine + 12 + index * SIZES.detailLine;
      return `<text class="detail" x="${left}" y="${at}">${escaped(line)}</text>`;
    }),
  ];
  return [
    `<g class="k-${kind}">`,
    `<rect class="box" x="${x}" y="${y}" width="${width}" height="${height}" rx="10"/>`,
    `<rect class="tint" x="${x + 10}" y="${y + 10}" width="24" height="24" rx="7"/>`,
    `<path class="icon" transform="translate(${x + 14} ${y + 14})" d="${ICONS[kind]}"/>`,
    ...text,
    '</g>',
  ].join('');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
