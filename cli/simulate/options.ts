/** The options of `relance simulate`. */
import type { Command as Commander } from 'commander';
import { parseDuration } from '../../language/settings/duration.ts';
import { wrongOption } from '../output/wrong-option.ts';

/** What was asked for. Durations in ms; `perSecond`: virtual ms that pass in a real second. */
export interface SimulateOptions {
  readonly contact?: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Lines of a test, such as `at 2d order placed { total: 80 EUR }`. */
  readonly lines: readonly string[];
  readonly contacts?: number;
  readonly seed: string;
  readonly starting?: { readonly date: string; readonly time: string };
  readonly until?: number;
  readonly perSecond?: number;
}

/** Adds them. */
export const addSimulateOptions = (command: Commander): Commander =>
  command
    .option('--contact <who>', 'a real contact, by id, key, e-mail address or phone number: it is copied, and nothing of it is changed')
    .option(
      '--set <field=value>',
      'a field of the contact, in the notation of tests: city=Lyon, points=10, birthday=1990-05-01 (may be repeated)',
      collect,
      [],
    )
    .option('--at <time event...>', 'what happens, as in a test: --at 2d "order placed { total: 80 EUR }" (may be repeated)', collect, [])
    .option('--given <line>', 'what is given, as in a test: --given "split subject_line short" (may be repeated)', collect, [])
    .option('--contacts <number>', 'take so many contacts through it, and sum up what became of them')
    .option('--seed <text>', 'draw contacts, events and the arms of splits by this', 'relance')
    .option('--starting <moment>', 'when it begins, in store time: "2026-03-27 at 10:00"')
    .option('--until <duration>', 'when it ends, at the latest: 30d')
    .option('--speed <duration>', 'show it as it goes, so much time in each second: 1d; without it at once');

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

/** Reads them; throws a `RelanceError` (exit code 2) for one that cannot be used. */
export function readSimulateOptions(given: Readonly<Record<string, unknown>>): SimulateOptions {
  const [contacts, starting] = [textOf(given.contacts), textOf(given.starting)];
  const contact = textOf(given.contact);
  const [until, speed] = [durationOf('--until', given.until), durationOf('--speed', given.speed)];
  if (contact !== undefined && contacts !== undefined)
    throw wrongOption('--contact', contact, '`--contacts` is given too.', 'Give one of the two: a real contact, or many that are made up.');
  return {
    ...(contact === undefined ? {} : { contact }),
    fields: textsOf(given.set).map(fieldOf),
    lines: [...textsOf(given.given).map((line) => `given ${line}`), ...atLines(textsOf(given.at))],
    ...(contacts === undefined ? {} : { contacts: countOf(contacts) }),
    seed: textOf(given.seed) ?? 'relance',
    ...(starting === undefined ? {} : { starting: momentOf(starting) }),
    ...(until === undefined ? {} : { until }),
    ...(speed === undefined ? {} : { perSecond: speed }),
  };
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

const MOST_CONTACTS = 10_000;

function countOf(text: string): number {
  const count = /^\d+$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= MOST_CONTACTS) return count;
  throw wrongOption(
    '--contacts',
    text,
    `It is no number from 1 to ${MOST_CONTACTS}.`,
    'Write how many contacts to make up, such as `--contacts 500`.',
  );
}

/** A text may stand without its quotes, as the shell takes these away. */
function fieldOf(text: string): readonly [string, string] {
  const [, name = '', value = ''] = /^([a-z_]\w*)\s*[=:]\s*(.+)$/s.exec(text) ?? [];
  if (name === '') throw wrongOption('--set', text, 'It is no field with a value.', 'Write `--set city=Lyon`.');
  return [name, isValue(value) ? value : JSON.stringify(value)];
}

/** Numbers, money, percent, dates, durations, lists and texts in quotes stand as they are. */
const isValue = (value: string): boolean =>
  /^(".*"|\[.*\]|\{.*\}|true|false|unknown|-?\d+(\.\d+)?( ?[A-Z]{3}|%)?|\d{4}-\d{2}-\d{2}( at \d{2}:\d{2})?|\d+[wdhms]( ago)?)$/s.test(
    value,
  );

/** Time and event may be one word of the shell or two. */
function atLines(texts: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const text of texts) {
    const last = lines.at(-1);
    if (last !== undefined && !isWhole(last)) lines[lines.length - 1] = `${last} ${text}`;
    else lines.push(`at ${text}`);
  }
  const open = lines.find((line) => !isWhole(line));
  if (open !== undefined)
    throw wrongOption('--at', open.slice(3), 'It says when, and not what happens.', 'Write `--at 2d "order placed { total: 80 EUR }"`.');
  return lines;
}

const isWhole = (line: string): boolean =>
  /^at (\d+[wdhms]\s*)+\S*[a-z]\S* ?[\s\S]*$/.test(line) && /^at ((\d+[wdhms])\s*)+$/.test(line) === false;

function momentOf(text: string): { readonly date: string; readonly time: string } {
  const [, date, time = '10:00'] = /^(\d{4}-\d{2}-\d{2})(?:(?: at |T| )(\d{2}:\d{2}))?$/.exec(text.trim()) ?? [];
  if (date !== undefined) return { date, time };
  throw wrongOption('--starting', text, 'It is no date with a time.', 'Write `--starting "2026-03-27 at 10:00"`.');
}

function durationOf(name: string, value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  const ms = parseDuration(value);
  if (ms !== undefined && ms > 0) return ms;
  throw wrongOption(name, value, 'It is not a duration.', `Write it as the language does: \`${name} 30d\`.`);
}
