import { choicesOf, spelling } from '../../diagnostics/spelling.ts';
import type { Name } from '../../syntax/ast.ts';
import { FIRST_CONTACT, type TestContext } from './test-context.ts';

/** The contact that a line of a test names, `contact` for the first; undefined once it is reported that there is none. */
export function findContact(name: Name, { rows, firstContact, workspace }: TestContext): string | undefined {
  const found = rows.get(name.text) === 'contact' ? name.text : name.text === FIRST_CONTACT ? firstContact : undefined;
  if (found !== undefined) {
    workspace.use(name.span, { kind: 'test row', entity: 'contact', name: found });
    return found;
  }
  const contacts = [...rows].flatMap(([row, table]) => (table === 'contact' ? [row] : []));
  const spelt = spelling(name, choicesOf(contacts, 'row'), `Declare it with \`given contact ${name.text} { … }\`.`);
  workspace.report('unknown-contact', { message: `No contact of this test is \`${name.text}\`.`, ...spelt, span: name.span });
  return undefined;
}
