import { choicesOf, spelling } from '../../diagnostics/spelling.ts';
import { activateTable } from '../../settings/settings-fixes.ts';
import type { Name } from '../../syntax/ast.ts';
import { entityOf, type Workspace } from '../workspace.ts';

/** Reports a name that is no active table. */
export function reportUnknownTable(name: Name, workspace: Workspace): void {
  if (workspace.broken.has(name.text)) return;
  if (entityOf(workspace.wholeSchema, name.text) !== undefined) {
    const help = `Add \`${name.text}\` to \`modules\` in relance.yaml.`;
    workspace.report('table-not-active', {
      message: `The table \`${name.text}\` is off.`,
      help,
      span: name.span,
      ...activateTable(name.text, workspace.settings),
    });
    return;
  }
  const names = Object.keys(workspace.schema.entities);
  workspace.report('unknown-table', {
    message: `There is no table \`${name.text}\`.`,
    ...spelling(name, choicesOf(names, 'entity'), `There is ${names.join(', ')}.`),
    span: name.span,
  });
}
