/** `segment NAME [was OLD] = manual`, `segment NAME [was OLD] = CONDITION`. */
import { nearest } from '../../diagnostics/nearest.ts';
import { choicesOf } from '../../diagnostics/spelling.ts';
import type { ExpressionNode, SegmentNode } from '../ast.ts';
import { misspelt } from '../recovery/unexpected.ts';
import { SingleEquals, word } from '../tokens/token-types.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';
import type { SharedRules } from './shared-rules.ts';

/** Defines segments. */
export function segmentRule(p: CampaignParser, shared: SharedRules): Rule<SegmentNode> {
  return p.rule('segment', () => {
    const first = p.take(word('segment'));
    const name = p.call(shared.name);
    const was = p.maybe(() => p.call(shared.was));
    p.take(SingleEquals);
    const rule = p.choose<ExpressionNode | undefined>('`manual`, or a condition such as `contact.city == "Lyon"`', [
      {
        ALT: () => {
          p.take(word('manual'));
          return undefined;
        },
        // The word could name something in a condition, too; alone it never does, since fields are dotted.
        IGNORE_AMBIGUITIES: true,
      },
      { ALT: () => p.call(shared.condition) },
    ]);
    return p.build(() => ({
      kind: 'segment',
      name,
      ...(was && { was }),
      ...p.documentationOf(first),
      ...(rule && !isManual(p, rule) && { rule }),
      span: p.spanFrom(first),
    }));
  });
}

/** A name alone is no rule, since fields are dotted: one like `manaul` is a slip. */
function isManual(p: CampaignParser, rule: ExpressionNode): boolean {
  const [name, ...more] = rule.kind === 'path' ? rule.names : [];
  if (name === undefined || more.length > 0 || nearest(name.text, ['manual']) === undefined) return false;
  p.report(misspelt(name.text, name.span, 'manual', choicesOf(['manual'], 'keyword')));
  return true;
}
