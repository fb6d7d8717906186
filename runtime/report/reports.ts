/** The read models of the page and of `relance trace` over a store. */
import type { Library } from '../deploy/library.ts';
import type { Store } from '../store/port.ts';
import { readCampaign } from './campaign.ts';
import { type ContactOptions, type ContactsQuery, readContact, readContacts } from './contacts.ts';
import { type CouponsQuery, readCoupons } from './coupons.ts';
import { findSubject, type Subject } from './find-subject.ts';
import { type InboxQuery, readInbox } from './inbox.ts';
import { readMail } from './mail.ts';
import { createReportMemory, type Reading } from './memory.ts';
import { readOverview } from './overview.ts';
import { type RunsQuery, readRun, readRuns } from './runs.ts';
import { createSegmentRules } from './segment-rules.ts';
import { type PageQuery, readSegment, readSegments } from './segments.ts';
import type {
  CampaignDetail,
  ContactDetail,
  Contacts,
  Coupons,
  Inbox,
  LiveReport,
  MailDetail,
  Overview,
  RunDetail,
  Runs,
  SegmentDetail,
  Segments,
  Unsent,
} from './types.ts';
import { readUnsent } from './unsent.ts';

/** What can be asked. Every answer is read in one transaction; what has no such id or name is undefined. */
export interface Reports {
  /** Campaigns with live counts; `live` is what only the running command knows. */
  overview(live: LiveReport): Promise<Overview>;
  /** One campaign: its picture with counts. */
  campaign(name: string): Promise<CampaignDetail | undefined>;
  /** A page of the runs, newest entry first. `temporalUi` is the address of Temporal's own page. */
  runs(query: RunsQuery, temporalUi?: string): Promise<Runs>;
  /** One run with its timeline. */
  run(id: string, temporalUi?: string): Promise<RunDetail | undefined>;
  /** A page of the contacts. */
  contacts(query: ContactsQuery): Promise<Contacts>;
  /** One contact with its timeline. */
  contact(id: string, options?: ContactOptions): Promise<ContactDetail | undefined>;
  /** The run or contact that a text means. */
  find(text: string): Promise<Subject>;
  /** All coupons, and a page of those given. */
  coupons(query: CouponsQuery): Promise<Coupons>;
  /** All segments. */
  segments(): Promise<Segments>;
  /** One segment with a page of its members. */
  segment(name: string, page: PageQuery): Promise<SegmentDetail | undefined>;
  /** A page of the inbox, newest first. */
  inbox(query: InboxQuery): Promise<Inbox>;
  /** One message with its run's journal. */
  mail(id: string): Promise<MailDetail | undefined>;
  /** The HTML of a mail as it was sent (empty if it has none). */
  mailHtml(id: string): Promise<string | undefined>;
  /** A page of the messages that did not go, newest first. */
  unsent(query: Pick<InboxQuery, 'campaign' | 'limit' | 'offset'>): Promise<Unsent>;
}

/** Reports over the store; the library has the rules of segments. Keeps what never changes (flows, origins of mails) in memory. */
export function createReports(store: Store, library: Pick<Library, 'segment'>): Reports {
  const memory = createReportMemory();
  const rules = createSegmentRules(library);
  const read = <T>(work: (reading: Reading) => Promise<T>): Promise<T> => store.transaction((tx) => work({ tx, memory }));
  return {
    overview: (live) => read((reading) => readOverview(reading, live)),
    campaign: (name) => read((reading) => readCampaign(reading, name)),
    runs: (query, temporalUi) => read((reading) => readRuns(reading, query, temporalUi)),
    run: (id, temporalUi) => read((reading) => readRun(reading, id, temporalUi)),
    contacts: (query) => read((reading) => readContacts(reading, query)),
    contact: (id, options = {}) => read((reading) => readContact(reading, rules, id, options)),
    find: (text) => read((reading) => findSubject(reading, text)),
    coupons: (query) => read((reading) => readCoupons(reading, query)),
    segments: () => read((reading) => readSegments(reading, rules)),
    segment: (name, page) => read((reading) => readSegment(reading, rules, name, page)),
    inbox: (query) => read((reading) => readInbox(reading, query)),
    mail: (id) => read((reading) => readMail(reading, id)),
    mailHtml: (id) => read(async ({ tx }) => (await tx.mails.get(id))?.html),
    unsent: (query) => read((reading) => readUnsent(reading, query)),
  };
}
