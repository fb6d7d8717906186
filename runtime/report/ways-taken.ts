/**
 * The ways of its flow that a run took, read from its lines in the journal. Decisions, draws and ends have lines of their own; a wait has none where
 * it begins, nor where it ends at its time, so these follow from what stands before and behind them.
 */
import { END, type Flow, type FlowNode, type Target } from '../../compiler/flow/flow.ts';
import { targetsOf } from '../../compiler/flow/targets.ts';
import { eventOfTrigger } from '../../compiler/flow/triggers.ts';
import { ONLY_IF, triggerLabel, wayKey, waysOut } from '../../compiler/flow/ways.ts';
import type { JournalEntry } from '../store/port.ts';

/** What is asked for each label again and again, made once a flow. */
interface Plan {
  readonly flow: Flow;
  readonly nodes: ReadonlyMap<string, FlowNode>;
}

/** A run on its way through the flow. */
interface Walk extends Plan {
  readonly lines: readonly JournalEntry[];
  /** Labels that lines name, and those of steps that were done and not only begun. */
  readonly named: ReadonlySet<string>;
  readonly done: ReadonlySet<string>;
  /** The flow itself came to its end: whatever the run came to, it went past. */
  readonly finished: boolean;
  /** Instant at which something else ended it, ms. */
  readonly cutAt: number | undefined;
  /** Instant up to which the run was followed, ms. */
  readonly until: number;
  readonly taken: Set<string>;
}

/**
 * Keys (`wayKey`) of the steps that the run came to, the ways that it took, what started and what ended it. `lines`: those of one run, or of one
 * entry that was refused, in order; `until`: the instant up to which it was followed, ms, by default that of the last line.
 */
export function waysTaken(flow: Flow, lines: readonly JournalEntry[], until = lines.at(-1)?.at ?? 0): ReadonlySet<string> {
  const end = lines.find(({ kind }) => kind === 'ended');
  const finished = end !== undefined && (end.data?.outcome === 'completed' || end.reason === 'stop');
  const walk: Walk = {
    flow,
    nodes: new Map(flow.nodes.map((node) => [node.label, node])),
    lines,
    named: labelsOf(lines),
    done: labelsOf(lines.filter((line) => isDone(flow, line))),
    finished,
    cutAt: finished ? undefined : end?.at,
    until,
    taken: new Set(),
  };
  for (const line of lines) takeLine(walk, line);
  return walk.taken;
}

const labelsOf = (lines: readonly JournalEntry[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ label }) => (label === undefined ? [] : [label])));

/** Not a message that is held or that `capped exit` ends the run at, nor a call whose answer has not come. */
function isDone({ nodes }: Flow, { kind, label }: JournalEntry): boolean {
  if (kind === 'held' || kind === 'ended') return false;
  const waits = nodes.some((node) => node.label === label && node.kind === 'call' && node.awaitsReply);
  return !waits || DONE.has(kind);
}

function takeLine(walk: Walk, line: JournalEntry): void {
  const { label, at, kind } = line;
  if (kind === 'entered') {
    takeTrigger(walk, line);
    come(walk, walk.flow.start, at);
  }
  if (kind === 'refused' && label === undefined) takeRefusal(walk, line);
  if (label === undefined) return;
  const node = walk.nodes.get(label);
  if (node === undefined) {
    const isExit = [...walk.flow.goals, ...walk.flow.unless].some((exit) => exit.label === label);
    if (isExit) walk.taken.add(label);
    return;
  }
  come(walk, label, at);
  goBy(walk, node, wayOfLine(node, line), at);
}

/** Which of several triggers it was stands in the line, or follows from the event's name. */
function takeTrigger({ flow, lines, taken }: Walk, entered: JournalEntry): void {
  const noted = lines.find(({ kind, data }) => (kind === 'entered' || kind === 'queued entry') && data?.trigger !== undefined);
  const fitting = flow.triggers.flatMap((trigger, index) => (fits(eventOfTrigger(trigger), entered) ? [index] : []));
  const index = flow.triggers.length === 1 ? 0 : noted === undefined ? fitting[0] : Number(noted.data?.trigger) - 1;
  if (index !== undefined) taken.add(triggerLabel(index));
}

/** Any event may have changed a field. */
const fits = (event: string | undefined, { data }: JournalEntry): boolean => event === undefined || event === data?.event;

function takeRefusal({ taken }: Walk, { reason, data }: JournalEntry): void {
  if (reason === 'only if is false') taken.add(ONLY_IF);
  if (typeof data?.exit === 'string') taken.add(data.exit);
}

/** Kinds of lines that say that what has an `else` was done. */
const DONE: ReadonlySet<string> = new Set(['sent', 'gave', 'answered', 'held out']);
const NOT_DONE: ReadonlySet<string> = new Set(['skipped', 'not sent']);

/** The way out of the node that a line tells; undefined if it tells none. */
function wayOfLine(node: FlowNode, { kind, reason, data }: JournalEntry): string | undefined {
  switch (node.kind) {
    case 'if':
      return kind !== 'decided'
        ? undefined
        : data?.holds === true
          ? String(data.branch)
          : data?.branch === node.branches.length
            ? 'else'
            : undefined;
    case 'split':
      return kind === 'drew' && typeof data?.arm === 'string' ? data.arm : undefined;
    case 'race':
      if (kind !== 'woke') return undefined;
      if (data?.arm !== undefined) return String(data.arm);
      return reason === 'not sent' && node.notSent !== undefined ? 'not sent' : 'timeout';
    case 'repeat':
      return kind === 'repeated' ? 'again' : kind === 'repeated enough' ? 'done' : undefined;
    case 'until':
      return kind === 'passed' ? (reason === 'inside the window' ? 'done' : 'else') : undefined;
    default:
      return DONE.has(kind) ? 'done' : NOT_DONE.has(kind) ? 'else' : undefined;
  }
}

function goBy(walk: Walk, node: FlowNode, way: string | undefined, at: number): void {
  const out = waysOut(node).find((one) => one.way === way);
  if (out === undefined) return;
  walk.taken.add(wayKey({ label: node.label, way: out.way }));
  come(walk, out.to, at);
}

/** The run comes to a step, if nothing ended it at that instant, and goes on behind it where no line would tell. */
function come(walk: Walk, label: Target, at: number): void {
  const node = walk.nodes.get(label);
  if (node === undefined || walk.taken.has(label)) return;
  if (walk.cutAt !== undefined && at >= walk.cutAt && !walk.named.has(label)) return;
  walk.taken.add(label);
  switch (node.kind) {
    case 'wait':
      if (isPast(walk, node.next) || (at + node.ms <= walk.until && (walk.cutAt ?? Number.POSITIVE_INFINITY) > at + node.ms))
        come(walk, node.next, at + node.ms);
      return;
    case 'restart':
      if (isPast(walk, node.next)) come(walk, node.next, at);
      return;
    case 'until':
      if (walk.lines.some((line) => line.label === label && line.kind === 'passed')) {
        if (node.otherwise === undefined) come(walk, node.next, at);
      } else if (isPast(walk, node.next)) {
        goBy(walk, node, 'done', at);
        come(walk, node.next, at);
      }
      return;
    case 'parallel':
      for (const arm of node.arms) come(walk, arm, at);
      if (isPast(walk, node.join)) come(walk, node.join, at);
      return;
    default:
      if (waysOut(node).length === 0 && 'next' in node && walk.done.has(label)) come(walk, node.next, at);
  }
}

/** Something behind a silent wait has happened, so it is over. */
function isPast(walk: Walk, target: Target, seen: ReadonlySet<Target> = new Set()): boolean {
  if (walk.finished) return true;
  const node = walk.nodes.get(target);
  if (target === END || node === undefined || seen.has(target)) return false;
  if (walk.named.has(target)) return true;
  return isSilent(node) && targetsOf(node).some((next) => isPast(walk, next, new Set([...seen, target])));
}

const isSilent = ({ kind }: FlowNode): boolean => kind === 'wait' || kind === 'until' || kind === 'restart' || kind === 'parallel';
