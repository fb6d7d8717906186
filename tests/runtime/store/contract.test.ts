import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import type { Store } from '../../../runtime/store/port.ts';
import { agendaContract } from './contract/agenda.ts';
import { contactsContract } from './contract/contacts.ts';
import { couponsContract } from './contract/coupons.ts';
import { deploymentsContract } from './contract/deployments.ts';
import { dueContract } from './contract/due.ts';
import { eventsContract } from './contract/events.ts';
import { jobsContract } from './contract/jobs.ts';
import { journalContract } from './contract/journal.ts';
import { keptRowsContract } from './contract/kept-rows.ts';
import { mailsContract } from './contract/mails.ts';
import { manyContract } from './contract/many.ts';
import { membershipsContract } from './contract/memberships.ts';
import { outboxContract } from './contract/outbox.ts';
import { poolsContract } from './contract/pools.ts';
import { queueContract } from './contract/queue.ts';
import { ratesContract } from './contract/rates.ts';
import { rowsContract } from './contract/rows.ts';
import { rowsManyContract } from './contract/rows-many.ts';
import { runsContract } from './contract/runs.ts';
import { runsFoundContract } from './contract/runs-found.ts';
import { segmentStatesContract } from './contract/segment-states.ts';
import { transactionsContract } from './contract/transactions.ts';
import { type Adapter, startMemory, startPostgres } from './support/adapters.ts';

const suites = [
  transactionsContract,
  contactsContract,
  rowsContract,
  rowsManyContract,
  membershipsContract,
  segmentStatesContract,
  eventsContract,
  dueContract,
  jobsContract,
  manyContract,
  runsContract,
  runsFoundContract,
  journalContract,
  outboxContract,
  keptRowsContract,
  ratesContract,
  poolsContract,
  queueContract,
  couponsContract,
  deploymentsContract,
  mailsContract,
  agendaContract,
];

describe.each([
  { name: 'memory store', start: startMemory },
  { name: 'Postgres store', start: startPostgres },
])('the $name', ({ start }) => {
  let adapter: Adapter;
  let store: Store;
  beforeAll(async () => {
    adapter = await start();
  });
  afterAll(() => adapter.stop());
  beforeEach(async () => {
    store = await adapter.empty();
  });
  for (const suite of suites) suite(() => store);
});
