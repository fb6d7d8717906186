/** A picture as DOT, for Graphviz and what reads it. */
import type { Box, BoxKind, Picture } from './picture.ts';

const SHAPES: Partial<Record<BoxKind, string>> = {
  trigger: 'oval',
  if: 'diamond',
  split: 'diamond',
  parallel: 'hexagon',
  repeat: 'hexagon',
  end: 'oval',
  stop: 'octagon',
  goal: 'note',
  measure: 'note',
  unless: 'note',
};

/** The text of the graph; ids are the labels of the flow. */
export function pictureDot({ campaign, boxes, lines }: Picture): string {
  const edges = lines.map(({ from, to, label }) => {
    const attributes = label === undefined || label === '' ? '' : ` [label=${quoted(label)}]`;
    return `  ${quoted(from)} -> ${quoted(to)}${attributes};`;
  });
  return [
    `digraph ${quoted(campaign)} {`,
    '  rankdir=TB; node [shape=box, style=rounded, fontname="Helvetica"]; edge [fontname="Helvetica"];',
    ...boxes.map((box) => `  ${quoted(box.id)} [label=${quoted(words(box))}${shapeOf(box.kind)}];`),
    ...edges,
    '}',
    '',
  ].join('\n');
}

const shapeOf = (kind: BoxKind): string => (SHAPES[kind] === undefined ? '' : `, shape=${SHAPES[kind]}`);

const words = ({ title, details }: Box): string => [title.join(' '), ...details].join('\n');

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
