import Big from 'big.js';
import fc from 'fast-check';
import { at, contact, count, few, limit, type Operation } from './drawn.ts';
import { makeDue, makeEvent, minute } from './shop.ts';

const rows: readonly fc.Arbitrary<Operation>[] = [
  fc.tuple(few, contact, at, fc.bigInt({ min: -99n, max: 99n })).map(
    ([id, owner, updated_at, total]) =>
      (tx) =>
        tx.rows.upsert('order', { id, contact: owner, updated_at, placed_at: updated_at, total }),
  ),
  fc.tuple(few, fc.option(few, { nil: undefined })).map(
    ([id, cart]) =>
      (tx) =>
        tx.rows.upsert('order', { id, cart }),
  ),
  fc.tuple(few, contact).map(
    ([id, owner]) =>
      (tx) =>
        tx.rows.upsert('cart', { id, contact: owner }),
  ),
  fc.tuple(few, few).map(
    ([id, category]) =>
      (tx) =>
        tx.rows.upsert('product', { id, category }),
  ),
  fc.tuple(few, few).map(
    ([id, parent]) =>
      (tx) =>
        tx.rows.upsert('category', { id, parent }),
  ),
  fc.tuple(few, fc.uniqueArray(few), few, fc.integer()).map(
    ([of, ids, product, n]) =>
      (tx) =>
        tx.rows.replaceParts(
          'item',
          'order',
          of,
          ids.map((id) => ({ id, product, quantity: new Big(n).div(7) })),
        ),
  ),
  fc.tuple(contact, fc.subarray(['order', 'item', 'product', 'category', 'cart', 'cart_item', 'contact'])).map(
    ([id, entities]) =>
      (tx) =>
        tx.rows.ofContact(id, entities),
  ),
];
const versions = fc.array(
  fc.record(
    { id: few, contact, updated_at: at, placed_at: at, total: fc.bigInt({ min: -9n, max: 9n }), cart: fc.option(few, { nil: undefined }) },
    { requiredKeys: ['id'] },
  ),
  { maxLength: 6 },
);
const many: readonly fc.Arbitrary<Operation>[] = [
  versions.map((given) => async (tx) => [await tx.rows.upsertMany('order', given), await tx.rows.count('order')]),
  fc.array(few, { maxLength: 4 }).map((keys) => async (tx) => [...(await tx.contacts.idsOfKeys(keys))].sort()),
  fc.tuple(few, fc.record({ email: few, phone: few, key: few }, { requiredKeys: [] })).map(
    ([id, fields]) =>
      (tx) =>
        tx.rows.upsert('contact', { id, ...fields }),
  ),
  fc.tuple(fc.constantFrom('', '1', 'c_', 'é', '😀', 'E'), limit).map(
    ([text, n]) =>
      (tx) =>
        tx.contacts.find(text, n),
  ),
];
const pages: readonly fc.Arbitrary<Operation>[] = [
  fc.tuple(fc.option(few, { nil: undefined }), fc.option(at, { nil: undefined }), limit).map(
    ([after, since, n]) =>
      (tx) =>
        tx.rows.page('order', { limit: n, ...(after === undefined ? {} : { after }), ...(since === undefined ? {} : { since }) }),
  ),
];
const events: readonly fc.Arbitrary<Operation>[] = [
  fc.tuple(few, fc.option(contact, { nil: undefined }), at).map(
    ([id, owner, receivedAt]) =>
      (tx) =>
        tx.events.receive(makeEvent({ id, contact: owner, receivedAt })),
  ),
  fc.option(contact, { nil: undefined }).map((lane) => async (tx) => {
    const next = await tx.events.nextOf(lane, minute(6));
    return next === undefined ? 'none' : [next, await tx.events.handled(next.id, lane)];
  }),
  fc.tuple(at, limit).map(([now, n]) => async (tx) => [await tx.events.lanes(now, n), await tx.events.nextPending()]),
  fc.tuple(contact, count).map(([id, after]) => async (tx) => [
    await tx.events.ofContact(id, ['order placed'], after),
    await tx.events.lastSeq(id),
  ]),
];
const histories: readonly fc.Arbitrary<Operation>[] = [
  fc
    .array(fc.tuple(few, fc.option(contact, { nil: undefined }), at, at), { maxLength: 4 })
    .map(
      (given) => (tx) =>
        tx.events.receiveHistory(
          given.map(([id, owner, receivedAt, occurredAt]) => makeEvent({ id, contact: owner, receivedAt, occurredAt })),
        ),
    ),
  fc.tuple(contact, limit).map(([id, n]) => async (tx) => [
    await tx.events.timeline(id, n),
    await tx.events.ofContact(id, ['order placed'], -1),
  ]),
];
const dues: readonly fc.Arbitrary<Operation>[] = [
  fc.tuple(few, contact, at, few).map(
    ([key, owner, when, trigger]) =>
      (tx) =>
        tx.due.upsert(makeDue({ key, contact: owner, at: when, trigger })),
  ),
  fc.tuple(contact, few).map(
    ([owner, prefix]) =>
      (tx) =>
        tx.due.deleteOf(owner, prefix),
  ),
  fc.tuple(few, at).map(
    ([key, when]) =>
      (tx) =>
        tx.due.claim(key, when),
  ),
  fc.tuple(at, limit).map(([now, n]) => async (tx) => [await tx.due.upTo(now, n), await tx.due.next()]),
];
const members: readonly fc.Arbitrary<Operation>[] = [
  fc.tuple(few, contact, at, fc.option(few, { nil: undefined })).map(
    ([segment, owner, since, run]) =>
      (tx) =>
        tx.memberships.add({ segment, contact: owner, since, ...(run === undefined ? {} : { run }) }),
  ),
  fc.tuple(few, contact).map(
    ([segment, owner]) =>
      (tx) =>
        tx.memberships.remove(segment, owner),
  ),
  fc.tuple(few, contact, limit, count).map(([segment, owner, n, offset]) => async (tx) => [
    await tx.memberships.has(segment, owner),
    await tx.memberships.ofContact(owner),
    await tx.memberships.members(segment, { limit: n, offset: offset - 1 }),
    await tx.memberships.counts(),
  ]),
];

/** Operations on contacts, rows, segments, events and due work. */
export const shopOperations = [...rows, ...pages, ...many, ...events, ...histories, ...dues, ...members];
