/** Rules as railroad diagrams: SVG to stand in a page, coloured by its style sheet. */
/// <reference path="railroad-diagrams.d.ts" />
import {
  Choice,
  Diagram,
  type Element,
  NonTerminal,
  OneOrMore,
  Optional,
  Sequence,
  Skip,
  Stack,
  Terminal,
} from '@prantlf/railroad-diagrams/lib/index.mjs';
import type { Part } from './part.ts';
import { titleOf } from './sections.ts';

// A line of a diagram that is wider is broken.
const WIDTH = 820;

/** The diagram of one rule; `text` says the same to who cannot see it. */
export function diagramOf(part: Part, text: string): string {
  return (
    new Diagram(element(part))
      .format(4)
      .toString()
      .replace('<svg', `<svg role="img" aria-label="${attribute(text)}"`)
      .replaceAll('xlink:href', 'href')
      // Paths without length.
      .replace(/<path d="M[^"]*h0"><\/path>\n?/g, '')
  );
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replace(/\s+/g, ' ');
}

/** Where the page shows a rule. */
export function anchorOf(rule: string): string {
  return titleOf(rule).replaceAll(' ', '-');
}

function element(part: Part): Element {
  switch (part.kind) {
    case 'sequence':
      return lines(part.parts.map(element));
    case 'choice':
      return new Choice(0, ...part.parts.map(element));
    case 'optional':
      return part.part.kind === 'repeated' ? new Choice(0, new Skip(), element(part.part)) : new Optional(element(part.part));
    case 'repeated':
      return new OneOrMore(element(part.part), part.separator === undefined ? new Skip() : element(part.separator));
    case 'written':
      return new Terminal(part.text);
    case 'token':
      return new NonTerminal(part.name, { href: '#tokens' });
    case 'rule':
      return new NonTerminal(titleOf(part.name), { href: `#${anchorOf(part.name)}` });
  }
}

/** Elements one after the other, in as many lines as they need. */
function lines(elements: readonly Element[]): Element {
  const rows: Element[][] = [[]];
  for (const one of elements) {
    const row = rows.at(-1) ?? [];
    const width = row.reduce((sum, other) => sum + other.width + 20, one.width);
    if (row.length > 0 && width > WIDTH) rows.push([one]);
    else row.push(one);
  }
  const sequences = rows.map((row) => new Sequence(...row));
  const [only, ...more] = sequences;
  return only !== undefined && more.length === 0 ? only : new Stack(...sequences);
}
