/** A simulation as a block of the language: what is given, what happens, and when. It is checked and run like any test. */
import type { Program } from '../../language/program.ts';
import { formatDuration } from '../../language/settings/duration.ts';
import { type Happening, happeningLine, type Occasion } from './occasions.ts';

/** A contact of the simulation; `name` as tests name contacts. Values as the language writes them. */
export interface Person {
  readonly name: string;
  readonly fields: readonly (readonly [field: string, value: string])[];
  readonly segments: readonly string[];
  readonly happenings: readonly Happening[];
}

/** What a simulation is made of. `lines`: further lines of its author, as written; `untilMs` after the start. */
export interface Script {
  readonly campaign: string;
  readonly starting: { readonly date: string; readonly time: string };
  readonly people: readonly Person[];
  readonly lines: readonly string[];
  readonly untilMs?: number;
  readonly helper?: Occasion['helper'];
}

/** Path of the text among the files of the workspace; nobody's file is called like this. */
export const SCRIPT_FILE = 'the simulation.campaign';
/** Title of the block. */
export const SCRIPT_TITLE = 'the simulation';

/** The text. The lines of the author stand at its end, each on a line of its own. */
export function scriptText({ campaign, starting, people, lines, untilMs, helper }: Script): string {
  const alone = people.length === 1;
  const given = people.flatMap(({ name, fields, segments }) => [
    `given contact ${alone ? '' : `${name} `}{ ${fields.map(([field, value]) => `${field}: ${value}`).join(', ')} }`,
    ...segments.map((segment) => `given ${alone ? 'contact' : name} in ${segment}`),
  ]);
  const happenings = people
    .flatMap((person) => person.happenings.map((one) => ({ one, name: person.name })))
    .sort((a, b) => a.one.at - b.one.at)
    .map(({ one, name }) => happeningLine(one, alone ? undefined : name));
  const body = [
    `starting ${starting.date} at ${starting.time}`,
    ...(helper === undefined ? [] : [`with campaign ${helper.name}`]),
    ...given,
    ...happenings,
    ...lines,
    ...(untilMs === undefined ? [] : [`until ${formatDuration(untilMs)}`]),
  ];
  return `${helper === undefined ? '' : `${helper.text}\n\n`}test ${campaign} "${SCRIPT_TITLE}" {\n${body.map((line) => `  ${line}`).join('\n')}\n}\n`;
}

/** The consents for every channel that the workspace has, as a value. */
export function consentsOf({ settings, schema }: Pick<Program, 'settings' | 'schema'>): string {
  const known = schema.entities.contact?.fields.some(({ name }) => name === 'consents') === true;
  const channels = known ? Object.entries(settings.channels).flatMap(([name, given]) => (given === undefined ? [] : [name])) : [];
  return `[${channels.map((name) => `"${name}"`).join(', ')}]`;
}

/** Later values of a field take the place of earlier ones. */
export const withFields = (...lists: readonly Person['fields'][]): Person['fields'] => [
  ...new Map(lists.flat().map(([field, value]) => [field, [field, value] as const])).values(),
];
