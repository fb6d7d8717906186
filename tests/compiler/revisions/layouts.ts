/** Other layouts of a workspace that say the same. */
import type { ClauseNode, CouponPartNode } from '../../../language/syntax/ast.ts';
import { parse } from '../../../language/syntax/parse.ts';
import { tokenize } from '../../../language/syntax/tokens/lexer.ts';

type Files = ReadonlyMap<string, string>;

/** A way of writing all campaigns of a workspace anew. */
export interface Layout {
  readonly name: string;
  write(files: Files): Files;
}

/** All of them. */
export const LAYOUTS: readonly Layout[] = [
  { name: 'a new line at every bracket and comma', write: eachFile((file, text) => broken(tokensOf(file, text), '\n\n   ')) },
  { name: 'as few lines as there can be', write: eachFile((file, text) => `${tokensOf(file, text).join(' ')}\n`) },
  {
    name: 'comments everywhere',
    write: eachFile((file, text) => `// top\n${broken(tokensOf(file, text), ' // beside\n// alone\n\n')}\n// end`),
  },
  { name: 'line ends of Windows', write: eachFile((_, text) => text.replaceAll('\n', '\r\n')) },
  { name: 'tabs, and blanks at the ends of lines', write: eachFile((_, text) => text.replaceAll('  ', '\t').replaceAll('\n', ' \t\n')) },
  { name: 'other documentation', write: eachFile((_, text) => documented(text)) },
  { name: 'no documentation', write: eachFile((_, text) => text.replace(/^\s*\/\/\/.*\n/gm, '')) },
  { name: 'files elsewhere, with other names, in the other order', write: moved },
  { name: 'one file for everything', write: inOneFile },
  { name: 'one file for each declaration', write: oneEach },
  { name: 'clauses in another order', write: eachFile(reordered) },
];

const isCampaign = (file: string): boolean => file.endsWith('.campaign');

function eachFile(write: (file: string, text: string) => string): (files: Files) => Files {
  return (files) => new Map([...files].map(([file, text]) => [file, isCampaign(file) ? write(file, text) : text]));
}

/** Its words without comments and documentation. */
const tokensOf = (file: string, text: string): readonly string[] => tokenize(file, text).tokens.map(({ image }) => image);

/** Behind each opening bracket and comma, and before each closing one, stands `between`; elsewhere a word that begins a line may begin a clause. */
const broken = (tokens: readonly string[], between: string): string =>
  tokens
    .map((token) => (/^[{([,]$/.test(token) ? `${token}${between}` : /^[})\]]$/.test(token) ? `${between}${token}\n` : token))
    .join('  ');

/** Documentation before every declaration, and before every line that begins a step. */
function documented(text: string): string {
  const steps = 'email|sms|push|whatsapp|send|give|add|remove|wait|call|notify|set|start|stop|split|parallel|repeat';
  return text
    .replace(/^(campaign|segment|coupon|cohort)\b/gm, '/// Said otherwise.\n$1')
    .replace(
      new RegExp(`^(\\s+)(${steps})\\b(?! to|ed\\b)`, 'gm'),
      (line, indent: string) => `${indent}/// Said here.${line.startsWith('\n') ? '' : '\n'}${line}`,
    );
}

function moved(files: Files): Files {
  return new Map(
    [...files].reverse().map(([file, text], index) => [isCampaign(file) ? `elsewhere/${index}/other-${index}.campaign` : file, text]),
  );
}

function inOneFile(files: Files): Files {
  const others = [...files].filter(([file]) => !isCampaign(file));
  const all = [...files].flatMap(([file, text]) => (isCampaign(file) ? [text] : []));
  return new Map([...others, ['all.campaign', all.reverse().join('\n')]]);
}

function oneEach(files: Files): Files {
  return new Map(
    [...files].flatMap(([file, text]): readonly (readonly [string, string])[] => {
      if (!isCampaign(file)) return [[file, text]];
      const nodes = parse(file, text).ast.declarations;
      return nodes.map(({ span }, index) => [
        `${file.slice(0, -'.campaign'.length)}/${index}.campaign`,
        text.slice(span.start.offset, span.end.offset),
      ]);
    }),
  );
}

type Part = ClauseNode | CouponPartNode;

/** Clauses of campaigns and parts of coupons the other way round. Clauses of one kind keep their order among each other, where it may have a meaning. */
function reordered(file: string, text: string): string {
  let written = text;
  const bodies = parse(file, text).ast.declarations.map((node): readonly Part[] => {
    return node.kind === 'campaign' ? node.clauses : node.kind === 'coupon' ? node.parts : [];
  });
  // From the end, so that the offsets of what is before stay.
  for (const body of bodies.reverse()) {
    const turned = [...Map.groupBy(body, ({ kind }) => kind).values()].reverse().flat();
    [...body].reverse().forEach((clause, index) => {
      const other = turned[body.length - 1 - index] ?? clause;
      written = `${written.slice(0, clause.span.start.offset)}${text.slice(other.span.start.offset, other.span.end.offset)}\n${written.slice(clause.span.end.offset)}`;
    });
  }
  return written;
}
