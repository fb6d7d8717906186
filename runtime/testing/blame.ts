/** Where in a campaign the answer to a failed expectation lies: the step that should have done it, and what kept the runs from it. */
import type { Flow, FlowNode } from '../../compiler/flow/flow.ts';
import { reachableFrom } from '../../compiler/flow/targets.ts';
import { waysOut } from '../../compiler/flow/ways.ts';
import type { Expectation, Span } from '../../language/program.ts';
import { reasonWords } from '../report/phrases/reasons.ts';
import { waysTaken } from '../report/ways-taken.ts';
import type { JournalEntry } from '../store/port.ts';
import { type Culprit, type Failure, fieldsOf, membersOf } from './expectations.ts';
import { when } from './words.ts';

/** A place of the campaign, and what is to be said of it in a few words. */
export interface Spot {
  readonly span: Span;
  readonly note: string;
}

/** What is known of the named campaign in a test. */
interface Scene {
  readonly flow: Flow;
  /** Its lines of the journal. */
  readonly lines: readonly JournalEntry[];
  /** Start and end of the test, ms. */
  readonly start: number;
  readonly until: number;
}

const MOST_SPOTS = 3;

/** At most three places, in source order. */
export function blame(failure: Failure, scene: Scene): readonly Spot[] {
  const { expectation, culprits = [] } = failure;
  const spots =
    culprits.length > 0 ? culprits.flatMap((one) => spotOf(one, scene)) : expectation === undefined ? [] : missing(expectation, scene);
  const known = new Map(spots.map((spot) => [`${spot.span.start.offset} ${spot.note}`, spot]));
  return [...known.values()].slice(0, MOST_SPOTS).sort((a, b) => a.span.start.offset - b.span.start.offset);
}

/** Where something happened that should not have. */
function spotOf({ at, label }: Culprit, { flow, start }: Scene): readonly Spot[] {
  const span = label === undefined ? flow.triggers[0]?.span : spanOf(flow, label);
  return span === undefined ? [] : [{ span, note: label === undefined ? `a run started ${when(at, start)}` : `here, ${when(at, start)}` }];
}

function spanOf({ nodes, goals, unless }: Flow, label: string): Span | undefined {
  const exits = [...goals, ...unless];
  return [...nodes, ...exits, ...exits.flatMap(({ effects }) => effects)].find((one) => one.label === label)?.span;
}

/** What should have happened and did not. */
function missing(expectation: Expectation, scene: Scene): readonly Spot[] {
  const { flow, lines } = scene;
  const wanted = flow.nodes.filter((node) => does(node, expectation));
  const clauses = clausesOf(expectation, scene);
  if (!lines.some(({ kind }) => kind === 'entered')) return whyNoRun(scene);
  return [...clauses, ...wanted.flatMap((node) => ofStep(node, scene))];
}

/** Is this the step that does what is expected? */
function does(node: FlowNode, expectation: Expectation): boolean {
  switch (expectation.kind) {
    case 'message':
      return 'message' in node && node.message === expectation.message && (node.kind === expectation.channel || node.kind === 'send');
    case 'coupon':
      return node.kind === 'give' && node.coupon === expectation.coupon;
    case 'call':
      return node.kind === 'call' && node.endpoint === expectation.endpoint;
    case 'notice':
      return node.kind === 'notify' && node.people === expectation.people;
    case 'outcome':
      return node.kind === 'stop' && node.outcome === expectation.outcome;
    case 'condition':
      if (node.kind === 'set') return fieldsOf(expectation.condition).includes(node.field);
      return (
        (node.kind === 'add' || node.kind === 'remove') && membersOf(expectation.condition).some(({ segment }) => segment === node.segment)
      );
    default:
      return false;
  }
}

/** The clause that should have ended or counted it. */
function clausesOf(expectation: Expectation, { flow, lines, start }: Scene): readonly Spot[] {
  if (expectation.kind === 'measure') {
    const measures = (flow.measures ?? []).filter(({ words }) => words === expectation.words);
    return measures.map(({ span }) => ({ span, note: 'this counted nothing' }));
  }
  const isEnd = expectation.kind === 'outcome';
  const clauses =
    expectation.kind === 'goal' || (isEnd && expectation.outcome === 'goal')
      ? flow.goals
      : isEnd && expectation.outcome === 'exited'
        ? flow.unless
        : [];
  const ended = isEnd
    ? lines.filter((line) => line.kind === 'ended' && line.label !== undefined).flatMap((line) => endSpot(flow, line, start))
    : [];
  return [...clauses.map(({ span }) => ({ span, note: 'this ended no run' })), ...ended];
}

function endSpot(flow: Flow, { label = '', at, reason = '' }: JournalEntry, start: number): readonly Spot[] {
  const span = spanOf(flow, label);
  if (span === undefined) return [];
  return [
    {
      span,
      note: `the run ended here ${when(at, start)}${reason === 'stop' || reason === 'unless' || reason === 'goal' ? '' : ` (${reason})`}`,
    },
  ];
}

/** The step, with what became of it; where no run came to it, with what kept them away. */
function ofStep(node: FlowNode, scene: Scene): readonly Spot[] {
  const { lines, start } = scene;
  const own = lines.filter(({ label }) => label === node.label);
  const told = own.findLast(({ kind, reason }) => reason !== undefined && kind !== 'chosen') ?? own.at(-1);
  if (told !== undefined) {
    const why = told.reason === undefined ? '' : `: ${reasonWords(told.reason)}`;
    return [{ span: node.span, note: `${told.kind} ${when(told.at, start)}${why}` }];
  }
  const away = keptAway(node, scene);
  return [{ span: node.span, note: 'no run came here' }, ...away];
}

/** The last decision by which a run left the way to the step, and the clause that ended it before. */
function keptAway(target: FlowNode, { flow, lines, start, until }: Scene): readonly Spot[] {
  const entered = new Set(lines.flatMap(({ kind, run }) => (kind === 'entered' && run !== undefined ? [run] : [])));
  return [...entered].flatMap((run) => {
    const own = lines.filter((line) => line.run === run);
    const taken = waysTaken(flow, own, until);
    const turns = flow.nodes.flatMap((node) => {
      const ways = waysOut(node);
      const gone = ways.find(({ way }) => taken.has(`${node.label}#${way}`));
      const leads = (to: string): boolean => to === target.label || reachableFrom(flow, [to]).has(target.label);
      if (gone === undefined || leads(gone.to) || !ways.some(({ to }) => leads(to))) return [];
      const at = own.findLast(({ label }) => label === node.label)?.at;
      return [{ span: gone.span, note: `the run went another way here${at === undefined ? '' : `, ${when(at, start)}`}` }];
    });
    const ended = own.filter((line) => line.kind === 'ended' && line.label !== undefined).flatMap((line) => endSpot(flow, line, start));
    return [...turns.slice(-1), ...ended];
  });
}

/** No entry became a run: what refused it, or the trigger that nothing set off. */
function whyNoRun({ flow, lines, start }: Scene): readonly Spot[] {
  const refused = lines.filter(({ kind, label }) => kind === 'refused' && label === undefined);
  const spots = refused.flatMap(({ at, reason = '', data }): readonly Spot[] => {
    const exit = typeof data?.exit === 'string' ? spanOf(flow, data.exit) : undefined;
    if (exit !== undefined) return [{ span: exit, note: `this held already ${when(at, start)}, so no run started` }];
    const span = reason === 'only if is false' ? flow.onlyIf?.span : flow.triggers[0]?.span;
    return span === undefined ? [] : [{ span, note: `${when(at, start)} no run started: ${reasonWords(reason)}` }];
  });
  return spots.length > 0 ? spots : flow.triggers.map(({ span }) => ({ span, note: 'this did not fire' }));
}
