/** The published JSON Schema of the flow graph: it takes every flow that the compiler makes, and nothing that lacks a field or has a wrong one. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Flow, FlowNode } from '../../../compiler/flow/flow.ts';
import { FLOW_SCHEMA_FILE, flowSchemaText } from '../../../docs/generate-flow-schema.ts';
import { emittedForAll } from '../support/emitted.ts';

const validate = new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(readFileSync(FLOW_SCHEMA_FILE, 'utf8')));
/** As it is stored and read: without keys that are undefined. */
const asJson = (flow: unknown): unknown => JSON.parse(JSON.stringify(flow));
const all = (await emittedForAll()).flatMap(({ shop, artefacts }) =>
  artefacts.map(({ campaign, flow }) => ({ name: `${shop}: ${campaign}`, flow })),
);

it('is made from the types as they are now: `npm run docs` writes it anew', () => {
  expect(readFileSync(FLOW_SCHEMA_FILE, 'utf8')).toBe(flowSchemaText());
});

it.each(all)('takes the flow of $name', ({ flow }) => {
  validate(asJson(flow));
  expect(validate.errors ?? []).toEqual([]);
});

/** A flow with a node of each kind, which is put in the place of all of its nodes. */
const samples = new Map(all.flatMap(({ flow }) => flow.nodes.map((node) => [node.kind, { flow, node }] as const)));
const valid = (flow: Flow, node: unknown): boolean => validate(asJson({ ...flow, nodes: [node] }));

it('there is a node of every kind', () => {
  const kinds: readonly FlowNode['kind'][] = [
    ...(['email', 'sms', 'push', 'whatsapp', 'send', 'give', 'add', 'remove', 'set', 'call', 'notify', 'start', 'unsubscribe'] as const),
    ...(['suppress', 'wait', 'until', 'race', 'restart', 'if', 'split', 'parallel', 'repeat', 'stop'] as const),
  ];
  expect([...samples.keys()].sort()).toEqual([...kinds].sort());
});

/** Fields that a node may lack. */
const OPTIONAL = ['was', 'documentation', 'otherwise', 'join', 'notSent', 'cohort', 'until'];

describe.each([...samples])('a node `%s`', (kind, { flow, node }) => {
  const fields = Object.entries(asJson(node) as object);

  it('is taken as it is', () => expect(valid(flow, node)).toBe(true));

  it.each(
    fields.filter(([field]) => !OPTIONAL.includes(field) || (field === 'join' && ['if', 'split', 'race', 'parallel'].includes(kind))),
  )('is refused without `%s`', (field) => {
    expect(valid(flow, Object.fromEntries(fields.filter(([name]) => name !== field)))).toBe(false);
  });

  it.each(fields)('is refused with another kind of `%s`', (field, value) => {
    const wrong = typeof value === 'string' || typeof value === 'boolean' ? 7 : 'seven';
    expect(valid(flow, { ...node, [field]: wrong })).toBe(false);
  });

  it('is refused with a field that there is not', () => expect(valid(flow, { ...node, colour: 'red' })).toBe(false));
});

it.each([
  'version',
  'campaign',
  'purpose',
  'priority',
  'tags',
  'entry',
  'triggers',
  'unless',
  'goals',
  'start',
  'nodes',
  'mentions',
  'uses',
])('a flow without `%s` is refused', (field) => {
  const [{ flow } = expect.fail('there is no flow')] = all;
  expect(validate(asJson({ ...flow, [field]: undefined }))).toBe(false);
});
