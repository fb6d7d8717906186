import { type Absent, CONTACT_ROOT, type Scope } from '../scope.ts';
import type { Workspace } from '../workspace.ts';

/** The names in scope of a segment's rule: the contact alone, since it is asked outside of any run and event. */
export function segmentScope({ schema }: Workspace): Scope {
  const why = 'A segment is about the contact and not about a run or an event.';
  const absent = new Map<string, Absent>(
    ['this', 'event'].map((name) => [name, { code: 'unknown-name', why, help: 'Ask about `contact`, such as `contact.city == "Paris"`.' }]),
  );
  for (const { name, contact, collection } of [...Object.values(schema.entities), ...Object.values(schema.kept.entities)]) {
    if (name === 'contact') continue;
    const help =
      contact === undefined
        ? 'Ask about what belongs to the contact, such as `any(orders where ( … ))`.'
        : `Ask about all of them, such as \`any(${collection} where ( … ))\`.`;
    absent.set(name, { code: 'unknown-name', why: `A segment is about the contact and knows no single \`${name}\`.`, help });
  }
  return { roots: new Map([['contact', CONTACT_ROOT]]), absent, facts: 'no entry' };
}
