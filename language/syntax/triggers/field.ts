import type { Span } from '../../program.ts';
import type { ExpressionNode, Name, Where } from '../ast.ts';
import type { CampaignParser, Rule } from '../grammar/campaign-parser.ts';
import { pathLength } from '../grammar/references.ts';
import { word } from '../tokens/token-types.ts';
import type { TriggerKind, TriggerParts } from './trigger-kind.ts';

/** `contact.tier changes [from A] [to B]`, `contact.points rises above 100`, `contact.points falls below 100`. */
export interface FieldTriggerNode {
  readonly kind: 'field';
  readonly names: readonly Name[];
  readonly change: 'changes' | 'rises' | 'falls';
  readonly from?: ExpressionNode;
  readonly to?: ExpressionNode;
  /** Of `rises above` and `falls below`. */
  readonly bound?: ExpressionNode;
  readonly where?: Where;
  readonly span: Span;
}

type Change = Pick<FieldTriggerNode, 'change' | 'from' | 'to' | 'bound'>;

const changes = new Set([word('changes'), word('rises'), word('falls')]);

/** `contact.tier changes [from A] [to B]`, `contact.points rises above 100`, `… falls below 100`; each with `[where ( … )]`. */
export const field: TriggerKind<FieldTriggerNode> = {
  begins: (p) => changes.has(p.peek(pathLength(p) + 1).tokenType),
  define: (p, parts) => {
    const kinds = [changesRule(p, parts), boundRule(p, parts, 'rises', 'above'), boundRule(p, parts, 'falls', 'below')];
    const change = p.rule('fieldChange', () =>
      p.choose<Change>(
        '`changes`, `rises above` or `falls below`',
        kinds.map((rule) => ({ ALT: () => p.call(rule) })),
      ),
    );
    return p.rule('fieldTrigger', () => {
      const first = p.peek();
      const names = p.call(parts.names);
      const what = p.call(change);
      const where = p.maybe(() => p.call(parts.where));
      return p.build((): FieldTriggerNode => ({ kind: 'field', names, ...what, ...(where && { where }), span: p.spanFrom(first) }));
    });
  },
};

function changesRule(p: CampaignParser, parts: TriggerParts): Rule<Change> {
  const value = (name: 'from' | 'to'): Rule<ExpressionNode> =>
    p.rule(name === 'from' ? 'fromValue' : 'toValue', () => {
      p.take(word(name));
      return p.call(parts.sum);
    });
  const fromValue = value('from');
  const toValue = value('to');
  return p.rule('changes', (): Change => {
    p.take(word('changes'));
    const from = p.maybe(() => p.call(fromValue), 0);
    const to = p.maybe(() => p.call(toValue), 1);
    return p.build(() => ({ change: 'changes', ...(from && { from }), ...(to && { to }) }));
  });
}

function boundRule(p: CampaignParser, { sum }: TriggerParts, change: 'rises' | 'falls', side: 'above' | 'below'): Rule<Change> {
  return p.rule(change, (): Change => {
    p.take(word(change));
    p.take(word(side));
    const bound = p.call(sum);
    return { change, bound };
  });
}
