/** What holds before a test begins: rows, members, and the state of the world around. */
import type { Name as NameNode, TestItemNode } from '../ast.ts';
import { isName, Name, OpenBrace, word } from '../tokens/token-types.ts';
import type { Alternative, CampaignParser, Rule } from './campaign-parser.ts';
import { nameOf } from './names.ts';
import type { TestParts } from './test-parts.ts';

type Unplaced<T> = T extends unknown ? Omit<T, 'span'> : never;
type Given = Unplaced<Extract<TestItemNode, { readonly kind: `given${string}` }>>;

/** Defines `given …`. */
export function givenRule(p: CampaignParser, parts: TestParts): Rule<TestItemNode> {
  const kinds: readonly Alternative<Given>[] = [
    { ALT: () => p.call(split) },
    { ALT: () => p.call(down) },
    { ALT: () => p.call(pool), GATE: () => p.peek().tokenType === word('pool') && isName(p.peek(2)) && p.peek(3).tokenType !== OpenBrace },
    { ALT: () => p.call(heldOut), GATE: () => p.peek().tokenType === word('held') && p.peek(2).tokenType !== OpenBrace },
    { ALT: () => p.call(named) },
  ].map((alternative) => ({ ...alternative, IGNORE_AMBIGUITIES: true }));
  const split = splitRule(p, parts);
  const down = downRule(p, parts);
  const pool = poolRule(p, parts);
  const heldOut = heldOutRule(p);
  const named = namedRule(p, parts);
  return p.rule('given', () => {
    const first = p.take(word('given'));
    const found = p.choose<Given>('what is given', kinds);
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

/** `pool partner_codes empty`. */
function poolRule(p: CampaignParser, { name }: TestParts): Rule<Given> {
  return p.rule('givenPool', () => {
    p.take(word('pool'));
    const pool = p.call(name);
    p.take(word('empty'));
    return p.build((): Given => ({ kind: 'given pool', pool }));
  });
}

/** `held out`. */
function heldOutRule(p: CampaignParser): Rule<Given> {
  return p.rule('givenHeldOut', () => {
    p.take(word('held'));
    p.take(word('out'));
    return p.build((): Given => ({ kind: 'given held out' }));
  });
}

/** What begins with a name: `contact { … }`, `contact ben { … }`, `ben in vip`, `erp replies { … }`. */
function namedRule(p: CampaignParser, parts: TestParts): Rule<Given> {
  const tails = [memberRule(p, parts), repliesRule(p, parts), rowRule(p, parts)];
  return p.rule('givenNamed', () => {
    const entity = p.take(Name);
    p.build(() => requireTail(p));
    const make = p.choose<(name: NameNode) => Given>(
      'fields, a segment or a reply',
      tails.map((tail) => ({ ALT: () => p.call(tail), IGNORE_AMBIGUITIES: true })),
    );
    return p.build(() => make(nameOf(p, entity)));
  });
}

type Tail = Rule<(name: NameNode) => Given>;

function memberRule(p: CampaignParser, { name }: TestParts): Tail {
  return p.rule('givenMember', () => {
    p.take(word('in'));
    const segment = p.call(name);
    return p.build(
      () =>
        (contact: NameNode): Given => ({ kind: 'given member', contact, segment }),
    );
  });
}

function repliesRule(p: CampaignParser, { record }: TestParts): Tail {
  return p.rule('givenReplies', () => {
    p.take(word('replies'));
    const reply = p.call(record);
    return p.build(
      () =>
        (endpoint: NameNode): Given => ({ kind: 'given replies', endpoint, reply }),
    );
  });
}

function rowRule(p: CampaignParser, { record }: TestParts): Tail {
  return p.rule('givenRow', () => {
    const token = p.maybe(() => p.take(Name));
    const fields = p.call(record);
    return p.build(() => {
      const named = token === undefined ? {} : { name: nameOf(p, token) };
      return (entity: NameNode): Given => ({ kind: 'given', entity, ...named, fields });
    });
  });
}

function requireTail(p: CampaignParser): void {
  const token = p.peek();
  if (token.tokenType === OpenBrace || token.tokenType === word('in') || isName(token)) return;
  p.noteMissingBrace();
  p.failExpecting('`{` and fields, or `in` a segment');
}
