/** How `relance test --replay` shows what became of recorded histories. */
import type { Diagnostic } from '../../language/diagnostics/diagnostic.ts';
import { createPaint } from '../../language/diagnostics/paint.ts';
import type { Unreadable } from '../../runtime/journey/temporal/replay/recording.ts';
import type { Replayed } from '../../runtime/journey/temporal/replay/replay.ts';
import { showFindings } from './findings.ts';
import { counted } from './plural.ts';
import type { Reporter } from './reporter.ts';

/** The workspace that is asked about. */
export interface ReplayWorkspace {
  readonly files: ReadonlyMap<string, string>;
  readonly folder: string;
}

type Diverged = Replayed & { readonly kind: 'diverged' };

/** A line for each history; then what differs in those that take another course, and where in the campaign: once for all that differ alike. */
export function showReplays(reporter: Reporter, replayed: readonly Replayed[], { files, folder }: ReplayWorkspace): void {
  const paint = createPaint(reporter.colour);
  for (const one of replayed) {
    const events = counted(one.history.history.events.length, 'event');
    reporter.block(one.kind === 'ok' ? `  ✓ ${nameOf(one)}, ${events}` : `  ${paint.red('✗')} ${paint.bold(nameOf(one))}, ${events}`);
  }
  const alike = Map.groupBy(
    replayed.filter((one) => one.kind === 'diverged'),
    groupOf,
  );
  const findings = [...alike.values()].flatMap(findingOf);
  // The text of a revision that the workspace no longer has is not at hand: its place is said as it was, without a frame.
  const [here, elsewhere] = [findings.filter((one) => one.here), findings.filter((one) => !one.here)];
  if (findings.length > 0) reporter.block('');
  showFindings(reporter, here.map(asFinding), files, { folder });
  showFindings(reporter, elsewhere.map(asFinding), new Map());
  if (replayed.some(({ kind }) => kind === 'no code')) reporter.block(`\n${paint.red('error')}: ${NO_CODE}`);
}

/** Files of which nothing could be made. */
export function showUnreadable(reporter: Reporter, unreadable: readonly Unreadable[]): void {
  const paint = createPaint(reporter.colour);
  for (const { file, reason } of unreadable) reporter.block(`  ${paint.red('✗')} ${paint.bold(file)}: no recorded history (${reason})`);
}

/** `12 replays: 11 as they began, 1 on another course`. */
export function replayCount(replayed: readonly Replayed[]): string {
  const count = (kind: Replayed['kind']): number => replayed.filter((one) => one.kind === kind).length;
  const [diverged, without] = [count('diverged'), count('no code')];
  const words = [
    `${count('ok')} as they began`,
    ...(diverged > 0 ? [`${diverged} on another course`] : []),
    ...(without > 0 ? [`${without} without their code`] : []),
  ];
  return `${counted(replayed.length, 'replay')}: ${words.join(', ')}`;
}

/** A replay for `--json`. */
export function replayedData(replayed: Replayed) {
  const { recording, history, kind } = replayed;
  const { workflowId, campaign, revision } = history;
  const base = { kind, recording, workflow: workflowId, campaign, revision };
  if (kind === 'no code') return base;
  return { ...base, ranOn: replayed.ranOn, ...(kind === 'diverged' ? replayed.divergence : {}) };
}

const SUMMARY = 'A run that began under an earlier version would not go on.';
const HELP =
  'Runs in flight would stand still after an upgrade. Let them end under the version that they began with, or report this as a defect of Relance.';
const NO_CODE = `Neither the workspace nor the recording has the code of some histories.
  help: Record them with \`relance test --record <dir>\`, which keeps the code beside them, or take them out of the folder.`;

/** What a group of histories that differ alike is told as. */
interface Alike {
  readonly here: boolean;
  readonly finding: Diagnostic;
}

function findingOf(group: readonly Diverged[]): readonly Alike[] {
  const [first] = group;
  if (first === undefined) return [];
  const { here, span } = first.divergence;
  const message = messageOf(group);
  return [{ here, finding: { code: 'history-diverged', severity: 'error', summary: SUMMARY, message, help: HELP, span } }];
}

const asFinding = ({ finding }: Alike): Diagnostic => finding;

function messageOf(group: readonly Diverged[]): string {
  const [first] = group;
  if (first === undefined) return '';
  const { event, position, message } = first.divergence;
  const where = position === 'start' ? 'at its start' : position === 'end' ? 'at its end' : `at \`${position}\``;
  const differs = event === undefined ? '' : `; its event ${event.number} is ${event.name}, to which the code does not lead`;
  const others = group.length === 1 ? '' : ` (and ${group.length - 1} more like it)`;
  const code = first.ranOn === 'recorded' ? 'that was recorded with it' : 'of the workspace';
  return `${nameOf(first)}${others} stood ${where}${differs}. It was replayed on the code ${code}. Temporal says: ${message}`;
}

const nameOf = ({ history: { campaign, revision, workflowId } }: Replayed): string =>
  `${campaign}@${revision.slice(0, 7)} › ${workflowId.split('/').at(-1) ?? workflowId}`;

const groupOf = ({ ranOn, history, divergence }: Diverged): string =>
  `${history.campaign}@${history.revision} ${ranOn} ${divergence.position} ${divergence.event?.name ?? divergence.message}`;
