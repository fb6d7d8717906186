import { nearest } from '../../diagnostics/nearest.ts';
import { choicesOf } from '../../diagnostics/spelling.ts';
import type { ExpressionNode, Name } from '../../syntax/ast.ts';
import { reportMisspeltWord } from '../misspelt-word.ts';
import type { Report, Workspace } from '../workspace.ts';

/** Words after `expect` that begin something else than a condition. */
const WORDS = ['email', 'sms', 'push', 'whatsapp', 'call', 'notice', 'coupon', 'outcome', 'goal', 'measure', 'no', 'nothing'];

/**
 * Checks the condition behind `expect` by `check`. Where nothing goes by its first name, but the name is like a word that may stand there
 * (`expect coupn save20`), that is what is reported, and undefined is the answer.
 */
export function unlessMisspelt<T>(
  node: ExpressionNode,
  workspace: Workspace,
  check: (workspace: Workspace) => T | undefined,
): T | undefined {
  const first = firstWord(node);
  const meant = first && nearest(first.text, WORDS);
  if (first === undefined || meant === undefined) return check(workspace);
  const held: Parameters<Report>[] = [];
  const result = check({ ...workspace, report: (...finding) => void held.push(finding) });
  const unknown = held.some(([code]) => code === 'unknown-event' || code === 'unknown-name');
  if (result !== undefined || !unknown) for (const finding of held) workspace.report(...finding);
  else reportMisspeltWord(first, meant, choicesOf(WORDS, 'keyword'), workspace);
  return result;
}

/** The name that a bare condition begins with: an event without a window, or a name alone. */
function firstWord(node: ExpressionNode): Name | undefined {
  if (node.kind === 'path') return node.names.length === 1 ? node.names[0] : undefined;
  return node.kind === 'fact' && node.window === undefined && !node.phrase.aboutThis ? node.phrase.words[0] : undefined;
}
