/** Which names can be renamed, and to what. */
import type { Target, Use } from '../../../../language/check/uses.ts';
import { isReserved } from '../../../../language/syntax/tokens/token-types.ts';
import { labelsOf } from '../../core/labels.ts';
import { declarationsOf, nameAt, usesOf } from '../../core/names.ts';
import type { Place, Snapshot } from '../../core/snapshot.ts';
import { declarationsOfKind } from '../../core/syntax.ts';
import { keyOf, kindWords } from '../../core/targets.ts';

/** What the author names himself, wherever it is declared. */
const OWN: ReadonlySet<Target['kind']> = new Set([
  'campaign',
  'coupon',
  'segment',
  'cohort',
  'message',
  'label',
  'binding',
  'arm',
  'need',
  'tag',
  'outcome',
  'endpoint',
  'people',
  'pool',
  'connection',
  'test row',
]);
/** Names of the schema: those that schema.yaml declares. */
const OF_SCHEMA: ReadonlySet<Target['kind']> = new Set(['entity', 'field', 'event field', 'reply field']);

/** The name at a place if it can be renamed, else why not. */
export type Renameable = { readonly kind: 'name'; readonly use: Use } | { readonly kind: 'refused'; readonly why: string };

/** Looks at the name at a place. */
export function renameableAt({ snapshot, file, offset }: Place): Renameable {
  const use = nameAt(snapshot, file, offset);
  if (use === undefined) return refused('There is no name here that could be changed.');
  const { target } = use;
  if (OWN.has(target.kind)) return { kind: 'name', use };
  if (OF_SCHEMA.has(target.kind) && declarationsOf(snapshot, target).length > 0) return { kind: 'name', use };
  return refused(`\`${target.name}\` is part of the language or of its schema, so its name is fixed.`);
}

/** Why a target cannot have this name; undefined if it can. */
export function whyNot(snapshot: Snapshot, target: Target, name: string): string | undefined {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) return `\`${name}\` is no name: names are written in \`snake_case\` and begin with a letter.`;
  if (isReserved(name)) return `\`${name}\` is a word of the language and cannot name anything.`;
  const clash = clashOf(snapshot, target, name);
  return clash === undefined ? undefined : `\`${name}\` is ${clash} already.`;
}

/** Kinds that share their names. */
const DECLARED = ['campaign', 'coupon', 'segment', 'cohort'] as const;

function clashOf(snapshot: Snapshot, target: Target, name: string): string | undefined {
  const found = DECLARED.find((kind) => kind === target.kind);
  if (found !== undefined) {
    const kind = DECLARED.find((one) => declarationsOfKind(snapshot, one).some((node) => node.name.text === name));
    return kind === undefined ? undefined : kindWords({ kind, name });
  }
  if (target.kind === 'message')
    return snapshot.checked.partial.messages.some((message) => message.name === name) ? 'a message' : undefined;
  if (target.kind === 'label') return clashOfLabel(snapshot, target.campaign, name);
  const other = { ...target, name };
  return usesOf(snapshot, other).length > 0 && keyOf(other) !== keyOf(target) ? kindWords(target) : undefined;
}

function clashOfLabel({ checked }: Snapshot, campaign: string, name: string): string | undefined {
  const { schema, messages } = checked.partial;
  const labels = [...labelsOf({ checked }, campaign).values()];
  if (labels.some(({ label }) => label === name)) return `a label of \`${campaign}\``;
  if (messages.some((message) => message.name === name)) return 'a message';
  const subjects = [...Object.values(schema.events), ...Object.values(schema.kept.events)].map((event) => event.name.split(' ')[0]);
  return subjects.includes(name) ? 'the subject of events' : undefined;
}

const refused = (why: string): Renameable => ({ kind: 'refused', why });
