/** Parts that may follow the head of a phrase, each once and in one order: `order placed by 10% from shop where ( … )`. */
import type { Diagnostic, Fix } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../program.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';

/** One part: `word` is what it begins with, `rule` yields the fields that it adds. */
export interface Part<T> {
  readonly word: string;
  readonly rule: Rule<Partial<T>>;
}

interface Found<T> {
  readonly rank: number;
  readonly word: string;
  readonly fields: Partial<T>;
  readonly span: Span;
}

/**
 * Defines a rule that reads any of `parts`, given in the order that the language has. Another order is read as well, reported once and
 * mended; a part that stands twice is reported, and the first one counts.
 */
export function orderedPartsRule<T>(p: CampaignParser, name: string, parts: readonly Part<T>[]): Rule<Partial<T>> {
  return p.rule(name, () => {
    const found: Found<T>[] = [];
    p.loop(() => {
      const first = p.peek();
      const read = p.choose<Pick<Found<T>, 'rank' | 'word' | 'fields'>>(
        'the next part',
        parts.map(({ word, rule }, rank) => ({
          ALT: () => {
            const fields = p.call(rule, rank);
            return { rank, word, fields };
          },
        })),
      );
      p.build(() => found.push({ ...read, span: p.spanFrom(first) }));
    });
    return found.length === 0 ? {} : p.build(() => merge(p, found));
  });
}

function merge<T>(p: CampaignParser, found: readonly Found<T>[]): Partial<T> {
  const once = found.filter((part, index) => found.findIndex(({ rank }) => rank === part.rank) === index);
  const twice = found.find((part) => !once.includes(part));
  if (twice !== undefined) p.report(standsTwice(twice.word, twice.span));
  else if (found.some(({ rank }, index) => rank < (found[index - 1]?.rank ?? 0))) p.report(outOfOrder(p, found));
  return Object.assign({}, ...once.map(({ fields }) => fields).toReversed());
}

function standsTwice(word: string, span: Span): Diagnostic {
  const fix: Fix = { kind: 'remove-duplicate', title: `Remove the second \`${word}\``, edits: [{ span, text: '' }], safe: false };
  return syntaxDiagnostic('unexpected-syntax', `\`${word}\` stands here a second time.`, span, 'Keep one of them.', { fixes: [fix] });
}

/** Each place gets the part that belongs there; what stands between the parts stays. */
function outOfOrder<T>(p: CampaignParser, found: readonly Found<T>[]): Diagnostic {
  const sorted = [...found].sort((a, b) => a.rank - b.rank);
  const late = found.find(({ rank }, index) => rank < (found[index - 1]?.rank ?? 0)) ?? found[0];
  const edits = found.flatMap(({ span }, index) => {
    const wanted = sorted[index];
    return wanted === undefined || wanted.span === span ? [] : [{ span, text: p.source(wanted.span) }];
  });
  const order = sorted.map(({ word }) => `\`${word}\``).join(', ');
  const fix: Fix = { kind: 'order-parts', title: `Write ${order}`, edits, safe: true };
  const after = late === undefined ? undefined : sorted[sorted.indexOf(late) + 1];
  const message = `\`${late?.word}\` belongs before \`${after?.word}\`.`;
  const span = late?.span ?? p.spanOf(p.peek(0));
  return syntaxDiagnostic('parts-out-of-order', message, span, `Write them in this order: ${order}.`, { fixes: [fix] });
}
