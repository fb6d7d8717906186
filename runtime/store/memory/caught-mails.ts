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
  const campaignOf = (mail: CaughtMail): string | undefined => (mail.outbox === undefined ? undefined : outbox.get(mail.outbox)?.campaign);
  return {
    async insert(mail) {
      if (table.get(mail.id) === undefined) table.put(mail.id, mail);
    },
    byOutbox: async (id) => ofOutbox.get(id),
    get: async (id) => table.get(id),
    async list({ campaign, limit, offset }) {
      const found = table.all().filter((mail) => campaign === undefined || campaignOf(mail) === campaign);
      return [...found]
        .sort((a, b) => oldestFirst(b, a))
        .slice(offset, offset + limit)
        .map(headOf);
    },
    count: async () => table.size,
  };
}

function headOf({ raw: _raw, html: _html, text: _text, ...head }: CaughtMail): Omit<CaughtMail, 'raw' | 'html' | 'text'> {
  return head;
}
