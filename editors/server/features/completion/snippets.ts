/** What is written at once when a word is chosen, with places to fill in. */

/** A snippet that begins with a word of the language; `rule` is the rule of the grammar that the word begins. */
export interface Snippet {
  readonly word: string;
  readonly rule: string;
  readonly label: string;
  /** In the syntax of the protocol: `$1`, `${1:name}`, `$0`. */
  readonly text: string;
}

const snippet = (rule: string, label: string, text: string): Snippet => ({ word: label.split(/[ ,]/)[0] ?? label, rule, label, text });

const DECLARATIONS: readonly Snippet[] = [
  snippet('campaign', 'campaign …', 'campaign ${1:name} {\n  once\n  when ${2:order placed}\n  then {\n    email ${3:message}\n  }\n}\n$0'),
  snippet('coupon', 'coupon …', 'coupon ${1:name} {\n  ${2:10%} off order\n  valid ${3:14d}\n}\n$0'),
  snippet('segment', 'segment … = rule', 'segment ${1:name} = ${2:contact.city} ${3:== ""}\n$0'),
  snippet('segment', 'segment … = manual', 'segment ${1:name} = manual\n$0'),
  snippet('cohort', 'cohort …', 'cohort ${1:name} { 50% ${2:a}  50% ${3:b} }\n$0'),
  snippet(
    'test',
    'test …',
    'test ${1:campaign} "${2:what it shows}" {\n  given contact { consents: ["email"] }\n  at 0d  ${3:order placed} { }\n  expect ${4:no messages}\n  expect nothing else\n}\n$0',
  ),
];

const STEPS: readonly Snippet[] = [
  snippet('email', 'email …', 'email ${1:message}'),
  snippet('email', 'email … else { }', 'email ${1:message} else { $2 }'),
  snippet('sms', 'sms …', 'sms ${1:message}'),
  snippet('send', 'send … by', 'send ${1:message} by ${2:preferred} or ${3:email}'),
  snippet('give', 'give coupon …', 'give coupon ${1:name} as ${2:code}'),
  snippet('add', 'add to …', 'add to ${1:segment}'),
  snippet('remove', 'remove from …', 'remove from ${1:segment}'),
  snippet('set', 'set contact.…', 'set contact.${1:field} = ${2:value}'),
  snippet('call', 'call … with { }', 'call ${1:endpoint} with { ${2:name}: ${3:value} }'),
  snippet('notify', 'notify …', 'notify ${1:people} "${2:text}"'),
  snippet('unsubscribe', 'unsubscribe from …', 'unsubscribe from ${1:email}'),
  snippet('suppress', 'suppress contact', 'suppress contact'),
  snippet('wait', 'wait 3d', 'wait ${1:3d}'),
  snippet('wait', 'wait 3 days at 09:00', 'wait ${1:3 days} at ${2:09:00}'),
  snippet('wait', 'wait until …', 'wait until ${1:monday} at ${2:09:00}'),
  snippet('wait', 'wait up to … for …', 'wait up to ${1:7d} for ${2:order placed} on timeout { ${3:stop} }'),
  snippet('wait', 'wait up to … { on … }', 'wait up to ${1:7d} {\n  on ${2:order placed} { $3 }\n  on timeout { $4 }\n}'),
  snippet('wait', 'wait … restarting on …', 'wait ${1:1h} up to ${2:2d} restarting on ${3:this cart updated}'),
  snippet('if', 'if … { }', 'if ${1:condition} {\n  $2\n}'),
  snippet('if', 'if … else', 'if ${1:condition} {\n  $2\n} else {\n  $3\n}'),
  snippet('split', 'split … { }', 'split ${1:name} {\n  50% ${2:a} { $3 }\n  50% ${4:b} { $5 }\n}'),
  snippet('split', 'split by …', 'split by ${1:cohort} {\n  ${2:a} { $3 }\n  ${4:b} { $5 }\n}'),
  snippet('parallel', 'parallel { }', 'parallel {\n  { $1 }\n  { $2 }\n}'),
  snippet('repeat', 'repeat … times', 'repeat ${1:name} up to ${2:3} times until ${3:purchased} {\n  $4\n}'),
  snippet('stop', 'stop outcome …', 'stop outcome ${1:name}'),
];

const CLAUSES: readonly Snippet[] = [
  snippet('unless', 'unless purchased', 'unless ${1:purchased}'),
  snippet('goal', 'goal … counted for', 'goal ${1:purchased} counted for ${2:7d}'),
  snippet('when', 'when …', 'when ${1:order placed}'),
  snippet('then', 'then { }', 'then {\n  $0\n}'),
  snippet('quietHours', 'quiet hours …', 'quiet hours ${1:22:00} to ${2:08:00} ${3|hold,skip|}'),
  snippet('liveRuns', 'live runs …', 'live runs ${1|finish,move,stop|}'),
  snippet('capped', 'capped …', 'capped ${1|skip,hold,exit|}'),
  snippet('active', 'active from … until …', 'active from ${1:2026-12-01} until ${2:2026-12-31}'),
  snippet('limit', 'limit … per day', 'limit ${1:5000} per ${2|day,hour|}'),
  snippet('holdout', 'holdout 10%', 'holdout ${1:10%}'),
  snippet('measure', 'measure … for …', 'measure ${1:purchased} for ${2:14d}'),
  snippet('priority', 'priority 1..5', 'priority ${1|1,2,3,4,5|}'),
  snippet('repeatable', 'repeatable per …', 'repeatable per ${1:cart}'),
];

/** All snippets. */
export const SNIPPETS: readonly Snippet[] = [...DECLARATIONS, ...STEPS, ...CLAUSES];
