/** The revision follows the meaning of a campaign, not its looks. */
import { describe, expect, it } from 'vitest';
import { canonicalJson, hashFlow } from '../../../compiler/flow/hash.ts';
import { lower } from '../../../compiler/flow/lower.ts';
import type { Campaign, Program, Span, Step } from '../../../language/program.ts';
import { message, withSteps } from '../support/build.ts';
import { digest } from '../support/compile-example.ts';
import { checkCampaign, EXAMPLES } from '../support/examples.ts';

const { program, campaign: original } = EXAMPLES.first_order_nudge;

const revisionOf = (campaign: Campaign, of: Program = program): string => hashFlow(lower(campaign, of), digest);
const elsewhere: Span = {
  file: 'moved/other.campaign',
  start: { offset: 90, line: 9, column: 9 },
  end: { offset: 99, line: 9, column: 18 },
};

/** The same campaign with every span elsewhere and every documentation changed: another layout in another file. */
function reformatted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reformatted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    key === 'span' ? elsewhere : key === 'documentation' ? 'Other words.' : reformatted(inner),
  ]);
  return Object.fromEntries([...entries.reverse()]);
}

const changing = (change: (step: Step) => Step): Campaign => withSteps(original, original.then.map(change));

describe('the revision of a campaign', () => {
  it('is sixteen hex digits', () => {
    expect(revisionOf(original)).toMatch(/^[0-9a-f]{16}$/);
  });

  it('does not change with layout, documentation, file, or the order of tags', () => {
    const changed: Campaign = Object.assign({}, original, reformatted(original), { documentation: 'New.' });
    expect(changed.span).not.toEqual(original.span);
    expect(changed.then).not.toEqual(original.then);
    expect(revisionOf(changed)).toBe(revisionOf(original));
    expect(revisionOf({ ...original, tags: ['b', 'a'] })).toBe(revisionOf({ ...original, tags: ['a', 'b'] }));
  });

  it('does not change when the text is laid out anew and the file moves', () => {
    const { file, text } = EXAMPLES.first_order_nudge.source;
    const laidOut = text.replaceAll('\n    ', '\n\n// a comment\n  /// Documentation.\n ').replace('purchased', 'order placed');
    const needs = 'needs: { code: coupon }\n';
    const moved = checkCampaign(`elsewhere/${file}`, laidOut, { nudge: needs, last_nudge: needs });
    expect(laidOut).not.toBe(text);
    expect(revisionOf(moved.campaign, moved.program)).toBe(revisionOf(original));
  });

  it('does not change with the body of a message', () => {
    const rewritten = program.messages.map((one) => ({ ...one, subject: 'New', body: 'New' }));
    expect(revisionOf(original, { ...program, messages: rewritten })).toBe(revisionOf(original));
  });

  it.each<[string, Campaign]>([
    ['the length of a wait', changing((step) => (step.kind === 'wait' ? { ...step, ms: step.ms + 1 } : step))],
    ['a label', changing((step) => (step.label === 'wait_1' ? { ...step, label: 'first_week' } : step))],
    ['a message', changing((step) => (step.kind === 'email' ? { ...step, message: 'nudge' } : step))],
    ['a coupon', changing((step) => (step.kind === 'give' ? { ...step, coupon: 'other' } : step))],
    ['a step less', withSteps(original, original.then.slice(1))],
    ['the order of steps', withSteps(original, original.then.toReversed())],
    ['the exit', { ...original, unless: [] }],
    ['the trigger', { ...original, triggers: [{ kind: 'event', event: 'order placed', span: original.span }] }],
    ['the purpose', { ...original, purpose: 'transactional' }],
    ['the priority', { ...original, priority: 1 }],
    ['the entry', { ...original, entry: { ...original.entry, mode: 'repeatable' } }],
    ['the name', { ...original, name: 'other' }],
    ['a tag', { ...original, tags: ['x'] }],
  ])('changes with %s', (_, changed) => {
    expect(revisionOf(changed)).not.toBe(revisionOf(original));
  });

  it('changes with what a message needs', () => {
    const asksMore = program.messages.map((one) =>
      message(one.name, { ...one.needs, headline: { kind: 'scalar', of: 'text' } }, one.subjectSpan),
    );
    expect(revisionOf(original, { ...program, messages: asksMore })).not.toBe(revisionOf(original));
  });

  it('changes with the type of a field that it reads', () => {
    const { win_back } = EXAMPLES;
    const { contact } = program.schema.entities;
    if (contact === undefined) throw new Error('There is no contact.');
    const fields = contact.fields.map((field) =>
      field.name === 'city' ? { ...field, type: { kind: 'list', of: 'text' } as const } : field,
    );
    const schema = { ...program.schema, entities: { ...program.schema.entities, contact: { ...contact, fields } } };
    expect(revisionOf(win_back.campaign, { ...win_back.program, schema })).not.toBe(revisionOf(win_back.campaign, win_back.program));
  });
});

it('canonical JSON sorts keys and leaves out spans, documentation and what is undefined', () => {
  expect(canonicalJson({ b: [1, { span: 1, d: 'x' }], a: undefined, documentation: 'y', A: null })).toBe('{"A":null,"b":[1,{"d":"x"}]}');
});
