import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import type { LintLevel, Settings } from '../settings/settings.ts';
import type { LintFinding, LintRule } from './lint-rule.ts';

/** The code of a rule's findings: `lint/machine-opens`. */
export const lintCode = (name: string): string => `lint/${name}`;

/** How grave the findings of a rule are in this workspace. */
export function levelOf(rule: LintRule, settings: Settings): LintLevel {
  return (Object.hasOwn(settings.lint, rule.name) ? settings.lint[rule.name] : undefined) ?? rule.level;
}

/** A finding as a diagnostic of its rule. */
export function lintDiagnostic(rule: LintRule, severity: Severity, { span, message, help, related, fixes }: LintFinding): Diagnostic {
  return {
    code: lintCode(rule.name),
    severity,
    summary: rule.summary,
    message,
    ...(help === undefined ? {} : { help }),
    span,
    ...(related === undefined ? {} : { related }),
    ...(fixes === undefined || fixes.length === 0 ? {} : { fixes }),
  };
}
