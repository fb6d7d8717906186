/** What happened in a test as a timeline, with what was expected at its place in it. Times are relative to the start, as the test writes them. */
import { harmless } from '../../language/diagnostics/frame/cells.ts';
import { formatDuration } from '../../language/settings/duration.ts';
import type { Culprit, Failure } from '../../runtime/testing/expectations.ts';
import type { TestResult } from '../../runtime/testing/run-test.ts';
import type { StoryLine } from '../../runtime/testing/story.ts';
import type { PageOptions } from './failed-test.ts';
import { wrapped } from './wrapped.ts';

/** A row of the timeline. `order` parts rows of one instant: what happened stands before what was expected. */
interface Row {
  readonly at: number;
  readonly kind: 'event' | 'step' | 'wrong' | 'missing';
  readonly text: string;
  readonly who: string;
  readonly place: string;
}

/** Around what is wrong so many rows are shown, at the beginning and at the end so many; the others are counted. */
const AROUND = 4;
const FIRST = 3;
const LAST = 4;
/** A timeline of so many rows is shown whole. */
const WHOLE = 18;

/** The rows, or nothing where nothing happened and nothing was expected. */
export function storyText(result: TestResult, files: ReadonlyMap<string, string>, { paint, width }: PageOptions): string {
  const rows = rowsOf(result, files);
  if (rows.length === 0) return '';
  const times = rows.map(({ at }) => timeText(at - result.start));
  const [timeWidth, whoWidth] = [longest(times), longest(rows.map(({ who }) => who))];
  const shown = shownRows(rows);
  const leadWidth = 2 + timeWidth + 2 + (whoWidth === 0 ? 0 : whoWidth + 2);
  const placeWidth = longest(rows.map(({ place }) => place));
  const room = Math.max(24, width - leadWidth - (placeWidth === 0 ? 0 : placeWidth + 2));
  const textWidth = Math.min(room, longest(rows.map(({ text }) => text)));
  const lines: string[] = [];
  rows.forEach((row, index) => {
    if (!shown.has(index)) {
      if (shown.has(index - 1)) lines.push(paint.dim(`  … ${gapAfter(index, shown, rows.length)} more`));
      return;
    }
    const time = index > 0 && shown.has(index - 1) && times[index] === times[index - 1] ? '' : (times[index] ?? '');
    const lead = `${MARKS[row.kind]} ${time.padStart(timeWidth)}  ${row.who.padEnd(whoWidth)}${whoWidth === 0 ? '' : '  '}`;
    lines.push(...rowText(row, lead, textWidth, paint));
  });
  return lines.join('\n');
}

const MARKS: Readonly<Record<Row['kind'], string>> = { event: ' ', step: ' ', wrong: '✗', missing: '✗' };

function rowText({ kind, text, place }: Row, lead: string, width: number, paint: PageOptions['paint']): readonly string[] {
  const [first = '', ...rest] = wrapped(text, width);
  const tone = kind === 'wrong' || kind === 'missing' ? paint.red : kind === 'event' ? paint.cyan : (plain: string) => plain;
  const hanging = ' '.repeat(lead.length);
  return [
    place === ''
      ? `${tone(lead)}${tone(first)}`
      : `${tone(lead)}${tone(first)}${' '.repeat(Math.max(0, width - first.length))}  ${paint.dim(place)}`,
    ...rest.map((line) => `${hanging}${tone(line)}`),
  ];
}

const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));

/** `3d 2h`; before the start `-40d`. */
function timeText(ms: number): string {
  if (Math.abs(ms) < 1_000) return '0d';
  return `${ms < 0 ? '-' : ''}${formatDuration(Math.abs(ms))}`;
}

function rowsOf(result: TestResult, files: ReadonlyMap<string, string>): readonly Row[] {
  const culprits = result.failures.flatMap(({ culprits: found = [] }) => found);
  const happened = result.story.map((line) => happenedRow(line, culprits, result));
  const missing = result.failures.flatMap((failure) => missingRow(failure, result, files));
  return [...happened, ...missing]
    .map((row, index) => ({ row, index }))
    .sort((a, b) => a.row.at - b.row.at || a.index - b.index)
    .map(({ row }) => row);
}

function happenedRow(line: StoryLine, culprits: readonly Culprit[], { test }: TestResult): Row {
  const notes = line.notes.length === 0 ? '' : ` (${line.notes.map(({ name, value }) => `${name}: ${value}`).join('; ')})`;
  const own = line.place?.startsWith(`${test.span.file}:`) === true;
  const wrong = culprits.some((culprit) => isOf(culprit, line));
  return {
    at: line.at,
    kind: wrong ? 'wrong' : line.kind === 'event' ? 'event' : 'step',
    text: harmless(`${line.sentence}${notes}`),
    who: line.contact ?? '',
    place: line.place === undefined ? '' : own ? line.place.slice(test.span.file.length) : line.place,
  };
}

const isOf = ({ at, run, label }: Culprit, line: StoryLine): boolean =>
  line.at === at && line.run === run && line.label === label && (label !== undefined || line.kind === 'entered');

/** What was expected and is not there, at its time; without one behind everything. */
function missingRow(
  { expectation, culprits = [] }: Failure,
  { start, ends }: TestResult,
  files: ReadonlyMap<string, string>,
): readonly Row[] {
  if (expectation === undefined || culprits.length > 0) return [];
  const { at, span } = expectation;
  const words = (files.get(span.file) ?? '').slice(span.start.offset, span.end.offset).replace(/\s+/g, ' ');
  const wanted = words.replace(/^.*?\bexpect\s+/, '');
  const until = Math.max(ends, start);
  return [
    {
      at: at === undefined ? until : start + at,
      kind: 'missing',
      text: harmless(`expected: ${wanted}`),
      who: '',
      place: `:${span.start.line}`,
    },
  ];
}

/** Which rows are shown, by their places. */
function shownRows(rows: readonly Row[]): ReadonlySet<number> {
  if (rows.length <= WHOLE) return new Set(rows.keys());
  const marked = rows.flatMap(({ kind }, index) => (kind === 'wrong' || kind === 'missing' ? [index] : []));
  const near = (index: number): boolean => marked.some((mark) => Math.abs(mark - index) <= AROUND);
  const kept = rows.map((_, index) => index < FIRST || index >= rows.length - LAST || near(index));
  // One row that is left out would take as much room as the words that say so.
  return new Set(
    rows.flatMap((_, index) => (kept[index] === true || (kept[index - 1] === true && kept[index + 1] === true) ? [index] : [])),
  );
}

function gapAfter(index: number, shown: ReadonlySet<number>, length: number): number {
  let end = index;
  while (end < length && !shown.has(end)) end += 1;
  return end - index;
}
