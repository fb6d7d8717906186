/** What holds before a test begins: rows, members, and the state of the world around. */
import type { Name as NameNode, RecordNode, TestItemNode } from '../ast.ts';
import { isName, Name, OpenBrace, word } from '../tokens/token-types.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';
import { nameOf } from './names.ts';
import type { TestParts } from './test-parts.ts';

type Unplaced<T> = T extends unknown ? Omit<T, 'span'> : never;
type Given = Unplaced<Extract<TestItemNode, { readonly kind: `given${string}` }>>;

/** Defines `given …`. */
export function givenRule(p: CampaignParser, parts: TestParts): Rule<TestItemNode> {
  const kinds = [splitRule(p, parts), downRule(p, parts), namedRule(p, parts)];
  return p.rule('given', () => {
    const first = p.take(word('given'));
    const found = p.choose<Given>(
      'a row such as `contact { … }`, a segment, a channel, a split, a pool or `held out`',
      kinds.map((rule) => ({ ALT: () => p.call(rule) })),
    );
    return p.build((): TestItemNode => ({ ...found, span: p.spanFrom(first) }));
  });
}

/** `split subject_line short`. */
function splitRule(p: CampaignParser, { name }: TestParts): Rule<Given> {
  return p.rule('givenSplit', () => {
    p.take(word('split'));
    const split = p.call(name, 0);
    const arm = p.call(name, 1);
    return p.build((): Given => ({ kind: 'given split', split, arm }));
  });
}

/** `email down for 2h`. */
function downRule(p: CampaignParser, parts: TestParts): Rule<Given> {
  return p.rule('givenDown', () => {
    const channel = p.call(parts.channel);
    p.take(word('down'));
    p.take(word('for'));
    const duration = p.call(parts.duration);
    return p.build((): Given => ({ kind: 'given down', channel, duration }));
  });
}

/** Makes the node once the first name is known. */
type Tail = (first: NameNode) => Given;

/** What begins with a name: `contact { … }`, `contact ben { … }`, `ben in vip`, `erp replies { … }`, `pool codes empty`, `held out`. */
function namedRule(p: CampaignParser, parts: TestParts): Rule<Given> {
  const tails = [memberRule(p, parts), repliesRule(p, parts), recordTail(p, parts), secondName(p, parts)];
  return p.rule('givenNamed', () => {
    const entity = p.take(Name);
    p.check(() => requireTail(p));
    const make = p.choose<Tail>(
      '`{` and fields, or `in` a segment',
      tails.map((tail) => ({ ALT: () => p.call(tail), IGNORE_AMBIGUITIES: true })),
    );
    return p.build(() => make(nameOf(p, entity)));
  });
}

function memberRule(p: CampaignParser, { name }: TestParts): Rule<Tail> {
  return p.rule('givenMember', () => {
    p.take(word('in'));
    const segment = p.call(name);
    return p.build((): Tail => (contact) => ({ kind: 'given member', contact, segment }));
  });
}

function repliesRule(p: CampaignParser, { record }: TestParts): Rule<Tail> {
  return p.rule('givenReplies', () => {
    p.take(word('replies'));
    const reply = p.call(record);
    return p.build((): Tail => (endpoint) => ({ kind: 'given replies', endpoint, reply }));
  });
}

function recordTail(p: CampaignParser, { record }: TestParts): Rule<Tail> {
  return p.rule('givenFields', () => {
    const fields = p.call(record);
    return p.build((): Tail => (entity) => ({ kind: 'given', entity, fields }));
  });
}

/** Two names: which of the three it is shows in the words, so that a mistake in them is told where it stands. */
function secondName(p: CampaignParser, { record }: TestParts): Rule<Tail> {
  return p.rule('givenSecondName', () => {
    const token = p.take(Name);
    const empty = p.maybe(() => p.take(word('empty')), 0);
    const fields = p.maybe(() => p.call(record), 1);
    return p.build((): Tail => (first) => second(p, first, nameOf(p, token), empty !== undefined, fields));
  });
}

function second(p: CampaignParser, first: NameNode, name: NameNode, empty: boolean, fields: RecordNode | undefined): Given {
  if (fields !== undefined && !empty) return { kind: 'given', entity: first, name, fields };
  if (empty && first.text === 'pool') return { kind: 'given pool', pool: name };
  if (!empty && first.text === 'held' && name.text === 'out') return { kind: 'given held out' };
  return p.failExpecting(first.text === 'pool' ? '`empty`' : '`{` and fields');
}

function requireTail(p: CampaignParser): void {
  const token = p.peek();
  if (token.tokenType === OpenBrace || token.tokenType === word('in') || isName(token)) return;
  p.noteMissingBrace();
  p.failExpecting('`{` and fields, or `in` a segment');
}
