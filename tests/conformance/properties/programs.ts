/** Random campaigns, as source text, so that the whole pipeline runs: every kind of clause and step of the language, in every order that compiles. */
import fc from 'fast-check';

type Step =
  | {
      readonly kind: 'message';
      readonly channel: 'email' | 'sms';
      readonly message: number;
      readonly otherwise: readonly Step[] | undefined;
    }
  | { readonly kind: 'give'; readonly otherwise: readonly Step[] | undefined }
  | { readonly kind: 'membership'; readonly words: string }
  | { readonly kind: 'until'; readonly moment: Moment; readonly otherwise: readonly Step[] | undefined }
  | { readonly kind: 'wait'; readonly for: string }
  | { readonly kind: 'race'; readonly upTo: string; readonly arms: readonly Arm[]; readonly timeout: readonly Step[] | undefined }
  | { readonly kind: 'if'; readonly condition: string; readonly then: readonly Step[]; readonly otherwise: readonly Step[] | undefined }
  | { readonly kind: 'stop'; readonly outcome: string };
/** A moment of the calendar as it is written; `mayFail`: its date may be past or unknown, so that an `else` makes sense. */
interface Moment {
  readonly words: string;
  readonly mayFail: boolean;
  readonly yearly: boolean;
}
interface Arm {
  readonly on: string;
  readonly steps: readonly Step[];
}

/** Few durations, so that many instants coincide. */
const duration = fc.constantFrom('1h', '6h', '12h', '1d', '2d');
const ARMS = [
  'order placed where (order.total > 50 EUR)',
  'order placed',
  'cart updated',
  'contact updated where (contact.city == "Nice")',
];
const CONDITIONS = [
  'purchased',
  'count(orders) >= 2',
  'sum(orders.total) > 60 EUR',
  'count(orders within 1d where (order.total > 20 EUR)) >= 1',
  'contact.city == "Nice"',
  'not (contact.city == "Nice")',
  'cart updated within 1d',
  'any(carts) and local time between 08:00 and 18:00',
  'order placed since contact.created_at where (order.total < 40 EUR)',
  'contact in vip',
  'contact not in vip and count(orders) >= 1',
  'contact in nice',
  'contact not in regular',
];

const fixed = (words: string): Moment => ({ words, mayFail: false, yearly: false });
const dated = (words: string): Moment => ({ words, mayFail: true, yearly: false });
const yearly = (words: string): Moment => ({ words, mayFail: true, yearly: true });
/** Near the start, a Monday at 10:00, so that some are past and some meet the events. */
const MOMENTS: readonly Moment[] = [
  fixed('1 day at 09:00'),
  fixed('2 days at 02:30 in store time'),
  fixed('until tuesday at 12:00'),
  fixed('until monday at 10:00 in store time'),
  fixed('until between 09:00 and 17:00 on tuesday to friday'),
  fixed('until between 22:00 and 06:00 in "Asia/Tokyo"'),
  dated('until 2026-01-06 at 16:00'),
  dated('until 2026-01-07 at 00:00 in store time'),
  dated('until 1 day after contact.created_at at 12:00'),
  dated('until 12h after contact.created_at'),
  yearly('until contact.birthday at 09:00'),
  yearly('until 1 day before contact.birthday at 18:00 in store time'),
];

const message = (otherwise: fc.Arbitrary<readonly Step[] | undefined>): fc.Arbitrary<Step> =>
  fc.record({
    kind: fc.constant('message' as const),
    channel: fc.constantFrom('email' as const, 'email' as const, 'sms' as const),
    message: fc.integer({ min: 1, max: 3 }),
    otherwise,
  });

/** A stop ends much of what was drawn, so it is rarer than all else. */
const often = <T>(arbitrary: fc.Arbitrary<T>) => ({ weight: 4, arbitrary });

const { block } = fc.letrec<{ block: readonly Step[]; step: Step }>((tie) => {
  const otherwise = fc.option(tie('block'), { nil: undefined, freq: 2 });
  const arm = fc.record({ on: fc.constantFrom(...ARMS), steps: tie('block') });
  return {
    block: fc.array(tie('step'), { maxLength: 4, size: 'max', depthIdentifier: 'step' }),
    step: fc.oneof(
      { depthSize: 'large', depthIdentifier: 'step', maxDepth: 3 },
      // The first one is what stands where the depth is reached: it has no blocks.
      often(message(fc.constant(undefined))),
      often(message(tie('block'))),
      often(fc.record({ kind: fc.constant('wait' as const), for: duration })),
      often(fc.record({ kind: fc.constant('give' as const), otherwise })),
      often(fc.record({ kind: fc.constant('membership' as const), words: fc.constantFrom('add to vip', 'add to vip', 'remove from vip') })),
      often(fc.record({ kind: fc.constant('until' as const), moment: fc.constantFrom(...MOMENTS), otherwise })),
      fc.record({ kind: fc.constant('stop' as const), outcome: fc.constantFrom('early', 'bored') }),
      often(
        fc.record({
          kind: fc.constant('race' as const),
          upTo: duration,
          arms: fc.uniqueArray(arm, { minLength: 1, maxLength: 3, selector: (one) => one.on }),
          timeout: otherwise,
        }),
      ),
      often(fc.record({ kind: fc.constant('if' as const), condition: fc.constantFrom(...CONDITIONS), then: tie('block'), otherwise })),
    ),
  };
});

/** Trigger and entry that fit each other. */
const YEARLY_ENTRY = 'contact.birthday';
const entry = fc.constantFrom(
  'repeatable\n  when contact.birthday at 09:00',
  'repeatable\n  when 1 day before contact.birthday at 10:00 in store time or order placed',
  'once\n  when contact registered',
  'repeatable\n  when contact registered or order placed',
  'repeatable at most every 2d\n  when order placed where (order.total > 10 EUR)',
  'repeatable newest wins\n  when order placed',
  'repeatable per order\n  when order placed',
  'repeatable per cart\n  when cart abandoned after 6h',
  'once per cart\n  when cart abandoned after 1d',
  'repeatable newest wins\n  when cart abandoned after 12h or contact registered',
);
const onlyIf = fc.constantFrom(
  '',
  '',
  '',
  'only if count(orders) < 3',
  'only if contact.city is unknown or contact.city != "Nice"',
  'only if none(orders within 1d)',
  'only if contact not in vip',
  'only if contact in nice or contact in regular',
);
const unless = fc.constantFrom(
  '',
  '',
  '',
  'unless purchased',
  'unless order placed where (order.total > 60 EUR) { give coupon gift as g_exit  email m3 as e_exit }',
  'unless contact.city == "Nice"',
  'unless count(orders within 1d) >= 2 or cart updated',
  'unless contact in vip',
  'unless contact in nice { remove from vip as r_exit  sms m1 as s_exit }',
);
const goal = fc.constantFrom(
  '',
  '',
  'goal order placed where (order.total > 30 EUR)',
  'goal order placed where (order.total > 1 EUR) { email m2 as e_goal }',
  'goal order placed where (order.total > 30 EUR) { add to vip as a_goal }',
  'goal contact updated where (contact.city == "Nice") counted for 2d',
);

const DECLARATIONS = `coupon gift { 5 EUR off order  valid 30d }
segment vip = manual
segment nice = contact.city == "Nice"
segment regular = contact not in nice and order placed within 2d`;

/** A campaign named `name` with the coupon that it gives. */
export function campaignSource(name: string): fc.Arbitrary<string> {
  return fc
    .record({ entry, onlyIf, unless, goal, purpose: fc.constantFrom('', 'transactional'), steps: fc.tuple(block, block, block) })
    .map(({ steps, ...clauses }) => {
      // Without a wait of a year behind a trigger that comes back each year every run is over at the end.
      const noYears = clauses.entry.includes(YEARLY_ENTRY);
      const written = writeBlock(steps.flat(), { labels: 0, noYears }).text.trim();
      const lines = [
        clauses.purpose,
        clauses.entry,
        clauses.onlyIf,
        clauses.unless,
        clauses.goal,
        `then {\n    ${written === '' ? 'wait 1h' : written}\n  }`,
      ];
      return `${DECLARATIONS}\ncampaign ${name} {\n${lines
        .filter((line) => line !== '')
        .map((line) => `  ${line}`)
        .join('\n')}\n}\n`;
    });
}

/** Source of the messages that campaigns name, on both channels. */
export const MESSAGES: Readonly<Record<string, string>> = Object.fromEntries(
  [1, 2, 3].flatMap((number) => [
    [`m${number}`, `---\nsubject: message ${number} for {{ contact.city }}\n---\n<p>m${number}</p>`],
    [`m${number}.sms`, `---\nneeds: {}\n---\nm${number} for {{ contact.city }}`],
  ]),
);

interface Labels {
  labels: number;
  readonly noYears: boolean;
}

/** The text of a block, and whether nothing can follow it: steps behind a stop do not compile. */
function writeBlock(steps: readonly Step[], labels: Labels): { readonly text: string; readonly ends: boolean } {
  const lines: string[] = [];
  for (const step of steps) {
    const { text, ends } = writeStep(step, labels);
    lines.push(text);
    if (ends) return { text: lines.join('\n    '), ends };
  }
  return { text: lines.join('\n    '), ends: false };
}

function writeStep(step: Step, labels: Labels): { readonly text: string; readonly ends: boolean } {
  labels.labels += 1;
  const label = `x${labels.labels}`;
  switch (step.kind) {
    case 'message':
      return { text: `${step.channel} m${step.message} as ${label}${writeElse(step.otherwise, labels)}`, ends: false };
    case 'give':
      return { text: `give coupon gift as ${label}${writeElse(step.otherwise, labels)}`, ends: false };
    case 'membership':
      return { text: `${step.words} as ${label}`, ends: false };
    case 'until':
      if (step.moment.yearly && labels.noYears) return { text: `wait 1h as ${label}`, ends: false };
      return {
        text: `wait ${step.moment.words} as ${label}${writeElse(step.moment.mayFail ? step.otherwise : undefined, labels)}`,
        ends: false,
      };
    case 'wait':
      return { text: `wait ${step.for} as ${label}`, ends: false };
    case 'stop':
      return { text: `stop outcome ${step.outcome}`, ends: true };
    case 'race':
      return writeRace(step, label, labels);
    case 'if':
      return writeIf(step, labels);
  }
}

function writeElse(otherwise: readonly Step[] | undefined, labels: Labels): string {
  return otherwise === undefined ? '' : ` else { ${writeBlock(otherwise, labels).text} }`;
}

function writeRace(step: Step & { kind: 'race' }, label: string, labels: Labels): { readonly text: string; readonly ends: boolean } {
  const arms = step.arms.map((arm) => ({ on: arm.on, ...writeBlock(arm.steps, labels) }));
  const timeout = step.timeout === undefined ? undefined : writeBlock(step.timeout, labels);
  const texts = [...arms, ...(timeout === undefined ? [] : [{ on: 'timeout', ...timeout }])].map((arm) => `on ${arm.on} { ${arm.text} }`);
  return {
    text: `wait up to ${step.upTo} as ${label} { ${texts.join(' ')} }`,
    ends: arms.every((arm) => arm.ends) && timeout?.ends === true,
  };
}

function writeIf(step: Step & { kind: 'if' }, labels: Labels): { readonly text: string; readonly ends: boolean } {
  const then = writeBlock(step.then, labels);
  const otherwise = step.otherwise === undefined ? undefined : writeBlock(step.otherwise, labels);
  const text = `if ${step.condition} { ${then.text} }${otherwise === undefined ? '' : ` else { ${otherwise.text} }`}`;
  return { text, ends: then.ends && otherwise?.ends === true };
}
