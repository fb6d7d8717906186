import type { Expression } from '../../program.ts';
import type { Where } from '../../syntax/ast.ts';
import { checkCondition } from '../expressions/check-expression.ts';
import { type Absent, CONTACT_ROOT, rowRoot, type Scope, withRoots } from '../scope.ts';
import type { Workspace } from '../workspace.ts';

const NO_RUN: Absent = {
  code: 'unknown-name',
  why: 'A trigger is tested before there is a run that `this` could speak of.',
  help: 'Name the row by its table, such as `order`.',
};

/** Around a trigger's filter there is the contact only: the run does not exist yet. */
export const FILTER_SCOPE: Scope = { roots: new Map([['contact', CONTACT_ROOT]]), absent: new Map([['this', NO_RUN]]), facts: 'forbidden' };

/** The scope of a filter on rows of a table that is not the contact's own. */
export function rowFilterScope(table: string): Scope {
  return table === 'contact' ? FILTER_SCOPE : withRoots(FILTER_SCOPE, [[table, rowRoot('trigger', table, table)]]);
}

/** The scope of `to contacts where ( … )`: a contact, and the trigger's row as `this`. */
export function toContactsScope(table: string): Scope {
  const why = `Each contact is tested here, and the row of the trigger goes by \`this\`.`;
  const absent = new Map<string, Absent>([
    ['event', { code: 'unknown-name', why, help: 'Ask about `contact`, its collections, or `this`.' }],
    [table, { code: 'unknown-name', why, help: `Write \`this\` for the \`${table}\` of the trigger.` }],
  ]);
  const roots = new Map([['contact', CONTACT_ROOT] as const, ['this', rowRoot('trigger', 'this', table)] as const]);
  return { roots, absent, facts: 'no entry' };
}

/** A condition that may be left out: `ok` is false once a mistake in it is reported. Spread `part` into the trigger. */
export function checkPart<K extends 'where' | 'toContacts'>(
  key: K,
  node: Where | undefined,
  scope: Scope,
  workspace: Workspace,
): { readonly ok: boolean; readonly part: { readonly [P in K]?: Expression } };
export function checkPart(key: 'where' | 'toContacts', node: Where | undefined, scope: Scope, workspace: Workspace): object {
  if (node === undefined) return { ok: true, part: {} };
  const condition = checkCondition(node.condition, scope, workspace);
  return condition === undefined ? { ok: false, part: {} } : { ok: true, part: { [key]: condition } };
}
