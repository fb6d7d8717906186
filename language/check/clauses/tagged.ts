import type { Workspace } from '../workspace.ts';
import type { ClauseOf } from './pick-clause.ts';

/** `tagged a, b`: tags in written order, each once. */
export function checkTagged(node: ClauseOf<'tagged'> | undefined, workspace: Workspace): readonly string[] {
  for (const tag of node?.tags ?? []) workspace.use(tag.span, { kind: 'tag', name: tag.text }, { role: 'declaration' });
  const tags = (node?.tags ?? []).map((tag) => tag.text);
  const twice = node?.tags.find((tag, index) => tags.indexOf(tag.text) < index);
  if (twice !== undefined)
    workspace.report('duplicate-name', {
      message: `The tag \`${twice.text}\` stands twice.`,
      help: 'Leave one of them out.',
      span: twice.span,
    });
  return [...new Set(tags)];
}
