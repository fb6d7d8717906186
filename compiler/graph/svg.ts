/** A picture as SVG: a document of its own that follows the reader's light or dark scheme, with no font, script or link from outside. */
import { colourRules } from './colours.ts';
import { SIZES } from './layout.ts';
import type { Box, Line, Picture } from './picture.ts';

const STYLE = `
svg{--paper:#fff;--ink:#16181d;--faint:#5c6370;--edge:#d5d9e0;--line:#8a93a3;--pill:#eef0f4;background:var(--paper)}
@media(prefers-color-scheme:dark){svg{--paper:#14161a;--ink:#eceef2;--faint:#a2a9b6;--edge:#343a45;--line:#717a8a;--pill:#252a33}}
text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;fill:var(--ink)}
.title{font-size:${SIZES.title}px;font-weight:600}.detail{font-size:${SIZES.detail}px;fill:var(--faint)}.label{font-size:${SIZES.label}px;fill:var(--faint);text-anchor:middle}
.box{fill:var(--paper);stroke:var(--edge)}.pill{fill:var(--pill)}.line{fill:none;stroke:var(--line);stroke-width:1.5}.head{fill:var(--line)}
.icon{fill:none;stroke:var(--kind);stroke-width:1.4;stroke-linecap:round;stroke-linejoin:round}.tint{fill:var(--kind);opacity:.14}
${colourRules('light')}
@media(prefers-color-scheme:dark){${colourRules('dark')}}
`.replaceAll('\n', '');

/** The SVG document, with a title and a description that a screen reader reads in the order of the flow. */
export function pictureSvg(picture: Picture): string {
  const { width, height, campaign, documentation, boxes, lines } = picture;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escaped(campaign)}</title>`,
    `<desc id="description">${escaped([...(documentation === undefined ? [] : [documentation.replace(/\.$/, '')]), ...boxes.map((box) => box.title.join(' '))].join('. '))}</desc>`,
    `<style>${STYLE}</style>`,
    '<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path class="head" d="M0 0.5 7.5 4 0 7.500z"/></marker></defs>',
    ...lines.map(linePath),
    ...lines.map(lineLabel).filter((text) => text !== ''),
    ...boxes.map(boxGroup),
    '</svg>',
    '',
  ].join('\n');
}

const linePath = (line: Line): string => `<path class="line" marker-end="url(#head)" d="${line.path}"/>`;

function lineLabel({ label, labelAt }: Line): string {
  if (label === undefined || labelAt === undefined) return '';
  const pill = `<rect class="pill" x="${labelAt.x - labelAt.width / 2}" y="${labelAt.y - 10}" width="${labelAt.width}" height="20" rx="10"/>`;
  return `${pill}<text class="label" x="${labelAt.x}" y="${labelAt.y + 4}">${escaped(labelAt.text)}${labelAt.text === label ? '' : `<title>${escaped(label)}</title>`}</text>`;
}

function boxGroup(box: Box): string {
  const { x, y, width, height, kind, icon, title, details } = box;
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
    `<path class="icon" transform="translate(${x + 14} ${y + 14})" d="${icon}"/>`,
    ...text,
    '</g>',
  ].join('');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
