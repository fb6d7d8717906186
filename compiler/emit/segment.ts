/** `<segment>.segment.ts`: the rule of a segment, in both back ends. */
import type { Segment } from '../../language/program.ts';
import type { Schema } from '../../language/schema/schema.ts';
import { type CodeFile, createMarks } from './code-file.ts';
import { createQuotes, headerOf, type Origin, sourceOf } from './emit-context.ts';
import { quote } from './literals.ts';
import { predicateCode } from './predicates.ts';

/** What the file of a segment is made from. */
export interface SegmentEmission {
  readonly segment: Pick<Segment, 'name' | 'documentation'> & { readonly rule: NonNullable<Segment['rule']> };
  readonly hash: string;
  readonly schema: Schema;
  readonly origin: Origin;
}

/** The rule of a segment (`SegmentModule` of runtime/journey/port.ts). It is about the contact alone: it knows no run and no entry. */
export function segmentFile({ segment, hash, schema, origin }: SegmentEmission): CodeFile {
  const { name, documentation, rule } = segment;
  const marks = createMarks();
  const quotes = createQuotes(origin, marks);
  return {
    header: headerOf(origin, { version: `hash ${hash}`, documentation, about: `Who is in the segment ${name}.` }),
    types: ['Predicate'],
    declarations: [
      { kind: 'constant', exported: true, name: 'segment', value: quote(name), doc: quotes.plain('The segment.') },
      {
        kind: 'constant',
        exported: true,
        name: 'rule',
        type: 'Predicate',
        value: predicateCode(rule, { schema }),
        doc: quotes.doc(quotes.words(rule.span), rule.span),
      },
    ],
    source: sourceOf(origin),
    marks,
  };
}
