import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { CampaignNode } from '../../syntax/ast.ts';
import type { CampaignRule } from '../lint-rule.ts';

/** A campaign that leaves it to the reader to know how often a contact may enter. */
export const entryModeRule: CampaignRule = {
  of: 'campaign',
  name: 'entry-mode',
  level: 'warning',
  summary: 'The campaign does not say how often a contact may enter.',
  why: 'Whether a second cart starts a second run is the first thing a reviewer asks, and nobody should have to know the default by heart.',
  check: ({ node }, report) => {
    if (node.clauses.some((clause) => clause.kind === 'entry')) return;
    const fix = writeOnce(node);
    report({
      message: `A contact enters \`${node.name.text}\` once, ever.`,
      help: 'Write `once` if that is meant, else `repeatable`.',
      span: node.name.span,
      ...(fix === undefined ? {} : { fixes: [fix] }),
    });
  },
};

/** Puts `once` before the first clause, on a line of its own if that clause has one. */
function writeOnce({ clauses, span }: CampaignNode): Fix | undefined {
  const [first] = clauses;
  if (first === undefined) return undefined;
  const { start } = first.span;
  const gap = start.line === span.start.line ? ' ' : `\n${' '.repeat(start.column - 1)}`;
  return {
    kind: 'write-once',
    title: 'Write `once`',
    edits: [{ span: { file: first.span.file, start, end: start }, text: `once${gap}` }],
    safe: true,
  };
}
