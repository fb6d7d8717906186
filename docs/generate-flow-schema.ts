/** Writes the JSON Schema of the flow graph from its types: `node docs/generate-flow-schema.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGenerator, type Schema } from 'ts-json-schema-generator';

const ROOT = join(import.meta.dirname, '..');

/** Where it stands; published with the package as `relance/flow.schema.json`. */
export const FLOW_SCHEMA_FILE = join(ROOT, 'compiler', 'flow', 'flow.schema.json');

/** Its text: draft 7, one definition a type, descriptions from the types' own documentation. */
export function flowSchemaText(): string {
  const generator = createGenerator({
    path: join(ROOT, 'compiler', 'flow', 'flow.ts'),
    tsconfig: join(ROOT, 'tsconfig.json'),
    type: 'Flow',
    // The generator has a compiler of its own, older than ours; the types are checked by ours.
    skipTypeCheck: true,
    additionalProperties: false,
  });
  const { $schema, definitions = {}, ...rest } = generator.createSchema('Flow');
  const head = { $schema, title: 'Relance flow graph', description: 'What a campaign means, lowered: see docs/flow.md.' };
  return `${JSON.stringify({ ...head, ...rest, definitions: withEffects(definitions) }, undefined, 2)}\n`;
}

/**
 * What an exit carries is an effect node without its successor. The generator takes the union of such types for one type with the fields of all, so
 * they are made here from the nodes.
 */
function withEffects(definitions: Definitions): Definitions {
  const nodes = refsOf(definitions.EffectNode);
  const effects = nodes.flatMap((name): [string, Definition][] => {
    const node = definitions[name];
    if (typeof node !== 'object' || node.properties === undefined) throw new Error(`${name} is no kind of node.`);
    const { next: _, ...properties } = node.properties;
    return [[effectName(name), { ...node, properties, required: node.required?.filter((field) => field !== 'next') ?? [] }]];
  });
  const made = Object.entries(definitions).filter(([name]) => !name.startsWith('WithoutNext<'));
  const FlowEffect: Definition = {
    anyOf: nodes.map((name) => ({ $ref: `#/definitions/${effectName(name)}` })),
    description: 'A node that a standing exit or goal carries as an effect: it has no successor.',
  };
  return { ...Object.fromEntries([...made, ...effects]), FlowEffect };
}

type Definitions = NonNullable<Schema['definitions']>;
type Definition = Definitions[string];

/** `MessageNode` in a flow, `MessageEffect` in an exit. */
const effectName = (node: string): string => node.replace(/Node$/, 'Effect');

function refsOf(union: Definition | undefined): readonly string[] {
  const members = typeof union === 'object' ? (union.anyOf ?? []) : [];
  return members.flatMap((member) =>
    typeof member === 'object' && member.$ref !== undefined ? [member.$ref.replace('#/definitions/', '')] : [],
  );
}

if (import.meta.main) writeFileSync(FLOW_SCHEMA_FILE, flowSchemaText());
