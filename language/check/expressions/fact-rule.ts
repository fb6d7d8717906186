import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Fact } from '../../program.ts';
import type { ExpressionContext, NodeOf } from './context.ts';

/** How far back the fix `add-window` looks. */
const LIKELY_WINDOW = 'within 30d';

/** Whether a fact can stand here, with the window it has; else it is reported. */
export function isFactAllowed(node: NodeOf<'fact'>, subject: Fact['subject'], { workspace, scope }: ExpressionContext): boolean {
  if (scope.facts === 'forbidden') {
    workspace.report('fact-in-filter', {
      message: 'A filter tests one row; this asks what happened to the contact.',
      help: 'Ask it in `only if`, `unless` or `if`, beside the filter.',
      span: node.span,
    });
    return false;
  }
  if (scope.facts === 'since entry') return true;
  if (subject?.kind === 'label') {
    workspace.report('wrong-subject', {
      message: `\`${subject.label}\` is a step of the run, and no run has begun here.`,
      help: 'Name a channel or a message, such as `email opened within 30d`.',
      span: node.phrase.words[0]?.span ?? node.span,
    });
    return false;
  }
  if (node.window !== undefined && node.window.kind !== 'since entry') return true;
  workspace.report('fact-needs-window', {
    message:
      scope.facts === 'no entry'
        ? 'This is asked outside of any run, so there is no entry to count from.'
        : 'Before entry nothing has happened since entry, so this would never be true.',
    help: `Say how far to look back, such as \`${LIKELY_WINDOW}\`.`,
    span: node.span,
    fixes: [addWindow(node)],
  });
  return false;
}

function addWindow({ phrase, window }: NodeOf<'fact'>): Fix {
  const end = { ...phrase.span, start: phrase.span.end };
  const edit = window === undefined ? { span: end, text: ` ${LIKELY_WINDOW}` } : { span: window.span, text: LIKELY_WINDOW };
  return { kind: 'add-window', title: `Look back \`${LIKELY_WINDOW}\``, edits: [edit], safe: false };
}
