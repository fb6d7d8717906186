import type { Span } from '../../program.ts';
import type { Name, StepBase } from '../ast.ts';
import { type BlockKind, readItems } from '../grammar/blocks.ts';
import type { CampaignParser, Rule } from '../grammar/campaign-parser.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { CloseBrace, OpenBrace, Percent, word } from '../tokens/token-types.ts';
import type { StepKind, StepParts } from './step-kind.ts';
import type { StepNode } from './step-kinds.ts';

/** An arm of a split; `share` is a percentage as a decimal string, absent where the split is `evenly` or by a cohort. */
export interface SplitArmNode {
  readonly share?: { readonly percent: string; readonly span: Span };
  readonly name: Name;
  readonly steps: readonly StepNode[];
  readonly span: Span;
}

/** `split subject_line { 50% short { … } … }` (`by: 'shares'`), `split evenly subject_line { short { … } … }`, `split by copy_test { short { … } … }` (`name` is the cohort's). */
export type SplitStepNode = StepBase & {
  readonly kind: 'split';
  readonly by: 'shares' | 'evenly' | 'cohort';
  readonly name: Name;
  readonly arms: readonly SplitArmNode[];
};

const armBlock: BlockKind = {
  unknown: 'unexpected-syntax',
  item: 'arm',
  words: [],
  example: 'An arm is a name and its steps: `50% short { … }`, or `short { … }` where the split has no shares of its own.',
};
const restart = new Set([Percent]);

/** `split NAME { 50% a { … } 50% b { … } }`, `split evenly NAME { a { … } b { … } }`, `split by COHORT { a { … } b { … } }`. */
export const split: StepKind<SplitStepNode> = {
  word: 'split',
  define: (p, parts) => {
    const arm = armRule(p, parts);
    return p.rule('split', () => {
      const first = p.take(word('split'));
      const by = p.choose<SplitStepNode['by']>('a name, `evenly` and a name, or `by` and a cohort', [
        {
          ALT: () => {
            p.take(word('evenly'));
            return 'evenly';
          },
          GATE: () => p.peek(2).tokenType !== OpenBrace,
          IGNORE_AMBIGUITIES: true,
        },
        {
          ALT: () => {
            p.take(word('by'));
            return 'cohort';
          },
        },
        { ALT: () => 'shares' },
      ]);
      const name = p.call(parts.name);
      p.take(OpenBrace);
      const { items: arms } = p.nested(() => readItems(p, armBlock, restart, arm));
      p.take(CloseBrace);
      return p.build((): SplitStepNode => {
        checkShares(p, by, arms);
        return { kind: 'split', by, name, arms, ...p.documentationOf(first), span: p.spanFrom(first) };
      });
    });
  },
  blocks: (step) => step.arms,
  name: (step) => (step.by === 'cohort' ? undefined : step.name),
};

/** `50% short { … }`, `short { … }`. Whether a share must be there depends on the split, and is looked at when all arms are read. */
function armRule(p: CampaignParser, parts: StepParts): Rule<SplitArmNode> {
  return p.rule('splitArm', () => {
    const first = p.peek();
    const percent = p.maybe(() => p.take(Percent));
    const name = p.call(parts.name);
    const steps = p.call(parts.steps);
    return p.build((): SplitArmNode => {
      const share = percent && { percent: percent.image.slice(0, -1).replace(/^0+(?=\d)/, ''), span: p.spanOf(percent) };
      return { ...(share && { share }), name, steps, span: p.spanFrom(first) };
    });
  });
}

/** Only a split by shares has them. Told once, at the first arm that is wrong. */
function checkShares(p: CampaignParser, by: SplitStepNode['by'], arms: readonly SplitArmNode[]): void {
  const wrong = arms.find((arm) => (arm.share === undefined) === (by === 'shares'));
  if (wrong === undefined) return;
  const name = wrong.name.text;
  if (by === 'shares') {
    const help = `Write its share in front of it (\`50% ${name}\`), or split evenly: \`split evenly NAME { … }\`.`;
    p.report(syntaxDiagnostic('unexpected-syntax', `The arm \`${name}\` has no share.`, wrong.name.span, help));
  } else {
    const help = by === 'evenly' ? 'Leave the shares out, or leave out `evenly`.' : 'Leave it out: the cohort says how large each arm is.';
    const message = by === 'evenly' ? 'Arms of an even split have no shares.' : 'Arms of a split by a cohort have no shares.';
    p.report(syntaxDiagnostic('unexpected-syntax', message, wrong.share?.span ?? wrong.span, help));
  }
}
