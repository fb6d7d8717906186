/** Many contacts for one campaign, drawn by a seed: what its conditions ask about is spread over them, and what may end or answer it happens to some. */
import { withInner } from '../../compiler/flow/expressions.ts';
import type { Flow } from '../../compiler/flow/flow.ts';
import { expressionWords } from '../../compiler/words/expression.ts';
import type { Expression, Program } from '../../language/program.ts';
import { draw } from '../ingest/sample/draw.ts';
import type { Happening, Occasion } from './occasions.ts';
import { consentsOf, type Person, withFields } from './script.ts';
import { valueFor } from './wishes.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** So many of the contacts agreed to a channel. */
const CONSENT = 0.8;
/** To so many of them one of the events happens that the campaign listens to, within this time. */
const HAPPENS = 0.3;
const WITHIN_DAYS = 14;
/** They come to the campaign within this time. */
const ARRIVE_DAYS = 7;

const NAMES = [
  'Ada',
  'Ben',
  'Chloé',
  'Dmitri',
  'Elif',
  'Farid',
  'Greta',
  'Hugo',
  'Inès',
  'Jonas',
  'Kaya',
  'Léa',
  'Mateo',
  'Noor',
  'Olga',
  'Paul',
];

/** What the population is drawn for and from. */
export interface PopulationOptions {
  readonly count: number;
  readonly seed: string;
  readonly occasion: Occasion;
  readonly flow: Flow;
  readonly program: Program;
  /** Fields that all have, as given. */
  readonly fields: Person['fields'];
}

/** Makes it; the same seed gives the same contacts. */
export function populationOf(options: PopulationOptions): readonly Person[] {
  const choices = choicesOf(options.flow);
  return Array.from({ length: options.count }, (_, index) => personOf(index + 1, choices, options));
}

function personOf(
  number: number,
  choices: ReadonlyMap<string, readonly string[]>,
  { seed, occasion, flow, program, fields }: PopulationOptions,
): Person {
  const chance = (what: string): number => draw(`${seed} ${what}`, String(number));
  const arrives = Math.floor(chance('arrives') * ARRIVE_DAYS * 24) * HOUR;
  const drawn = [...choices].map(([field, values]) => [field, oneOf(values, chance(`field ${field}`))] as const);
  return {
    name: `c${number}`,
    fields: withFields(
      [
        ['first_name', `"${oneOf(NAMES, chance('name'))}"`],
        ['consents', consents(program, chance)],
      ],
      occasion.contact,
      drawn,
      fields,
    ),
    segments: occasion.segments,
    happenings: [...occasion.happenings.map((one) => ({ ...one, at: one.at + arrives })), ...reactions(flow, program, arrives, chance)],
  };
}

const oneOf = (values: readonly string[], chance: number): string => values[Math.floor(chance * values.length)] ?? values[0] ?? '""';

function consents(program: Program, chance: (what: string) => number): string {
  const channels = consentsOf(program)
    .slice(1, -1)
    .split(', ')
    .filter((name) => name !== '');
  return `[${channels.filter((name) => chance(`consent ${name}`) < CONSENT).join(', ')}]`;
}

/** What the shop reports of a contact and the campaign listens to; what contacts do with messages is not assumed. */
function reactions(flow: Flow, { schema }: Program, after: number, chance: (what: string) => number): readonly Happening[] {
  const heard = flow.mentions.filter((name) => schema.events[name]?.derived === false);
  return heard
    .filter((name) => chance(`happens ${name}`) < HAPPENS)
    .map((event) => ({ at: after + Math.ceil(chance(`when ${event}`) * WITHIN_DAYS * 24) * HOUR, event, fields: [] }))
    .filter(({ at }) => at <= after + WITHIN_DAYS * DAY);
}

/** Fields of the contact that the flow compares with values, with values on both sides of each comparison. */
function choicesOf(flow: Flow): ReadonlyMap<string, readonly string[]> {
  const conditions = flow.nodes.flatMap((node) => (node.kind === 'if' ? node.branches.map(({ condition }) => condition) : []));
  const found = new Map<string, string[]>();
  for (const one of conditions.flatMap(withInner)) {
    const choice = choiceOf(one);
    if (choice !== undefined) found.set(choice.field, [...new Set([...(found.get(choice.field) ?? []), ...choice.values])]);
  }
  return found;
}

function choiceOf(expression: Expression): { readonly field: string; readonly values: readonly string[] } | undefined {
  if (expression.kind !== 'compare' || expression.right.kind !== 'literal') return undefined;
  const { left, right, op } = expression;
  if (left.kind !== 'path' || left.root.from !== 'contact' || left.path.length !== 1) return undefined;
  const literal = expressionWords(right);
  const opposite = { '==': '!=', '!=': '==', '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;
  const values = [valueFor(op, literal), valueFor(opposite[op], literal)].filter((value) => value !== undefined);
  return { field: left.path[0] ?? '', values };
}
