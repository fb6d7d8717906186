/** How the page of the grammar is ordered: its sections, the rules that it shows, and what it calls them. */

/** A section of the page. */
export interface Section {
  readonly title: string;
  /** Rules of the parser in the order of the page. Rules that stand in no section are written out where they are used. */
  readonly rules: readonly string[];
}

/** All sections. */
export const SECTIONS: readonly Section[] = [
  { title: 'Files and declarations', rules: ['file', 'declaration', 'campaign', 'coupon', 'couponPart', 'segment', 'cohort'] },
  {
    title: 'Clauses of a campaign',
    rules: [
      'clause',
      'purpose',
      'tagged',
      'active',
      'priority',
      'entry',
      'limit',
      'when',
      'backfill',
      'onlyIf',
      'unless',
      'goal',
      'measure',
      'holdout',
      'capped',
      'quietHours',
      'liveRuns',
      'thenClause',
    ],
  },
  {
    title: 'Triggers',
    rules: [
      'trigger',
      'eventTrigger',
      'silenceTrigger',
      'eachTrigger',
      'fieldTrigger',
      'membershipTrigger',
      'readTrigger',
      'dateTrigger',
      'startedTrigger',
    ],
  },
  { title: 'Events and facts', rules: ['eventPhrase', 'awaitedEvent', 'fact', 'window', 'where'] },
  {
    title: 'Conditions',
    rules: ['condition', 'negation', 'comparison', 'sum', 'product', 'primary', 'reference', 'names', 'aggregate', 'eventCount', 'list'],
  },
  {
    title: 'Moments',
    rules: ['moment', 'weekdays', 'untilMoment', 'dateOfField', 'timeWindow', 'afterSpan', 'calendarSpan', 'offset', 'timeOfDay', 'zone'],
  },
  {
    title: 'Steps',
    rules: [
      'stepOrSteps',
      'steps',
      'step',
      'email',
      'sms',
      'push',
      'whatsapp',
      'send',
      'give',
      'add',
      'remove',
      'set',
      'callStep',
      'notify',
      'start',
      'unsubscribe',
      'suppress',
      'wait',
      'pause',
      'waitUntil',
      'race',
      'if',
      'split',
      'parallel',
      'repeat',
      'stop',
      'labelled',
      'effectTails',
      'givenTails',
    ],
  },
  {
    title: 'Tests',
    rules: ['test', 'testLine', 'starting', 'beside', 'given', 'at', 'happening', 'expect', 'expectation', 'until', 'record', 'value'],
  },
  { title: 'Literals', rules: ['literal', 'duration'] },
];

/** Rules whose parts have one order, although the parser reads them in any, to say which. */
export const ORDERED: ReadonlySet<string> = new Set(['triggerTails', 'triggerFilters', 'entryParts', 'factParts', 'tails', 'effectTails']);

/** What the parser reads only to say that it is a mistake: loops of these rules, and these tokens. */
export const MISTAKES = { loops: new Set(['singleStep']), tokens: new Set(['SingleEquals in scalarTail']) };

/** What the page calls rules whose own names say less. */
export const TITLES: Readonly<Record<string, string>> = {
  thenClause: 'then',
  negation: 'plain condition',
  sum: 'value',
  product: 'product',
  primary: 'operand',
  names: 'path',
  moment: 'instant or time',
  untilMoment: 'moment',
  dateOfField: 'date of a field',
  afterSpan: 'calendar wait',
  callStep: 'call',
  pause: 'pause',
  waitUntil: 'wait until',
  labelled: 'label',
  effectTails: 'end of an effect',
  givenTails: 'end of a message',
  beside: 'with campaign',
  at: 'line with at',
  happening: 'happening',
  until: 'end of the test',
  value: 'field of a row',
};

/** The kinds of tokens, by the parser's names: what the page calls them, and what they look like. */
export const TOKENS: Readonly<Record<string, { readonly name: string; readonly looks: string }>> = {
  Name: { name: 'NAME', looks: '`cart_reminder`: letters, digits and `_`, no reserved word' },
  EventWord: { name: 'WORD', looks: 'a `NAME`, or `email`, `sms`, `push`, `whatsapp`, `coupon`' },
  Text: { name: 'TEXT', looks: '`"Lyon"`, with `\\"`, `\\\\`, `\\n`, `\\t`' },
  NumberText: { name: 'NUMBER', looks: '`3`, `0.5`' },
  Percent: { name: 'PERCENT', looks: '`20%`' },
  Money: { name: 'MONEY', looks: '`1000 EUR`' },
  DateText: { name: 'DATE', looks: '`2026-12-24`' },
  TimeText: { name: 'TIME', looks: '`09:00`' },
  DurationPart: { name: 'LENGTH', looks: '`3d`: a whole number with `s`, `m`, `h`, `d` or `w`' },
  UnitWord: { name: 'UNIT', looks: '`day`, `days`, `week`, `weeks`, `month`, `months`, `year`, `years`' },
  WeekdayWord: { name: 'WEEKDAY', looks: '`monday` to `sunday`' },
  Comparison: { name: 'COMPARISON', looks: '`==`, `!=`, `<`, `<=`, `>`, `>=`' },
};

/** What the page calls a rule: its title, or its name in words. */
export function titleOf(rule: string): string {
  return TITLES[rule] ?? rule.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
