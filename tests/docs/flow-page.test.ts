/** `flow.md` shows a flow as the compiler makes it, and names every kind of node and every field. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FLOW_SCHEMA_FILE } from '../../docs/generate-flow-schema.ts';
import { compileOne } from '../compiler/support/compile-example.ts';
import { checkCampaign } from '../compiler/support/examples.ts';
import { blocksOf, readPage } from './blocks.ts';

const page = readPage('flow.md');
const [campaign, flow] = ['relance', 'json'].map(
  (language) => blocksOf('flow.md').find((block) => block.language === language)?.text ?? '',
);

it('shows the flow of its example', async () => {
  const { program, source } = checkCampaign('example.campaign', `coupon first10 { 10% off order }\n${campaign}`, {
    nudge: 'needs: { code: coupon }\n',
  });
  const compiled = await compileOne(program, source);
  const withoutPlaces: unknown = JSON.parse(JSON.stringify(compiled.flow, (key, value: unknown) => (key === 'span' ? undefined : value)));
  expect(withoutPlaces).toEqual(JSON.parse(flow ?? ''));
});

interface Definition {
  readonly properties?: Readonly<Record<string, { readonly const?: string }>>;
}
const { definitions }: { readonly definitions: Readonly<Record<string, Definition>> } = JSON.parse(readFileSync(FLOW_SCHEMA_FILE, 'utf8'));

it.each(Object.keys(definitions.Flow?.properties ?? {}))('names the field `%s` of a flow', (field) =>
  expect(page).toMatch(new RegExp(`\\b${field}\\b`)),
);

const nodes = Object.entries(definitions).filter(([name]) => name.endsWith('Node') && name !== 'FlowNode' && name !== 'EffectNode');

it.each(nodes)('names what a %s has', (_, { properties = {} }) => {
  expect(Object.keys(properties).length).toBeGreaterThan(3);
  for (const field of Object.keys(properties)) expect(page).toMatch(new RegExp(`\\b${field}\\b`));
  if (properties.kind?.const !== undefined) expect(page).toContain(`| \`${properties.kind.const}\` |`);
});
