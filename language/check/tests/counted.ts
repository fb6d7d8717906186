import type { Choice } from '../../diagnostics/diagnostic.ts';
import { spelling } from '../../diagnostics/spelling.ts';
import type { Span } from '../../program.ts';
import type { CampaignNode, EventPhrase, ExpressionNode } from '../../syntax/ast.ts';
import { findHappening } from '../expressions/fact.ts';
import type { TestContext } from './test-context.ts';

/** Whether the campaign under test has a goal that can be reached; else it is reported. */
export function hasGoal(span: Span, { campaign, workspace }: TestContext): boolean {
  if (campaign === undefined || campaign.broken.includes('goal') || campaign.clauses.some(({ kind }) => kind === 'goal')) return true;
  workspace.report('unknown-outcome', {
    message: `\`${campaign.name.text}\` has no \`goal\`.`,
    help: 'Add one to the campaign, such as `goal purchased`, or expect something else.',
    span,
  });
  return false;
}

/** `expect measure purchased`: the words of the `measure` clause that counts this event; undefined once it is reported that none does. */
export function checkMeasure(phrase: EventPhrase, context: TestContext): string | undefined {
  const { campaign, workspace, scope } = context;
  if (campaign === undefined) return undefined;
  const key = keyOf(phrase, context);
  const measured = phrasesOf(campaign);
  const clause = measured.find((one) => keyOf(one, context) === key);
  if (clause !== undefined) {
    const event = findHappening(phrase, scope, workspace)?.event;
    if (event !== undefined) workspace.use(phrase.span, { kind: 'event', name: event.name });
    return wordsOf(clause);
  }
  if (campaign.broken.includes('measure')) return undefined;
  const choices = measured.map((one): Choice => ({ name: wordsOf(one), kind: 'event' }));
  const found = spelling(
    { text: wordsOf(phrase), span: phrase.span },
    choices,
    'Add it to the campaign, such as `measure purchased for 14d`.',
  );
  const message = `\`${campaign.name.text}\` does not measure \`${wordsOf(phrase)}\`.`;
  workspace.report('unknown-measure', { message, ...found, span: phrase.span });
  return undefined;
}

/** The events of the `measure` clauses. */
function phrasesOf({ clauses }: CampaignNode): readonly EventPhrase[] {
  const conditions = clauses.flatMap((clause) => (clause.kind === 'measure' ? [clause.condition] : []));
  const events = conditions.flatMap((condition) => (condition.kind === 'or' ? condition.operands : [condition]));
  return events.flatMap((event) => phraseOf(event) ?? []);
}

function phraseOf(condition: ExpressionNode): EventPhrase | undefined {
  if (condition.kind === 'fact') return condition.phrase;
  return condition.kind === 'path' ? { aboutThis: false, words: condition.names, span: condition.span } : undefined;
}

/** The same for `purchased` and `order placed`. */
function keyOf(phrase: EventPhrase, { scope, workspace }: TestContext): string {
  const found = findHappening(phrase, scope, workspace);
  if (found === undefined) return wordsOf(phrase);
  return `${phrase.aboutThis ? 'this ' : ''}${found.subject === undefined ? '' : `${phrase.words[0]?.text} `}${found.event.name}`;
}

/** The event as it is written. */
function wordsOf({ aboutThis, words }: EventPhrase): string {
  return [...(aboutThis ? ['this'] : []), ...words.map((word) => word.text)].join(' ');
}
