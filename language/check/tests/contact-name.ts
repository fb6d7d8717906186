import { suggest } from '../../diagnostics/nearest.ts';
import type { Name } from '../../syntax/ast.ts';
import { FIRST_CONTACT, type TestContext } from './test-context.ts';

/** The contact that a line of a test names, `contact` for the first; undefined once it is reported that there is none. */
export function findContact(name: Name, { rows, firstContact, workspace }: TestContext): string | undefined {
  if (rows.get(name.text) === 'contact') return name.text;
  if (name.text === FIRST_CONTACT) return firstContact;
  const contacts = [...rows].flatMap(([row, table]) => (table === 'contact' ? [row] : []));
  const help = suggest(name.text, contacts, `Declare it with \`given contact ${name.text} { … }\`.`);
  workspace.report('unknown-contact', { message: `No contact of this test is \`${name.text}\`.`, help, span: name.span });
  return undefined;
}
