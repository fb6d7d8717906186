/** Random steps as source text. What the checker would refuse is cut or bent here: every program that is written compiles. */
import { COUPON_VERBS, MESSAGE_VERBS, ROW_CONDITIONS, THIS_FACTS } from './conditions.ts';
import type { Arm, Condition, Step } from './steps.ts';

/** What is known at a place of a campaign while it is written. */
export interface Writing {
  /** Last number of a label. */
  labels: number;
  /** Labels of messages and of coupons that were written already, wherever. */
  readonly messages: string[];
  readonly coupons: string[];
  /** A coupon is given on every path that leads here. */
  given: boolean;
  /** Tables of the row of the triggers, and of the row that the run is about. */
  readonly row: string | undefined;
  readonly per: string | undefined;
  /** Without waits of a year every run is over at the end. */
  readonly noYears: boolean;
}

/** A text, and whether nothing can follow it: steps behind a stop do not compile. */
export interface Written {
  readonly text: string;
  readonly ends: boolean;
}

const goesOn = (text: string): Written => ({ text, ends: false });

/** Writes a block without its braces. What is given inside is given there alone. */
export function writeBlock(steps: readonly Step[], writing: Writing): Written {
  const { given } = writing;
  const lines: string[] = [];
  let ends = false;
  for (const step of steps) {
    const written = writeStep(step, writing);
    lines.push(written.text);
    ends = written.ends;
    if (ends) break;
  }
  writing.given = given;
  return { text: lines.join('\n    '), ends };
}

const braced = (steps: readonly Step[], writing: Writing): Written => {
  const { text, ends } = writeBlock(steps, writing);
  return { text: `{ ${text} }`, ends };
};

/** The next label. */
export function nextLabel(writing: Writing): string {
  writing.labels += 1;
  return `x${writing.labels}`;
}

function writeStep(step: Step, writing: Writing): Written {
  const label = nextLabel(writing);
  switch (step.kind) {
    case 'message':
    case 'send':
      return writeMessage(step, label, writing);
    case 'give':
      return writeGive(step, label, writing);
    case 'call':
      return writeCall(step, label, writing);
    case 'effect':
      return goesOn(`${step.head} as ${label}${step.tail}`);
    case 'wait':
      return goesOn(`wait ${step.for} as ${label}`);
    case 'until':
      return writeUntil(step, label, writing);
    case 'restart':
      return goesOn(`wait ${step.for} up to 3d restarting on ${step.event} as ${label}`);
    case 'race':
      return writeRace(step, label, writing);
    case 'wait for':
      return goesOn(`wait up to ${step.upTo} for ${step.event} as ${label}${writeBehind(' on timeout', step.timeout, writing)}`);
    case 'if':
      return writeIf(step, writing);
    case 'split':
      return writeSplit(step, label, writing);
    case 'parallel':
      return writeParallel(step, label, writing);
    case 'repeat':
      return writeRepeat(step, label, writing);
    case 'stop':
      return { text: `stop${step.outcome}`, ends: true };
  }
}

/** ` else { … }`, or nothing. */
function writeBehind(words: string, steps: readonly Step[] | undefined, writing: Writing): string {
  return steps === undefined ? '' : `${words} ${braced(steps, writing).text}`;
}

function writeMessage(step: Step & { kind: 'message' | 'send' }, label: string, writing: Writing): Written {
  const head = step.kind === 'send' ? `send m${step.message} by ${step.by.join(' or ')} as ${label}` : messageHead(step, label, writing);
  const otherwise = writeBehind(' else', step.otherwise, writing);
  writing.messages.push(label);
  return goesOn(`${head}${otherwise}`);
}

function messageHead({ channel, message, prints }: Step & { kind: 'message' }, label: string, writing: Writing): string {
  if (channel === 'email') {
    if (prints === 'code' && writing.given) return `email with_code as ${label}`;
    if (prints === 'row' && (writing.row === 'order' || writing.row === 'cart')) return `email with_${writing.row} as ${label}`;
    if (prints === 'values') return `email with_values as ${label} with { spent: sum(orders.total), often: count(orders within 30d) }`;
  }
  return `${channel} m${message} as ${label}`;
}

function writeGive(step: Step & { kind: 'give' }, label: string, writing: Writing): Written {
  const otherwise = writeBehind(' else', step.otherwise, writing);
  writing.coupons.push(label);
  if (step.otherwise === undefined) writing.given = true;
  return goesOn(`give coupon ${step.coupon} as ${label}${otherwise}`);
}

/** An answer is read only where there is one: without it the run stops. */
function writeCall({ reads, otherwise, then }: Step & { kind: 'call' }, label: string, writing: Writing): Written {
  const head = `call erp as ${label} with { city: contact.city, often: count(orders) }`;
  if (!reads) return goesOn(`${head}${writeBehind(' else', otherwise, writing)}`);
  const lost = writeBlock(otherwise ?? [], writing);
  const stop = lost.ends ? '' : ' stop outcome unanswered';
  const answered = braced(then, writing);
  return goesOn(`${head} else { ${lost.text}${stop} }\n    if ${label}.state == "fine" or ${label}.credit > 5 EUR ${answered.text}`);
}

function writeUntil({ moment, otherwise }: Step & { kind: 'until' }, label: string, writing: Writing): Written {
  const isThere = moment.row === undefined || moment.row === writing.row;
  if (!isThere || (moment.yearly && writing.noYears)) return goesOn(`wait 1h as ${label}`);
  return goesOn(`wait ${moment.words} as ${label}${moment.mayFail ? writeBehind(' else', otherwise, writing) : ''}`);
}

function writeRace({ upTo, arms, notSent, timeout }: Step & { kind: 'race' }, label: string, writing: Writing): Written {
  const texts = new Map<string, Written>();
  let isAboutMessage = false;
  for (const arm of arms) {
    const { event, ofMessage } = eventOf(arm, writing);
    if (texts.has(event)) continue;
    isAboutMessage ||= ofMessage;
    texts.set(event, writeArm(arm, event, writing));
  }
  if (notSent !== undefined && isAboutMessage) texts.set('not sent', onArm('not sent', writeBlock(notSent, writing)));
  if (timeout !== undefined) texts.set('timeout', onArm('timeout', writeBlock(timeout, writing)));
  const written = [...texts.values()];
  const isWhole = timeout !== undefined && (notSent !== undefined || !isAboutMessage);
  return {
    text: `wait up to ${upTo} as ${label} { ${written.map(({ text }) => text).join(' ')} }`,
    ends: (isWhole || timeout !== undefined) && written.every(({ ends }) => ends),
  };
}

const onArm = (words: string, { text, ends }: Written): Written => ({ text: `on ${words} { ${text} }`, ends });

/** The event of an arm: of a label where there is one. */
function eventOf({ event, label, pick }: Arm, writing: Writing): { readonly event: string; readonly ofMessage: boolean } {
  const found = label ? labelFact(pick, writing) : undefined;
  return found === undefined ? { event, ofMessage: false } : { event: found, ofMessage: !isOfCoupon(found, writing) };
}

const isOfCoupon = (fact: string, { coupons }: Writing): boolean => coupons.includes(fact.split(' ')[0] ?? '');

/** What becomes of a message or coupon that was written already. */
export function labelFact(pick: number, { messages, coupons }: Pick<Writing, 'messages' | 'coupons'>): string | undefined {
  const facts = [
    ...messages.map((label, index) => `${label} ${MESSAGE_VERBS[(pick + index) % MESSAGE_VERBS.length]}`),
    ...coupons.map((label, index) => `${label} ${COUPON_VERBS[(pick + index) % COUPON_VERBS.length]}`),
  ];
  return facts[pick % Math.max(1, facts.length)];
}

function writeArm(arm: Arm, event: string, writing: Writing): Written {
  const isOrder = /^order (placed|delivered)/.test(event);
  if (!arm.binds || !isOrder) return onArm(event, writeBlock(arm.steps, writing));
  const name = nextLabel(writing);
  const { text, ends } = writeBlock(arm.steps, writing);
  const asks = `if ${name}.order.total > 30 EUR { add to warm as ${nextLabel(writing)} }`;
  return { text: `on ${event} as ${name} { ${asks} ${text} }`, ends };
}

/** The words of a condition at this place. */
export function conditionText({ about, words, pick }: Condition, writing: Writing): string {
  const at = (list: readonly string[] | undefined): string | undefined => list?.[pick % list.length];
  if (about === 'row') return at(ROW_CONDITIONS[writing.row ?? '']) ?? words;
  if (about === 'this') return at(THIS_FACTS[writing.per ?? '']) ?? words;
  return (about === 'label' ? labelFact(pick, writing) : undefined) ?? words;
}

function writeIf({ tests, otherwise }: Step & { kind: 'if' }, writing: Writing): Written {
  const written = tests.map(({ condition, then }) => ({ condition: conditionText(condition, writing), ...braced(then, writing) }));
  const last = otherwise === undefined ? undefined : braced(otherwise, writing);
  const text = written.map((one) => `if ${one.condition} ${one.text}`).join(' else ');
  return {
    text: `${text}${last === undefined ? '' : ` else ${last.text}`}`,
    ends: written.every(({ ends }) => ends) && last?.ends === true,
  };
}

function writeSplit({ by, arms }: Step & { kind: 'split' }, label: string, writing: Writing): Written {
  const [short, long] = arms.map((arm) => braced(arm, writing));
  if (short === undefined || long === undefined) throw new Error('A split has two arms.');
  const ends = short.ends && long.ends;
  if (by === 'cohort') return { text: `split by copies { short ${short.text} long ${long.text} }`, ends };
  const share = by === 'shares' ? ['25% ', '75% '] : ['', ''];
  const head = `split ${by === 'evenly' ? 'evenly ' : ''}${label}`;
  return { text: `${head} { ${share[0]}short ${short.text} ${share[1]}long ${long.text} }`, ends };
}

function writeParallel({ arms }: Step & { kind: 'parallel' }, label: string, writing: Writing): Written {
  const written = arms.map((arm) => braced(arm, writing));
  return {
    text: `parallel as ${label} { ${written.map(({ text }) => text).join(' ')} }`,
    ends: written.some(({ ends }) => ends),
  };
}

function writeRepeat({ times, until, steps }: Step & { kind: 'repeat' }, label: string, writing: Writing): Written {
  const { text, ends } = braced(steps, writing);
  const tested = until === undefined ? '' : ` until ${until}`;
  return { text: `repeat ${label} up to ${times} times${tested} ${text}`, ends: ends && until === undefined };
}
