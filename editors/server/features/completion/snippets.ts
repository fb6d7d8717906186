/** What is written at once when a word is chosen, with places to fill in. */

/** A snippet that begins with a word of the language; `rule` is the rule of the grammar that the word begins. */
export interface Snippet {
  readonly word: string;
  readonly rule: string;
  readonly label: string;
  /** In the syntax of the protocol. */
  readonly text: string;
}

/** Places to fill in stand in `‹ ›`: with what stands there at first, or with choices (`‹hold|skip›`); `$0` is where the cursor goes at last. */
const snippet = (rule: string, label: string, text: string): Snippet => ({
  word: label.split(/[ ,]/)[0] ?? label,
  rule,
  label,
  text: withStops(text),
});

/** Numbers the places, as the protocol has them. */
export function withStops(text: string): string {
  let number = 0;
  return text.replace(/‹([^›]*)›/g, (_, inside: string) => {
    number += 1;
    if (inside === '') return `$${number}`;
    const choices = inside.split('|');
    const content = choices.length > 1 ? `|${choices.join(',')}|` : `:${inside}`;
    return `\${${number}${content}}`;
  });
}

const DECLARATIONS: readonly Snippet[] = [
  snippet('campaign', 'campaign …', 'campaign ‹name› {\n  once\n  when ‹order placed›\n  then {\n    email ‹message_name›\n  }\n}\n$0'),
  snippet('coupon', 'coupon …', 'coupon ‹name› {\n  ‹10%› off order\n  valid ‹14d›\n}\n$0'),
  snippet('segment', 'segment … = rule', 'segment ‹name› = ‹contact.city› ‹== ""›\n$0'),
  snippet('segment', 'segment … = manual', 'segment ‹name› = manual\n$0'),
  snippet('cohort', 'cohort …', 'cohort ‹name› { 50% ‹a›  50% ‹b› }\n$0'),
  snippet(
    'test',
    'test …',
    'test ‹campaign_name› "‹what it shows›" {\n  given contact { consents: ["email"] }\n  at 0d  ‹order placed› { }\n  expect ‹no messages›\n  expect nothing else\n}\n$0',
  ),
];

const STEPS: readonly Snippet[] = [
  snippet('email', 'email …', 'email ‹message_name›'),
  snippet('email', 'email … else { }', 'email ‹message_name› else { ‹› }'),
  snippet('sms', 'sms …', 'sms ‹message_name›'),
  snippet('send', 'send … by', 'send ‹message_name› by ‹preferred› or ‹email›'),
  snippet('give', 'give coupon …', 'give coupon ‹name› as ‹code›'),
  snippet('add', 'add to …', 'add to ‹segment_name›'),
  snippet('remove', 'remove from …', 'remove from ‹segment_name›'),
  snippet('set', 'set contact.…', 'set contact.‹field› = ‹value›'),
  snippet('callStep', 'call … with { }', 'call ‹endpoint_name› with { ‹name›: ‹value› }'),
  snippet('notify', 'notify …', 'notify ‹people› "‹text›"'),
  snippet('unsubscribe', 'unsubscribe from …', 'unsubscribe from ‹email›'),
  snippet('suppress', 'suppress contact', 'suppress contact'),
  snippet('wait', 'wait 3d', 'wait ‹3d›'),
  snippet('wait', 'wait 3 days at 09:00', 'wait ‹3 days› at ‹09:00›'),
  snippet('wait', 'wait until …', 'wait until ‹monday› at ‹09:00›'),
  snippet('wait', 'wait up to … for …', 'wait up to ‹7d› for ‹order placed› on timeout { ‹stop› }'),
  snippet('wait', 'wait up to … { on … }', 'wait up to ‹7d› {\n  on ‹order placed› { ‹› }\n  on timeout { ‹› }\n}'),
  snippet('wait', 'wait … restarting on …', 'wait ‹1h› up to ‹2d› restarting on ‹this cart updated›'),
  snippet('branch', 'if … { }', 'if ‹condition› {\n  ‹›\n}'),
  snippet('branch', 'if … else', 'if ‹condition› {\n  ‹›\n} else {\n  ‹›\n}'),
  snippet('split', 'split … { }', 'split ‹name› {\n  50% ‹a› { ‹› }\n  50% ‹b› { ‹› }\n}'),
  snippet('split', 'split by …', 'split by ‹cohort_name› {\n  ‹a› { ‹› }\n  ‹b› { ‹› }\n}'),
  snippet('parallel', 'parallel { }', 'parallel {\n  { ‹› }\n  { ‹› }\n}'),
  snippet('repeat', 'repeat … times', 'repeat ‹name› up to ‹3› times until ‹purchased› {\n  ‹›\n}'),
  snippet('stop', 'stop outcome …', 'stop outcome ‹name›'),
];

const CLAUSES: readonly Snippet[] = [
  snippet('unless', 'unless purchased', 'unless ‹purchased›'),
  snippet('goal', 'goal … counted for', 'goal ‹purchased› counted for ‹7d›'),
  snippet('when', 'when …', 'when ‹order placed›'),
  snippet('thenClause', 'then { }', 'then {\n  $0\n}'),
  snippet('quietHours', 'quiet hours …', 'quiet hours ‹22:00› to ‹08:00› ‹hold|skip›'),
  snippet('liveRuns', 'live runs …', 'live runs ‹finish|move|stop›'),
  snippet('capped', 'capped …', 'capped ‹skip|hold|exit›'),
  snippet('active', 'active from … until …', 'active from ‹2026-12-01› until ‹2026-12-31›'),
  snippet('limit', 'limit … per day', 'limit ‹5000› per ‹day|hour›'),
  snippet('holdout', 'holdout 10%', 'holdout ‹10%›'),
  snippet('measure', 'measure … for …', 'measure ‹purchased› for ‹14d›'),
  snippet('priority', 'priority 1..5', 'priority ‹1|2|3|4|5›'),
  snippet('repeatable', 'repeatable per …', 'repeatable per ‹cart›'),
];

/** All snippets. */
export const SNIPPETS: readonly Snippet[] = [...DECLARATIONS, ...STEPS, ...CLAUSES];
