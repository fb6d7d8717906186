/** A real contact of the workspace's store, copied for a simulation. */
import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import { findSubject } from '../../runtime/report/find-subject.ts';
import { createReportMemory } from '../../runtime/report/memory.ts';
import { type ContactCopy, readContactCopy } from '../../runtime/simulate/copy-contact.ts';
import type { Reporter } from '../output/reporter.ts';
import { openWorkspaceStore } from '../workspace/open-store.ts';
import { readShop } from '../workspace/read-shop.ts';
import type { WorkspaceFiles } from '../workspace/read-workspace.ts';
import { requireData } from '../workspace/require-data.ts';

/** Reads it by id, key, e-mail address or phone number; throws a `RelanceError` where it is not one contact. */
export async function findContact(reporter: Reporter, workspace: WorkspaceFiles, text: string): Promise<ContactCopy> {
  await requireData(workspace.folder);
  const shop = readShop(workspace, reporter);
  if (shop === undefined) throw nobody(text);
  const { store, close } = await openWorkspaceStore(workspace.folder, { reporter, schema: shop.schema });
  try {
    const copy = await store.transaction(async (tx) => {
      const subject = await findSubject({ tx, memory: createReportMemory() }, text);
      if (subject.kind === 'several') throw several(text, subject.contacts);
      return subject.kind === 'contact' ? readContactCopy(tx, subject.id, shop.schema) : undefined;
    });
    if (copy === undefined) throw nobody(text);
    return copy;
  } finally {
    await close();
  }
}

const nobody = (text: string): RelanceError =>
  new RelanceError({
    code: 'nobody-found',
    summary: `No contact is known as \`${text}\`.`,
    why: 'A contact is found by its id, key, e-mail address or phone number.',
    help: 'Leave `--contact` out to simulate one that is made up.',
  });

const several = (text: string, contacts: readonly { readonly id: string; readonly name: string }[]): RelanceError =>
  new RelanceError({
    code: 'several-found',
    summary: `\`${text}\` may be several contacts.`,
    why: `There are ${contacts.map(({ id, name }) => `${name} (${id})`).join(', ')}.`,
    help: 'Give the id of the one that is meant.',
  });
