/** What stands in the boxes of clauses: what starts a run and under which rules, what ends it from outside, what is counted. */
import type { Campaign, Day, EffectStep, Expression, Held } from '../../language/program.ts';
import type { FlowEffect } from '../flow/flow.ts';
import { spokenDuration } from '../words/duration.ts';
import { expressionWords } from '../words/expression.ts';
import { triggerWords } from '../words/trigger.ts';
import { type BoxWords, nodeWords, type PictureWords } from './box-words.ts';

/** The clauses about entry and about messages, as a campaign holds them; a flow has those that run. */
type Rules = Pick<Campaign, 'triggers' | 'entry'> & {
  readonly [Clause in 'onlyIf' | 'active' | 'limit' | 'backfill' | 'holdout' | 'capped' | 'quietHours' | 'liveRuns']?:
    | Campaign[Clause]
    | undefined;
};

/** A goal or standing exit, of a flow or of a campaign. */
interface DrawnExit {
  readonly label: string;
  readonly when: Expression;
  readonly effects: readonly (FlowEffect | EffectStep)[];
  readonly countedFor?: number;
}

/** What a picture shows beside the steps. */
export interface Outside {
  readonly goals: readonly DrawnExit[];
  readonly unless: readonly DrawnExit[];
  readonly measures?: Campaign['measures'];
}

/** A box with its id. */
export type NamedBox = BoxWords & { readonly id: string };

/** The boxes of what starts a run; the rules stand with the last one. */
export function triggerBoxes(rules: Rules): readonly BoxWords[] {
  return rules.triggers.map((trigger, index) => ({
    kind: 'trigger',
    title: `When ${triggerWords(trigger)}`,
    details: index === rules.triggers.length - 1 ? ruleWords(rules) : [],
  }));
}

function ruleWords({ entry, onlyIf, active, limit, backfill, holdout, capped, quietHours, liveRuns }: Rules): readonly string[] {
  const hours = quietHours?.hours === undefined ? '' : ` ${quietHours.hours.from} to ${quietHours.hours.until}`;
  return [
    entryWords(entry),
    ...(onlyIf === undefined ? [] : [`only if ${expressionWords(onlyIf)}`]),
    ...(active === undefined ? [] : [activeWords(active)]),
    ...(limit === undefined ? [] : [`limit ${limit.count} per ${limit.per}`]),
    ...(backfill === undefined ? [] : [`backfill ${backfill === 'all' ? 'all' : spokenDuration(backfill)}`]),
    ...(holdout === undefined ? [] : [`holdout ${holdout}%`]),
    ...(capped === undefined ? [] : [`capped ${heldWords(capped)}`]),
    ...(quietHours === undefined ? [] : [`quiet hours${hours} ${heldWords(quietHours)}`]),
    ...(liveRuns === undefined ? [] : [`live runs ${liveRuns}`]),
  ];
}

/** `once per contact`, `repeatable per cart, at most every 7d, newest wins`. */
export function entryWords(entry: Campaign['entry']): string {
  const every = entry.atMostEvery === undefined ? '' : `, at most every ${spokenDuration(entry.atMostEvery)}`;
  return `${entry.mode} per ${entry.per}${every}${entry.newestWins ? ', newest wins' : ''}`;
}

function activeWords({ from, until }: NonNullable<Campaign['active']>): string {
  const day = (lead: string, at: Day | undefined): string =>
    at === undefined ? '' : ` ${lead} ${at.date}${at.time === undefined ? '' : ` at ${at.time}`}`;
  return `active${day('from', from)}${day('until', until)}`;
}

const heldWords = ({ action, upTo }: Held<string>): string => (upTo === undefined ? action : `${action} up to ${spokenDuration(upTo)}`);

/** The boxes of goals and standing exits, which end a run wherever it stands, and of measures, which only count. */
export function outsideBoxes({ goals, unless, measures = [] }: Outside, words: PictureWords): readonly NamedBox[] {
  return [
    ...goals.map((exit) => exitBox('goal', 'Goal:', exit, words)),
    // Two words, so that no label is the same.
    ...measures.map(
      ({ when, ms }, index): NamedBox => ({
        kind: 'measure',
        id: `measure ${index + 1}`,
        title: `Measure: ${expressionWords(when)}`,
        details: [`for ${spokenDuration(ms)}, ends no run`],
      }),
    ),
    ...unless.map((exit) => exitBox('unless', 'Ends at once:', exit, words)),
  ];
}

function exitBox(kind: 'goal' | 'unless', lead: string, { label, when, countedFor, effects }: DrawnExit, words: PictureWords): NamedBox {
  return {
    kind,
    id: label,
    title: `${lead} ${expressionWords(when)}`,
    details: [
      ...(countedFor === undefined ? [] : [`counted for ${spokenDuration(countedFor)}`]),
      ...effects.map((effect) => `then ${nodeWords(effect, words).title}`),
    ],
  };
}
