/** Events in tests: `received 3d 1h ben order placed id "e1" { total: 80 EUR }`. */
import type { IToken } from 'chevrotain';
import { nearest } from '../../diagnostics/nearest.ts';
import { choicesOf } from '../../diagnostics/spelling.ts';
import type { TestItemNode } from '../ast.ts';
import { misspelt } from '../recovery/unexpected.ts';
import { EventWord, isName, Text, word } from '../tokens/token-types.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';
import { nameOf } from './names.ts';
import type { TestParts } from './test-parts.ts';

/** What happens at an instant of a test. */
export type Happening = Omit<Extract<TestItemNode, { kind: 'event' }>, 'kind' | 'at' | 'span'>;

/** Defines `[received D] [CONTACT] SUBJECT VERB [id "e1"] [{ … }]`. */
export function happeningRule(p: CampaignParser, shared: TestParts): Rule<Happening> {
  const receivedRule = p.rule('received', () => {
    p.take(word('received'));
    return p.call(shared.duration);
  });
  const idRule = p.rule('eventId', () => {
    p.take(word('id'));
    return p.call(shared.text);
  });
  return p.rule('happening', () => {
    const received = p.maybe(() => p.call(receivedRule), 0);
    const words: IToken[] = [];
    words.push(p.take(EventWord, 0));
    for (const index of [1, 2]) {
      const more = p.maybeIf(
        () => !beginsId(p),
        () => p.take(EventWord, index),
        index,
      );
      if (more !== undefined) words.push(more);
    }
    p.check(() => requireEvent(p, words));
    const id = p.maybe(() => p.call(idRule), 3);
    const payload = p.maybe(() => p.call(shared.record), 4);
    return p.build(
      (): Happening => ({
        ...(received && { received }),
        words: words.map((token) => nameOf(p, token)),
        ...(id && { id }),
        ...(payload && { payload }),
      }),
    );
  });
}

/** Tells `id "e1"` from the name of an event. */
function beginsId(p: CampaignParser): boolean {
  return p.peek().image === 'id' && p.peek(2).tokenType === Text;
}

/** What messages and coupons go through, as verbs of events. */
const verbs: ReadonlySet<string> = new Set(['opened', 'clicked', 'delivered', 'bounced', 'complained', 'replied', 'redeemed', 'expired']);

/** `expext sms birthday` looks like an event of the contact `expext`, but no event is called `sms birthday`: `expect` was meant. */
function requireEvent(p: CampaignParser, [first, subject, verb]: readonly IToken[]): void {
  if (first === undefined || subject === undefined || verb === undefined || isName(subject) || verbs.has(verb.image)) return;
  if (nearest(first.image, ['expect']) === undefined) return;
  p.fail(misspelt(first.image, p.spanOf(first), 'expect', choicesOf(['expect'], 'keyword')));
}
