/** `<segment>.segment.ts`: the rule of a segment, in both back ends. */
import type { Segment } from '../../language/program.ts';
import type { Schema } from '../../language/schema/schema.ts';
import { classifyRule, type RuleInstant, type RuleWatch } from '../segments/classify.ts';
import { type CodeFile, createMarks } from './code-file.ts';
import { createQuotes, headerOf, type Origin, sourceOf } from './emit-context.ts';
import { lines, quote, quoteAll, wholeNumber } from './literals.ts';
import { predicateCode, valueCode } from './predicates.ts';

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
    types: ['Predicate', 'SegmentWatch'],
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
      {
        kind: 'constant',
        exported: true,
        name: 'watch',
        type: 'SegmentWatch',
        value: watchCode(classifyRule(rule, schema), schema),
        doc: quotes.plain('What may change it.'),
      },
    ],
    source: sourceOf(origin),
    marks,
  };
}

function watchCode({ by, rows, events, instants }: RuleWatch, schema: Schema): string {
  const entries = instants.map((instant) => `${instantCode(instant, schema)},`);
  return lines(
    '{',
    [
      `by: ${quote(by)},`,
      `rows: ${quoteAll(rows)},`,
      `events: ${quoteAll(events)},`,
      `instants: ${lines('[', entries, ']').replaceAll('\n', '\n  ')},`,
    ],
    '}',
  );
}

function instantCode(instant: RuleInstant, schema: Schema): string {
  const ms = `ms: ${wholeNumber(instant.ms)}`;
  switch (instant.kind) {
    case 'rows':
      return `{ kind: 'rows', entity: ${quote(instant.entity)}, time: ${quote(instant.time)}, ${ms} }`;
    case 'events':
      return `{ kind: 'events', event: ${quote(instant.event)}, ${ms} }`;
    case 'value':
      return `{ kind: 'value', value: ${valueCode(instant.value, { schema })}, ${ms} }`;
  }
}
