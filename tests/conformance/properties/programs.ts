/** Random campaigns, as source text, so that the whole pipeline runs: every kind of clause and step of the language, in every order that compiles. */
import fc from 'fast-check';

type Step =
  | { readonly kind: 'email'; readonly message: number }
  | { readonly kind: 'give' }
  | { readonly kind: 'wait'; readonly for: string }
  | { readonly kind: 'race'; readonly upTo: string; readonly arms: readonly Arm[]; readonly timeout: readonly Step[] | undefined }
  | { readonly kind: 'if'; readonly condition: string; readonly then: readonly Step[]; readonly otherwise: readonly Step[] | undefined }
  | { readonly kind: 'stop'; readonly outcome: string };
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
];

const { block } = fc.letrec<{ block: readonly Step[]; step: Step }>((tie) => ({
  block: fc.array(tie('step'), { maxLength: 4, size: 'max', depthIdentifier: 'step' }),
  step: fc.oneof(
    { depthSize: 'large', depthIdentifier: 'step', maxDepth: 3 },
    fc.record({ kind: fc.constant('email' as const), message: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ kind: fc.constant('wait' as const), for: duration }),
    fc.record({ kind: fc.constant('give' as const) }),
    fc.record({ kind: fc.constant('stop' as const), outcome: fc.constantFrom('early', 'bored') }),
    fc.record({
      kind: fc.constant('race' as const),
      upTo: duration,
      arms: fc.uniqueArray(fc.record({ on: fc.constantFrom(...ARMS), steps: tie('block') }), {
        minLength: 1,
        maxLength: 3,
        selector: (arm) => arm.on,
      }),
      timeout: fc.option(tie('block'), { nil: undefined }),
    }),
    fc.record({
      kind: fc.constant('if' as const),
      condition: fc.constantFrom(...CONDITIONS),
      then: tie('block'),
      otherwise: fc.option(tie('block'), { nil: undefined }),
    }),
  ),
}));

/** Trigger and entry that fit each other. */
const entry = fc.constantFrom(
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
);
const unless = fc.constantFrom(
  '',
  '',
  '',
  'unless purchased',
  'unless order placed where (order.total > 60 EUR) { give coupon gift as g_exit  email m3 as e_exit }',
  'unless contact.city == "Nice"',
  'unless count(orders within 1d) >= 2 or cart updated',
);
const goal = fc.constantFrom(
  '',
  '',
  'goal order placed where (order.total > 30 EUR)',
  'goal order placed where (order.total > 1 EUR) { email m2 as e_goal }',
  'goal contact updated where (contact.city == "Nice") counted for 2d',
);

/** A campaign named `name` with the coupon that it gives. */
export function campaignSource(name: string): fc.Arbitrary<string> {
  return fc
    .record({ entry, onlyIf, unless, goal, purpose: fc.constantFrom('', 'transactional'), steps: fc.tuple(block, block, block) })
    .map(({ steps, ...clauses }) => {
      const written = writeBlock(steps.flat(), { labels: 0 }).text.trim();
      const lines = [
        clauses.purpose,
        clauses.entry,
        clauses.onlyIf,
        clauses.unless,
        clauses.goal,
        `then {\n    ${written === '' ? 'wait 1h' : written}\n  }`,
      ];
      const coupon = 'coupon gift { 5 EUR off order  valid 30d }';
      return `${coupon}\ncampaign ${name} {\n${lines
        .filter((line) => line !== '')
        .map((line) => `  ${line}`)
        .join('\n')}\n}\n`;
    });
}

/** Source of the messages that campaigns name. */
export const MESSAGES: Readonly<Record<string, string>> = Object.fromEntries(
  [1, 2, 3].map((number) => [`m${number}`, `---\nsubject: message ${number} for {{ contact.city }}\n---\n<p>m${number}</p>`]),
);

interface Labels {
  labels: number;
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
    case 'email':
      return { text: `email m${step.message} as ${label}`, ends: false };
    case 'give':
      return { text: `give coupon gift as ${label}`, ends: false };
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
