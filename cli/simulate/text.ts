/** The journey of one contact as text: what was assumed, the timeline with reasons and places, and how it ended. */
import { formatDuration } from '../../language/settings/duration.ts';
import { localDate, localTime, localWeekday } from '../../runtime/clock/local-time.ts';
import type { TestResult } from '../../runtime/testing/run-test.ts';
import type { StoryLine } from '../../runtime/testing/story.ts';
import type { PageOptions } from '../output/failed-test.ts';
import { wrapped } from '../output/wrapped.ts';

/** How it is written; local times of the store. */
export type JourneyOptions = PageOptions & { readonly timeZone: string };

/** All of it. */
export function journeyText(result: TestResult, assumed: readonly string[], refused: readonly string[], options: JourneyOptions): string {
  const { paint, width } = options;
  const said = assumed.flatMap((sentence) =>
    wrapped(sentence, width - 4).map((line, index) => paint.dim(`${index === 0 ? '  · ' : '    '}${line}`)),
  );
  const lines = result.story.flatMap((line, index) => storyLines(line, result, options, result.story[index - 1]));
  const wrong = refused.map((reason) => paint.yellow(`  Not handled: ${reason}`));
  return [
    paint.bold(result.test.campaign),
    '',
    'Assumed',
    ...said,
    '',
    ...(lines.length === 0 ? ['  Nothing happened.'] : lines),
    ...wrong,
    '',
    endText(result),
  ].join('\n');
}

/** One entry: its day above it where that is another than before. */
export function storyLines(
  line: StoryLine,
  { start, test }: TestResult,
  { paint, width, timeZone }: JourneyOptions,
  before?: StoryLine,
): readonly string[] {
  const day = localDate(line.at, timeZone);
  const isNewDay = before === undefined || localDate(before.at, timeZone) !== day;
  const head = isNewDay
    ? [...(before === undefined ? [] : ['']), paint.dim(`${day}  ${localWeekday(line.at, timeZone)}  (${sinceText(line.at - start)})`)]
    : [];
  const notes = line.notes.length === 0 ? '' : ` (${line.notes.map(({ name, value }) => `${name}: ${value}`).join('; ')})`;
  const place = line.place === undefined ? '' : `[${line.place}]`;
  const other = line.campaign === undefined || line.campaign === test.campaign ? '' : `${line.campaign}: `;
  const [first = '', ...rest] = wrapped(
    `${other}${line.sentence}${notes}`,
    Math.max(30, width - 9 - (place === '' ? 0 : place.length + 2)),
  );
  const tone = line.kind === 'event' ? paint.cyan : line.kind === 'sent' ? paint.bold : (text: string) => text;
  return [
    ...head,
    `  ${localTime(line.at, timeZone)}  ${tone(first)}${place === '' ? '' : `  ${paint.dim(place)}`}`,
    ...rest.map((more) => `         ${tone(more)}`),
  ];
}

const sinceText = (ms: number): string => (ms < 0 ? `${formatDuration(-ms)} before` : ms < 1_000 ? 'start' : `after ${formatDuration(ms)}`);

/** `1 run: completed after 3d.` */
export function endText({ journal, test, start }: TestResult): string {
  const own = journal.filter(({ campaign, run }) => campaign === test.campaign && run !== undefined);
  const runs = [...Map.groupBy(own, ({ run = '' }) => run).values()].filter((lines) => lines.some(({ kind }) => kind === 'entered'));
  if (runs.length === 0) return 'No run started.';
  const ends = runs.map((lines) => {
    const end = lines.find(({ kind }) => kind === 'ended');
    return end === undefined ? 'still live' : `${String(end.data?.outcome ?? 'ended')} ${sinceText(end.at - start)}`;
  });
  return `${runs.length} ${runs.length === 1 ? 'run' : 'runs'}: ${ends.join(', ')}.`;
}

/** The same for machines: `ms` from the start. */
export function journeyData({ story, start, ends, journal, test }: TestResult) {
  const own = journal.filter(({ campaign, kind }) => campaign === test.campaign && kind === 'ended');
  return {
    campaign: test.campaign,
    start: new Date(start).toISOString(),
    end: new Date(ends).toISOString(),
    outcomes: own.map(({ data }) => data?.outcome ?? null),
    timeline: story.map(({ at, kind, sentence, notes, campaign, run, label, place }) => ({
      ms: at - start,
      kind,
      sentence,
      notes,
      campaign,
      run,
      label,
      place,
    })),
  };
}
