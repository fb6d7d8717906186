/**
 * `// lint-ignore RULE: reason` silences a rule for the declaration, clause or step that comes next, or, behind other text, on its own line.
 * What is silenced must be there, and why must be said: an ignore without reason, of an unknown rule, or of nothing is a finding itself.
 */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { choicesOf, spelling } from '../../diagnostics/spelling.ts';
import type { Span } from '../../program.ts';
import type { Settings } from '../../settings/settings.ts';
import type { SourceFile } from '../../syntax/ast.ts';
import { levelOf, lintCode, lintDiagnostic } from '../lint-diagnostic.ts';
import type { LintFinding, LintRule } from '../lint-rule.ts';
import { ignoreNothingRule } from '../rules/ignore-nothing.rule.ts';
import { ignoreUnknownRule } from '../rules/ignore-unknown-rule.rule.ts';
import { ignoreWithoutReasonRule } from '../rules/ignore-without-reason.rule.ts';
import { findRule, LINT_RULES } from '../rules.ts';
import { type Ignore, readIgnore } from './read-ignore.ts';
import { nextTarget, targetsOf } from './targets.ts';

/**
 * The findings of one file that its comments do not silence, and what is wrong with the comments. `findings` may hold those of other files, which are
 * left out. `complete`: all rules have looked; if not, no comment is said to silence nothing.
 */
export function applyIgnores(
  source: SourceFile,
  findings: readonly Diagnostic[],
  settings: Settings,
  complete = true,
): readonly Diagnostic[] {
  const here = findings.filter((one) => one.span.file === source.file);
  const ignores = source.comments.map(readIgnore).filter((one) => one !== undefined);
  if (ignores.length === 0) return here;

  const targets = targetsOf(source);
  const silenced = new Set<Diagnostic>();
  const own: Diagnostic[] = [];
  const report = (rule: LintRule, finding: LintFinding): void => {
    const level = levelOf(rule, settings);
    if (level !== 'off') own.push(lintDiagnostic(rule, level, finding));
  };
  for (const ignore of ignores) {
    const rule = findRule(ignore.rule.text);
    if (rule === undefined) {
      report(ignoreUnknownRule, unknown(ignore));
      continue;
    }
    const matched = here.filter((one) => one.code === lintCode(rule.name) && covers(ignore, one.span, targets));
    for (const one of matched) silenced.add(one);
    if (ignore.reason === '') report(ignoreWithoutReasonRule, withoutReason(ignore));
    else if (matched.length === 0 && complete && mustFind(rule, settings)) report(ignoreNothingRule, nothing(ignore));
  }
  return [...here.filter((one) => !silenced.has(one)), ...own];
}

function covers({ comment }: Ignore, place: Span, targets: readonly Span[]): boolean {
  if (!comment.alone) return place.start.line === comment.span.start.line;
  const target = nextTarget(targets, comment.span.end.offset);
  return target !== undefined && place.start.offset >= target.start.offset && place.start.offset < target.end.offset;
}

/** A rule that is off, or that only speaks where a deployment is known, may well be silent. */
const mustFind = (rule: LintRule, settings: Settings): boolean => levelOf(rule, settings) !== 'off' && rule.needsDeployment !== true;

function unknown({ rule, comment }: Ignore): LintFinding {
  if (rule.text === '') {
    return { message: 'The comment names no rule.', help: 'Write `// lint-ignore RULE: reason`.', span: comment.span };
  }
  const names = LINT_RULES.map((one) => one.name);
  const { help, fixes } = spelling(rule, choicesOf(names, 'value'), 'All rules stand in docs/lint.md.');
  return { message: `There is no rule \`${rule.text}\`.`, help, fixes, span: rule.span };
}

const withoutReason = ({ rule, comment }: Ignore): LintFinding => ({
  message: `The comment does not say why \`${rule.text}\` is wrong here.`,
  help: `Write the reason behind it: \`// lint-ignore ${rule.text}: reason\`.`,
  span: comment.span,
});

const nothing = ({ rule, comment }: Ignore): LintFinding => ({
  message: `\`${rule.text}\` finds nothing ${comment.alone ? 'in what follows' : 'on this line'}.`,
  help: 'Remove the comment, or move it in front of what it is about.',
  span: comment.span,
});
