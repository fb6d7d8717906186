/**
 * The part of a program that some of its campaigns need: what they start, send, give and ask for. Invariant of the checked program: what names
 * another declaration does so under `campaign`, `message`, `coupon` or `segment`.
 */
import { CHANNELS, type Channel, type Message, type Program } from '../language/program.ts';

/** What was named so far. A message goes by channel and name. */
interface Named {
  readonly campaigns: Set<string>;
  readonly messages: Set<string>;
  readonly coupons: Set<string>;
  readonly segments: Set<string>;
}

/** The program with these campaigns and tests, and of its other declarations those that they need; in the same order. */
export function partOf(program: Program, campaigns: Iterable<string>, tests: Program['tests']): Program {
  const named: Named = { campaigns: new Set(campaigns), messages: new Set(), coupons: new Set(), segments: new Set() };
  for (const test of tests) note(test, named);
  noteAll(program, named);
  return {
    ...program,
    campaigns: program.campaigns.filter(({ name }) => named.campaigns.has(name)),
    messages: program.messages.filter((message) => named.messages.has(keyOf(message))),
    coupons: program.coupons.filter(({ name }) => named.coupons.has(name)),
    segments: program.segments.filter(({ name }) => named.segments.has(name)),
    tests,
  };
}

/** Notes what campaigns and rules name, and what those name, until nothing is new. */
function noteAll({ campaigns, segments }: Program, named: Named): void {
  const noted = new Set<unknown>();
  for (;;) {
    const fresh = [
      ...campaigns.filter(({ name }) => named.campaigns.has(name)),
      ...segments.filter(({ name }) => named.segments.has(name)),
    ].filter((declaration) => !noted.has(declaration));
    if (fresh.length === 0) return;
    for (const declaration of fresh) {
      noted.add(declaration);
      note(declaration, named);
    }
  }
}

function note(node: unknown, named: Named): void {
  if (typeof node !== 'object' || node === null) return;
  if (isRecord(node)) {
    if (typeof node.campaign === 'string') named.campaigns.add(node.campaign);
    if (typeof node.coupon === 'string') named.coupons.add(node.coupon);
    if (typeof node.segment === 'string') named.segments.add(node.segment);
    if (typeof node.message === 'string') for (const channel of channelsOf(node)) named.messages.add(`${channel} ${node.message}`);
  }
  for (const inner of Object.values(node)) note(inner, named);
}

/** A step that sends is of the kind of its channel, or lists several; an expectation names one; a fact about a message means all. */
function channelsOf({ kind, channel, by }: Readonly<Record<string, unknown>>): readonly Channel[] {
  const named = CHANNELS.filter((one) => one === kind || one === channel || (Array.isArray(by) && by.includes(one)));
  return named.length === 0 ? CHANNELS : named;
}

const keyOf = ({ channel, name }: Message): string => `${channel} ${name}`;

function isRecord(node: object): node is Readonly<Record<string, unknown>> {
  return !Array.isArray(node);
}
