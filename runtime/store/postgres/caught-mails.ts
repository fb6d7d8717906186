import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import type { CaughtMail, CaughtMails } from '../port.ts';
import { later } from './later.ts';
import { instant, json } from './parameters.ts';
import type { Tables } from './tables.ts';

type MailColumns = Selectable<Tables['relance.mails']>;
const headColumns = [
  'mails.id',
  'mails.channel',
  'mails.outbox',
  'mails.at',
  'mails.sender',
  'mails.recipient',
  'mails.subject',
  'mails.headers',
] as const;

const columns = [...headColumns, 'mails.html', 'mails.text', 'mails.raw'] as const;

/** Caught mails of the Postgres store. */
export function createCaughtMails(db: Kysely<Tables>): CaughtMails {
  return {
    async insert({ from, to, at, headers, ...mail }) {
      const row = { ...mail, sender: from, recipient: to, at: instant(at), headers: json(headers) };
      const query = db.insertInto('relance.mails').values(row);
      await later(db, query.onConflict((conflict) => conflict.doNothing()).compile());
    },
    async byOutbox(outbox) {
      const query = db.selectFrom('relance.mails as mails').select(columns).where('outbox', '=', outbox);
      return (await query.orderBy('at').orderBy('id').execute()).map(decode);
    },
    async get(id) {
      const row = await db.selectFrom('relance.mails as mails').select(columns).where('id', '=', id).executeTakeFirst();
      return row === undefined ? undefined : decode(row);
    },
    async list({ campaign, channel, contact, limit, offset }) {
      let query = db.selectFrom('relance.mails as mails').select(headColumns);
      if (channel !== undefined) query = query.where('channel', '=', channel);
      if (campaign !== undefined) query = query.where(sentAs(sql`campaign = ${campaign}`));
      if (contact !== undefined) query = query.where(sentAs(sql`contact = ${contact}`));
      return (await query.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).offset(offset).execute()).map(decodeHead);
    },
    async count({ channel } = {}) {
      let query = db.selectFrom('relance.mails').select((eb) => eb.fn.countAll<bigint>().as('count'));
      if (channel !== undefined) query = query.where('channel', '=', channel);
      return Number((await query.executeTakeFirstOrThrow()).count);
    },
  };
}

/** The message that was caught is one of the outbox for which the condition holds. */
function sentAs(condition: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`mails.outbox in (select id from relance.outbox where ${condition})`;
}

function decodeHead(row: Omit<MailColumns, 'html' | 'text' | 'raw'>): Omit<CaughtMail, 'raw' | 'html' | 'text'> {
  const { id, channel, at, subject, headers } = row;
  return { id, channel, outbox: row.outbox ?? undefined, at, from: row.sender, to: row.recipient, subject, headers };
}

function decode(row: MailColumns): CaughtMail {
  return { ...decodeHead(row), html: row.html, text: row.text, raw: row.raw };
}
