/** How `relance test` shows coverage: one line without being asked, a table with what was missed for `--coverage`. */
import type { Paint } from '../../language/diagnostics/paint.ts';
import { type CampaignCoverage, missedWays, percentCovered } from '../../runtime/testing/coverage.ts';
import { counted } from './plural.ts';

/** Ways that the line names. */
const NAMED = 3;
const BAR = 20;

/** `3 ways of cart_recovery were not reached: …`, of the whole workspace; empty where all were. */
export function coverageLine(campaigns: readonly CampaignCoverage[]): string {
  const missed = campaigns.map((one) => ({ campaign: one.campaign, ways: missedWays(one) })).filter(({ ways }) => ways.length > 0);
  const total = missed.reduce((sum, { ways }) => sum + ways.length, 0);
  const [only] = missed;
  if (only === undefined) return '';
  const of = missed.length === 1 ? only.campaign : counted(missed.length, 'campaign');
  const named = missed.flatMap(({ campaign, ways }) =>
    ways.map(({ words }) => (missed.length === 1 ? short(words) : `${campaign} ${short(words)}`)),
  );
  const some = named.slice(0, NAMED).join('; ');
  const rest = total > NAMED ? `; … (\`--coverage\` shows all)` : '';
  return `${counted(total, 'way')} of ${of} ${total === 1 ? 'was' : 'were'} not reached: ${some}${rest}`;
}

const LONGEST = 60;
const short = (words: string): string => `“${shortened(words, LONGEST)}”`;

/** A row for each campaign; under it, with places, what no test reached. */
export function coverageTable(
  campaigns: readonly CampaignCoverage[],
  { paint, width, pathOf }: { readonly paint: Paint; readonly width: number; readonly pathOf: (file: string) => string },
): string {
  const nameWidth = Math.max('all campaigns'.length, ...campaigns.map(({ campaign }) => campaign.length));
  const row = (name: string, covered: number, total: number): string => {
    const percent = percentCovered([{ covered, total }]);
    const tone = covered === total ? (text: string) => text : percent < 50 ? paint.red : paint.yellow;
    return `  ${name.padEnd(nameWidth)}  ${tone(bar(percent))}  ${`${Math.floor(percent)}%`.padStart(4)}  ${paint.dim(`${covered} of ${total}`)}`;
  };
  const [covered, total] = [sum(campaigns.map((one) => one.covered)), sum(campaigns.map((one) => one.total))];
  return [
    paint.bold('Coverage: steps, ways out of them, triggers, goals and exits that tests reached'),
    '',
    ...campaigns.flatMap((one) => [row(one.campaign, one.covered, one.total), ...missedLines(one, { paint, width, pathOf })]),
    '',
    row('all campaigns', covered, total),
  ].join('\n');
}

function missedLines(
  campaign: CampaignCoverage,
  { paint, width, pathOf }: { readonly paint: Paint; readonly width: number; readonly pathOf: (file: string) => string },
): readonly string[] {
  const missed = missedWays(campaign);
  const places = missed.map(({ span }) => `${pathOf(span.file)}:${span.start.line}`);
  const room = Math.max(24, width - Math.max(0, ...places.map((place) => place.length)) - 10);
  return missed.map(({ words }, index) => {
    return `      ${paint.dim(places[index] ?? '')}  ${shortened(words, room)}`;
  });
}

/** The end says which way it is, the beginning which step: what is too long is cut between. */
function shortened(words: string, room: number): string {
  if (words.length <= room) return words;
  const tail = /: [^:]{1,30}$/.exec(words)?.[0] ?? '';
  return `${words.slice(0, room - tail.length - 1)}…${tail}`;
}

const bar = (percent: number): string => {
  const filled = Math.floor((percent / 100) * BAR);
  return `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)}`;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
