/** Blocks of steps, put together from the kinds of steps. */
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../program.ts';
import type { StepNode } from '../ast.ts';
import { stepKinds } from '../steps/step-kinds.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { clauseWords } from '../tokens/words.ts';
import { type BlockKind, blockRule, unknownItem } from './blocks.ts';
import type { Alternative, CampaignParser, Rule } from './campaign-parser.ts';
import type { SharedRules } from './shared-rules.ts';
import { tailRules } from './step-tails.ts';

const stepBlock: BlockKind = {
  unknown: 'unknown-step',
  item: 'step',
  words: stepKinds.map((kind) => kind.word),
  elsewhere: new Map<string, string>([
    ...clauseWords.map((clause): [string, string] => [
      clause,
      `\`${clause}\` begins a clause: it stands in the campaign, outside of the block of steps.`,
    ]),
    ['else', '`else` follows the `}` of an `if`, an effect such as `email`, or a wait until a date.'],
    ['on', '`on` belongs to a wait: `wait up to 7d { on … { … } }`.'],
  ]),
};

/** Rules of this section. */
export interface StepRules {
  /** `{ STEPS }`. */
  readonly steps: Rule<readonly StepNode[]>;
  /** What follows `then`: a single step, or steps in braces. */
  readonly stepOrSteps: Rule<readonly StepNode[]>;
}

/** Defines steps and blocks of them. */
export function stepRules(p: CampaignParser, shared: SharedRules): StepRules {
  const block = blockRule(p, 'stepBlock', stepBlock, () => step);
  const steps = p.rule('steps', (): readonly StepNode[] => {
    const { items } = p.call(block);
    return items;
  });
  const parts = { ...shared, ...tailRules(p, shared, steps), steps };
  const kinds = stepKinds.map((kind) => kind.define(p, parts));
  const alternatives = kinds.map((rule): Alternative<StepNode> => ({ ALT: () => p.call(rule) }));
  const step = p.rule('step', () => p.choose<StepNode>('a step', alternatives));
  const single = p.rule('singleStep', (): readonly StepNode[] => {
    // Told at the second step; the fix is added once the last one is known.
    const fixes: Fix[] = [];
    const before = p.build(() => p.spanOf(p.peek(0)));
    const found = [p.call(step, 0)];
    p.loop(() => {
      p.check(() => askForBraces(p, found, fixes));
      const next = p.call(step, 1);
      p.build(() => found.push(next));
    });
    p.build(() => addBraces(before, found, fixes));
    return found;
  });
  const stepOrSteps = p.rule('stepOrSteps', () => {
    p.check(() => refuseUnknown(p));
    return p.choose<readonly StepNode[]>('a step, or steps in braces', [{ ALT: () => p.call(steps) }, { ALT: () => p.call(single) }]);
  });
  return { steps, stepOrSteps };
}

/** Told once, at the second step; all of them are read. */
function askForBraces(p: CampaignParser, found: readonly StepNode[], fixes: readonly Fix[]): void {
  if (found.length > 1) return;
  p.noteMissingBrace();
  const help = 'Put the steps in braces: `then { … }`.';
  const message = '`then` without braces takes one step, and a second one follows.';
  p.report({ ...syntaxDiagnostic('steps-need-braces', message, p.spanOf(p.peek()), help), fixes });
}

function addBraces(then: Span, found: readonly StepNode[], fixes: Fix[]): void {
  const last = found.at(-1);
  if (found.length < 2 || last === undefined) return;
  const opening = { span: { ...then, start: then.end }, text: ' {' };
  const closing = { span: { ...last.span, start: last.span.end }, text: ' }' };
  fixes.push({ kind: 'add-braces', title: 'Put the steps in braces', edits: [opening, closing], safe: true });
}

/** A word that begins no step was meant as one, unless it begins the next clause: then the step is missing. */
function refuseUnknown(p: CampaignParser): void {
  const token = p.peek();
  const isWord = /^[A-Za-z_]/.test(token.image);
  const known = stepBlock.words.includes(token.image) || clauseWords.some((clause) => clause === token.image);
  if (isWord && !known) p.fail(unknownItem(p, stepBlock, token));
}
