import type { Name } from '../../syntax/ast.ts';
import type { Declarations } from '../declarations.ts';
import type { Report } from '../workspace.ts';

/** Reports `was` where the earlier name is still declared, and where two declarations claim one. */
export function checkRenames({ campaigns, coupons, segments, cohorts }: Declarations, report: Report): void {
  const all: readonly { readonly name: Name; readonly was?: Name }[] = [...campaigns, ...coupons, ...segments, ...cohorts];
  if (all.every(({ was }) => was === undefined)) return;
  const declared = new Map(all.map(({ name }) => [name.text, name]));
  const claimed = new Map<string, Name>();
  for (const { was } of all) {
    if (was === undefined) continue;
    const still = declared.get(was.text);
    const first = claimed.get(was.text);
    if (still !== undefined) {
      report('name-still-used', {
        message: `\`${was.text}\` is declared, so it was not renamed.`,
        help: 'Leave out `was`, or name what it was called before.',
        span: was.span,
        related: [{ span: still.span, message: 'declared here' }],
      });
    } else if (first !== undefined) {
      report('renamed-twice', {
        message: `Another declaration was \`${was.text}\` too.`,
        help: 'Leave `was` in the one that takes its place.',
        span: was.span,
        related: [{ span: first.span, message: 'first here' }],
      });
    } else claimed.set(was.text, was);
  }
}
