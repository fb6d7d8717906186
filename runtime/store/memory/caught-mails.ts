import type { CaughtMail, CaughtMails } from '../port.ts';
import { byNumber, byText, inOrder } from '../values/order.ts';
import { createGroupIndex } from './group-index.ts';
import type { OutboxTable } from './outbox.ts';
import { createTable } from './table.ts';
import type { UndoLog } from './undo-log.ts';

const oldestFirst = inOrder<CaughtMail>(
  byNumber((mail) => mail.at),
  byText((mail) => mail.id),
);

/** Caught mails of the memory store. */
export function createCaughtMails(undo: UndoLog, outbox: OutboxTable): CaughtMails {
  const ofOutbox = createGroupIndex<CaughtMail>((mail) => mail.outbox, oldestFirst);
  const table = createTable<CaughtMail>(undo, [ofOutbox]);
  const sentAs = (mail: CaughtMail) => (mail.outbox === undefined ? undefined : outbox.get(mail.outbox));
  return {
    async insert(mail) {
      if (table.get(mail.id) === undefined) table.put(mail.id, mail);
    },
    byOutbox: async (id) => ofOutbox.get(id),
    get: async (id) => table.get(id),
    async list({ campaign, channel, contact, limit, offset }) {
      const wanted = (mail: CaughtMail): boolean =>
        (campaign === undefined || sentAs(mail)?.campaign === campaign) &&
        (contact === undefined || sentAs(mail)?.contact === contact) &&
        (channel === undefined || mail.channel === channel);
      const found = table.all().filter(wanted);
      return [...found]
        .sort((a, b) => oldestFirst(b, a))
        .slice(offset, offset + limit)
        .map(headOf);
    },
    count: async ({ channel } = {}) => (channel === undefined ? table.size : table.all().filter((mail) => mail.channel === channel).length),
  };
}

function headOf({ raw: _raw, html: _html, text: _text, ...head }: CaughtMail): Omit<CaughtMail, 'raw' | 'html' | 'text'> {
  return head;
}
