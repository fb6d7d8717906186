/** Some hundred rows in one transaction: contacts locked in id order, rows written, history noted, rejected rows kept as dead letters. */
import { createHash } from 'node:crypto';
import type { DeadLetter, Transaction } from '../../store/port.ts';
import { type Fault, faultFinding, type RowFinding } from '../files/findings.ts';
import type { BatchOutcome, Importing, JoinedRow } from './batch.ts';
import type { ImportRow } from './import-row.ts';
import { joinContacts, noSuchContact } from './join-contacts.ts';
import { receiveRows } from './receive-rows.ts';
import { writeHistory } from './write-history.ts';

/** Writes the rows and keeps the findings; all of it or nothing. Writing the same again changes nothing. */
export async function writeBatch(importing: Importing, rows: readonly ImportRow[], findings: readonly RowFinding[]): Promise<BatchOutcome> {
  const { job } = importing;
  return job.store.transaction(async (tx) => {
    const join = await joinContacts(tx, rows);
    const joined = rows.map((row) => joinRow(row, row.contact === undefined ? undefined : join(row.contact)));
    const present = await lockContacts(
      tx,
      importing,
      joined.flatMap((one) => ('fault' in one ? [] : [one])),
    );
    const checked = joined.map((one) => ('fault' in one ? one : known(one, present)));
    const good = checked.flatMap((one) => ('fault' in one ? [] : [one]));
    const refused = checked.flatMap((one) => ('fault' in one ? [{ row: one.row, finding: faultFinding(one.row, one.fault) }] : []));
    // Who is in which segment is looked at anew: what an import brings lets nobody enter.
    if (job.trigger === undefined) await tx.segmentStates.forget([...present]);
    const outcome = await (job.trigger === undefined ? writeHistory(tx, importing, good) : receiveRows(tx, importing, good));
    for (const finding of [...findings, ...refused.map((one) => one.finding)]) await tx.deadLetters.add(deadLetter(importing, finding));
    return { ...outcome, refused };
  });
}

interface RefusedRow {
  readonly row: ImportRow;
  readonly fault: Fault;
}

const joinRow = (row: ImportRow, contact: string | Fault | undefined): JoinedRow | RefusedRow =>
  typeof contact === 'object' ? { row, fault: contact } : { ...row, contactId: contact };

/** A contact that is named by its id must be there. */
const known = (row: JoinedRow, present: ReadonlySet<string>): JoinedRow | RefusedRow =>
  row.contactId === undefined || row.contact === undefined || present.has(row.contactId) ? row : { row, fault: noSuchContact(row.contact) };

/** Locks the contacts of the rows, directly or through the row that they are parts of; answers those that are there. */
async function lockContacts(tx: Transaction, importing: Importing, rows: readonly JoinedRow[]): Promise<ReadonlySet<string>> {
  const owners = await ownersOfParents(tx, importing, rows);
  const ids = new Set([...rows.flatMap(({ contactId }) => contactId ?? []), ...owners]);
  return ids.size === 0 ? ids : tx.contacts.lockAll([...ids]);
}

async function ownersOfParents(tx: Transaction, { job }: Importing, rows: readonly JoinedRow[]): Promise<readonly string[]> {
  const { entity } = job.form;
  const parent = entity.partOf === undefined ? undefined : job.workspace.schema.entities[entity.partOf.entity];
  if (parent?.contact === undefined) return [];
  const field = entity.partOf?.field ?? '';
  const owners: string[] = [];
  for (const id of new Set(rows.map(({ values }) => String(values[field])))) {
    const owner = (await tx.rows.get(parent.name, id))?.[parent.contact];
    if (typeof owner === 'string') owners.push(owner);
  }
  return owners;
}

/** The same row of the same file for the same reason is one letter. */
function deadLetter({ job, now }: Importing, finding: RowFinding): DeadLetter {
  const { table } = job.form;
  const { line, column, header = null, code, reason, help, text } = finding;
  const hash = createHash('sha256').update([table, job.shownAs, line, code, text].join('\0')).digest('hex').slice(0, 32);
  const content = { table, file: job.shownAs, line, column, header, code, help, row: text };
  return { id: `import/${table}/${hash}`, at: now, kind: 'import row', reason, content };
}
