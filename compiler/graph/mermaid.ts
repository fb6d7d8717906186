/** A picture as a Mermaid flowchart, which Markdown viewers of code hosts draw. */
import type { Box, BoxKind, Picture } from './picture.ts';

/** Brackets that give a kind its shape. */
const SHAPES: Partial<Record<BoxKind, readonly [string, string]>> = {
  trigger: ['([', '])'],
  if: ['{{', '}}'],
  split: ['{{', '}}'],
  parallel: ['{{', '}}'],
  repeat: ['{{', '}}'],
  wait: ['(', ')'],
  until: ['(', ')'],
  race: ['(', ')'],
  restart: ['(', ')'],
  end: ['([', '])'],
  stop: ['([', '])'],
  goal: ['>', ']'],
  measure: ['>', ']'],
  unless: ['>', ']'],
};

/** The text of the chart. Ids are numbers in the order of the boxes, since labels may be words of Mermaid's own. */
export function pictureMermaid({ boxes, lines }: Picture): string {
  const ids = new Map(boxes.map((box, index) => [box.id, `n${index + 1}`]));
  const nodes = boxes.map((box) => `  ${ids.get(box.id)}${shaped(box)}`);
  const edges = lines.map(({ from, to, label }) => {
    const arrow = label === undefined || label === '' ? '-->' : `-->|"${quoted(label)}"|`;
    return `  ${ids.get(from)} ${arrow} ${ids.get(to)}`;
  });
  return ['flowchart TD', ...nodes, ...edges, ''].join('\n');
}

function shaped({ kind, title, details }: Box): string {
  const [open, close] = SHAPES[kind] ?? ['[', ']'];
  const text = [title.join(' '), ...(details.length === 0 ? [] : [details.join(' ')])].map(quoted).join('<br/>');
  return `${open}"${text}"${close}`;
}

/** Mermaid reads `#quot;` and the like inside quotes. */
const quoted = (text: string): string =>
  text.replaceAll('#', '#35;').replaceAll('"', '#quot;').replaceAll('<', '#lt;').replaceAll('>', '#gt;').replaceAll('|', '#124;');
