/** One comparison: `contact.city in ["Lyon"]`, `order.total > 50 EUR`, `contact.birthday is known`. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { choicesOf } from '../../diagnostics/spelling.ts';
import type { CompareOp, Span } from '../../program.ts';
import type { ExpressionNode, Name } from '../ast.ts';
import { misspelt } from '../recovery/unexpected.ts';
import { rewrite } from '../rewrite.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { Comparison, SingleEquals, word } from '../tokens/token-types.ts';
import type { Alternative, CampaignParser, Rule } from './campaign-parser.ts';
import type { OperandRules } from './operands.ts';

/** What follows `in campaign`. */
type CampaignTail = Pick<Extract<ExpressionNode, { readonly kind: 'in campaign' }>, 'by' | 'name'>;

/** Makes the node of a comparison once its left side is known. */
type Tail = (left: ExpressionNode) => ExpressionNode;

const compareOps: readonly CompareOp[] = ['==', '!=', '<', '<=', '>', '>='];

/** What a comparison names things by. */
export interface NamingRules {
  readonly path: Rule<ExpressionNode>;
  readonly name: Rule<Name>;
}

/** Defines a comparison: an operand, with or without what it is compared with. */
export function comparisonRule(p: CampaignParser, operands: OperandRules, { path, name }: NamingRules): Rule<ExpressionNode> {
  const tails = [scalarTail(p, operands), memberTail(p, operands, path, name), hasTail(p, operands), textTail(p, operands), knownTail(p)];
  const tail = p.rule('comparisonTail', () =>
    p.choose<Tail>(
      'a comparison',
      tails.map((rule): Alternative<Tail> => ({ ALT: () => p.call(rule) })),
    ),
  );
  return p.rule('comparison', () => {
    const left = p.call(operands.sum);
    const rest = p.maybe(() => p.call(tail));
    return p.build(() => (rest === undefined ? left : rest(left)));
  });
}

function scalarTail(p: CampaignParser, { sum }: OperandRules): Rule<Tail> {
  return p.rule('scalarTail', () => {
    const operator = p.choose('a comparison', [{ ALT: () => p.take(Comparison) }, { ALT: () => p.take(SingleEquals) }]);
    const right = p.call(sum);
    return p.build(() => {
      if (operator.tokenType === SingleEquals) p.report(singleEquals(p.spanOf(operator)));
      const op = compareOps.find((known) => known === operator.image) ?? '==';
      return (left: ExpressionNode): ExpressionNode => ({ kind: 'compare', op, left, right, span: { ...left.span, end: right.span.end } });
    });
  });
}

function singleEquals(span: Span): Diagnostic {
  return syntaxDiagnostic('single-equals', '`=` compares nothing.', span, 'Write `==`.', {
    fixes: [rewrite('replace-operator', span, '==')],
  });
}

/** `in [ … ]`, `not in [ … ]`, `in` a field that holds a list, and `contact in SEGMENT`: a bare name is a segment. */
function memberTail(p: CampaignParser, { list }: OperandRules, path: Rule<ExpressionNode>, name: Rule<Name>): Rule<Tail> {
  const campaign = campaignTail(p, name);
  return p.rule('memberTail', () => {
    const not = p.maybe(() => p.take(word('not')));
    p.take(word('in'));
    const right = p.choose<ExpressionNode | CampaignTail>('a list such as `["Lyon", "Paris"]`, a segment, or `campaign` and its name', [
      { ALT: () => p.call(list) },
      { ALT: () => p.call(campaign) },
      { ALT: () => p.call(path) },
    ]);
    return p.build(() => (left) => membership(p, left, right, not !== undefined));
  });
}

function membership(p: CampaignParser, left: ExpressionNode, right: ExpressionNode | CampaignTail, negated: boolean): ExpressionNode {
  const ofContact = bareName(left)?.text === 'contact';
  if ('by' in right) {
    if (!ofContact) p.fail(onlyContacts(left));
    return { kind: 'in campaign', negated, ...right, span: { ...left.span, end: right.name.span.end } };
  }
  const span = { ...left.span, end: right.span.end };
  const segment = bareName(right);
  if (segment === undefined) return { kind: 'in', negated, left, right, span };
  if (!ofContact) requireContact(p, left, segment);
  return { kind: 'member', negated, segment, span };
}

function onlyContacts({ span }: ExpressionNode): Diagnostic {
  const message = 'Only the contact can have a live run in a campaign.';
  return syntaxDiagnostic('unexpected-syntax', message, span, 'Write `contact in campaign …`.');
}

/** The only name of a path. `this` is none: it stands for a row. */
function bareName(node: ExpressionNode): Name | undefined {
  const [name, ...more] = node.kind === 'path' ? node.names : [];
  return more.length > 0 || name?.text === 'this' ? undefined : name;
}

function requireContact(p: CampaignParser, left: ExpressionNode, segment: Name): void {
  const name = bareName(left);
  if (name === undefined || nearest(name.text, ['contact']) === undefined) p.fail(memberOfSegment(segment));
  p.report(misspelt(name.text, name.span, 'contact', choicesOf(['contact'], 'row')));
}

function memberOfSegment({ text, span }: Name): Diagnostic {
  const message = `\`${text}\` would be a segment here, and only the contact can be in one.`;
  return syntaxDiagnostic('unexpected-syntax', message, span, `Write \`contact in ${text}\`, or a list of values: \`in ["${text}"]\`.`);
}

/** `in campaign NAME`, `in campaign tagged TAG`: the contact has a live run there. */
function campaignTail(p: CampaignParser, name: Rule<Name>): Rule<CampaignTail> {
  return p.rule('campaignTail', () => {
    p.take(word('campaign'));
    const tag = p.maybe(() => p.take(word('tagged')));
    const found = p.call(name);
    return p.build(() => ({ by: tag === undefined ? 'name' : 'tag', name: found }));
  });
}

function hasTail(p: CampaignParser, { sum }: OperandRules): Rule<Tail> {
  return p.rule('hasTail', () => {
    p.take(word('has'));
    const mode = p.maybe(() => p.choose('`any` or `all`', [{ ALT: () => p.take(word('any')) }, { ALT: () => p.take(word('all')) }]));
    const right = p.call(sum);
    return p.build(() => (left: ExpressionNode): ExpressionNode => {
      const of = mode === undefined ? 'one' : mode.image === 'any' ? 'any' : 'all';
      return { kind: 'has', mode: of, left, right, span: { ...left.span, end: right.span.end } };
    });
  });
}

function textTail(p: CampaignParser, { sum }: OperandRules): Rule<Tail> {
  return p.rule('textTail', () => {
    const op = p.choose<'starts with' | 'contains'>('`starts with` or `contains`', [
      {
        ALT: () => {
          p.take(word('starts'));
          p.take(word('with'));
          return 'starts with';
        },
      },
      {
        ALT: () => {
          p.take(word('contains'));
          return 'contains';
        },
      },
    ]);
    const right = p.call(sum);
    return p.build(
      () =>
        (left: ExpressionNode): ExpressionNode => ({ kind: 'text', op, left, right, span: { ...left.span, end: right.span.end } }),
    );
  });
}

function knownTail(p: CampaignParser): Rule<Tail> {
  return p.rule('knownTail', () => {
    p.take(word('is'));
    const last = p.choose('`known` or `unknown` after `is`', [
      { ALT: () => p.take(word('known')) },
      { ALT: () => p.take(word('unknown')) },
    ]);
    return p.build(() => (left: ExpressionNode): ExpressionNode => {
      const end = p.spanOf(last).end;
      return { kind: 'known', negated: last.image === 'unknown', operand: left, span: { ...left.span, end } };
    });
  });
}
