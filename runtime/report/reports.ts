/** The read models of the first page over a store. */
import type { Store } from '../store/port.ts';
import { createFlowReader } from './artefact-heads.ts';
import { type InboxQuery, readInbox, type SummaryMemory } from './inbox.ts';
import { readMail } from './mail.ts';
import { readOverview } from './overview.ts';
import type { Inbox, LiveReport, MailDetail, Overview, Unsent } from './types.ts';
import { readUnsent } from './unsent.ts';

/** What can be asked. Every answer is read in one transaction. */
export interface Reports {
  /** Campaigns with live counts; `live` is what only the running command knows. */
  overview(live: LiveReport): Promise<Overview>;
  /** A page of the inbox, newest first. */
  inbox(query: InboxQuery): Promise<Inbox>;
  /** One mail with its run's journal; undefined if there is none. */
  mail(id: string): Promise<MailDetail | undefined>;
  /** The HTML of a mail as it was sent (empty if it has none); undefined if there is no such mail. */
  mailHtml(id: string): Promise<string | undefined>;
  /** A page of the messages that did not go, newest first. */
  unsent(query: InboxQuery): Promise<Unsent>;
}

/** Reports over the store. Keeps what never changes (flows of revisions, origins of mails) in memory. */
export function createReports(store: Store): Reports {
  const flowOf = createFlowReader();
  const memory: SummaryMemory = new Map();
  return {
    overview: (live) => store.transaction((tx) => readOverview(tx, flowOf, live)),
    inbox: (query) => store.transaction((tx) => readInbox(tx, flowOf, memory, query)),
    mail: (id) => store.transaction((tx) => readMail(tx, flowOf, memory, id)),
    mailHtml: (id) => store.transaction(async (tx) => (await tx.mails.get(id))?.html),
    unsent: (query) => store.transaction((tx) => readUnsent(tx, query)),
  };
}
