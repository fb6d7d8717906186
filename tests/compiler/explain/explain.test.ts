/** What people read who read no code: of the example shop, and of a shop whose campaigns hold every construct of the language. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkspace } from '../../../cli/workspace/read-workspace.ts';
import { explain } from '../../../compiler/explain/explain.ts';
import { renderExplanation } from '../../../compiler/explain/render-text.ts';
import { check } from '../../../language/check/check.ts';
import { renderTerminal } from '../../../language/diagnostics/render-terminal.ts';

const SHOPS = [
  ['example', join(import.meta.dirname, '..', '..', '..', 'campaigns')],
  ['constructs', join(import.meta.dirname, 'shop')],
] as const;

const explanations = await Promise.all(
  SHOPS.map(async ([shop, folder]) => {
    const { files } = await readWorkspace(folder);
    const { program, diagnostics } = check(files);
    if (program === undefined) throw new Error(renderTerminal(diagnostics, files, { colour: false }));
    return { shop, program, all: explain(program) };
  }),
);

describe.each(explanations)('the shop `$shop`', ({ shop, all }) => {
  it.each(all)('$title', async (explanation) => {
    await expect(`${renderExplanation(explanation)}\n`).toMatchFileSnapshot(join('golden', shop, `${explanation.name}.txt`));
  });

  it.each(all)('$title is English and no code', (explanation) => {
    const { documentation: _, ...said } = explanation;
    // What stands in quotes are the shop's own words.
    const text = renderExplanation(said).replaceAll(/“[^”]*”/g, '“”');
    expect(text).not.toMatch(/undefined|\[object|\bNaN\b|\b\w+_\w+\b|[{}<>`]|\.\.|\S {2}/);
    const sentences = said.sections.flatMap(({ lines }) => lines);
    for (const { text: sentence } of sentences) expect(sentence).toMatch(/^[A-Z0-9“].*[.:)]$/s);
  });
});

it('every kind of step, trigger and condition is explained by one of them', () => {
  const kinds = new Set<string>();
  for (const { program } of explanations) collectKinds([program.campaigns, program.segments, program.coupons], kinds);
  const wanted = [
    ...['email', 'sms', 'push', 'whatsapp', 'send', 'give', 'add', 'remove', 'set', 'call', 'notify', 'start', 'unsubscribe', 'suppress'],
    ...['wait', 'until', 'race', 'restart', 'if', 'split', 'parallel', 'repeat', 'stop'],
    ...['event', 'idle', 'silence', 'field', 'membership', 'read', 'each', 'started', 'date'],
    ...[
      'compare',
      'in',
      'member',
      'in campaign',
      'has',
      'text',
      'known',
      'and',
      'or',
      'not',
      'arithmetic',
      'aggregate',
      'fact',
      'fact count',
      'rows',
    ],
    ...[
      'today',
      'ago',
      'weekday',
      'local time',
      'span',
      'window',
      'exact',
      'percent',
      'amount',
      'free shipping',
      'unique',
      'shared',
      'pool',
    ],
  ];
  expect(wanted.filter((kind) => !kinds.has(kind))).toEqual([]);
});

function collectKinds(value: unknown, kinds: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if ('kind' in value && typeof value.kind === 'string') kinds.add(value.kind);
  for (const part of Object.values(value)) collectKinds(part, kinds);
}
