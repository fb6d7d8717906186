/** What is remembered of a step that was taken, by its kind. A new kind of step that remembers something is one line in the table. */
import type { Json } from '../../values.ts';

/** A step that tests: it comes to a word of its own, here and in SQL (over `result`, JSON), and shows conditions nothing new. */
export interface TestTaken {
  readonly word: (result: Json) => string;
  readonly sql: string;
}

/** A step with an effect. */
export interface EffectTaken {
  /** The word for what it did; that it was left out (`skipped`), or changed nothing (`kept`), is the same for all. */
  readonly done: string;
  /** It holds itself out where its run is held out, behind tests of its own. */
  readonly holdsOut?: true;
}

/** All kinds. */
export const STEPS_TAKEN = {
  decide: { word: (result) => String(result === true), sql: "coalesce(result #>> '{}', 'false')" },
  until: { word: momentWord, sql: "coalesce(result #>> '{kind}', 'wait')" },
  split: { word: String, sql: "result #>> '{}'" },
  repeat: {
    word: (result) => (result === true ? 'again' : 'over'),
    sql: "case when result #>> '{}' = 'true' then 'again' else 'over' end",
  },
  message: { done: 'queued', holdsOut: true },
  give: { done: 'gave' },
  add: { done: 'added' },
  remove: { done: 'removed' },
  set: { done: 'set' },
  start: { done: 'started' },
  unsubscribe: { done: 'unsubscribed' },
  suppress: { done: 'suppressed' },
  call: { done: 'called' },
  notify: { done: 'notified' },
} satisfies Readonly<Record<string, TestTaken | EffectTaken>>;

/** Kinds of steps that are remembered; messages of all channels are one. */
export type TakenKind = keyof typeof STEPS_TAKEN;

const all: Readonly<Record<TakenKind, TestTaken | EffectTaken>> = STEPS_TAKEN;

/** Does it show a condition nothing new? */
export const isTest = (kind: TakenKind): boolean => 'word' in all[kind];

/** Is it taken though its run is held out? */
export function isTakenHeldOut(kind: TakenKind): boolean {
  const taken = all[kind];
  return 'word' in taken || taken.holdsOut === true;
}

/** What a step came to, in one word; of a branch `true` or `false`. */
export function wordOfStep({ kind, result }: { readonly kind: TakenKind; readonly result: Json }): string {
  const taken = all[kind];
  if ('word' in taken) return taken.word(result);
  const fields = isRecord(result) ? result : {};
  if ('skipped' in fields) return 'skipped';
  return fields.changed === false ? 'kept' : taken.done;
}

/** The same in SQL, from the columns `kind` and `result` (JSON). */
export const WORD_OF_STEP_SQL = [
  'case',
  ...Object.entries(all).flatMap(([kind, taken]) => ('word' in taken ? [`when kind = '${kind}' then ${taken.sql}`] : [])),
  "when json_typeof(result) = 'object' and result -> 'skipped' is not null then 'skipped'",
  "when result #>> '{changed}' = 'false' then 'kept'",
  ...Object.entries(all).flatMap(([kind, taken]) => ('word' in taken ? [] : [`when kind = '${kind}' then '${taken.done}'`])),
  'end',
].join(' ');

function momentWord(result: Json): string {
  const kind = isRecord(result) ? result.kind : undefined;
  return typeof kind === 'string' ? kind : 'wait';
}

function isRecord(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
