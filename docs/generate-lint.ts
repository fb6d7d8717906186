/** Writes the generated parts of `lint.md` and of the pages in `lint/`: `node docs/generate-lint.ts`. */
import type { LintRule } from '../language/lint/lint-rule.ts';
import { LINT_RULES } from '../language/lint/rules.ts';
import { code, type GeneratedPart, table, writeParts } from './generated-part.ts';

/** The table of all rules, and the head of each rule's page. */
export function lintParts(): readonly GeneratedPart[] {
  const rules = [...LINT_RULES].sort((a, b) => (a.name < b.name ? -1 : 1));
  const rows = rules.map(({ name, level, summary }) => [`[${code(name)}](lint/${name}.md)`, level, summary]);
  return [
    { page: 'lint.md', name: 'rules', text: table(['rule', 'level', 'finds'], rows) },
    ...rules.map((rule) => ({ page: `lint/${rule.name}.md`, name: 'rule', text: headOf(rule) })),
  ];
}

const headOf = ({ name, level, summary, why }: LintRule): string =>
  `${summary} ${why}\n\nA ${code(level)} with the code ${code(`lint/${name}`)}. [All rules](../lint.md)`;

if (import.meta.main) writeParts(lintParts());
