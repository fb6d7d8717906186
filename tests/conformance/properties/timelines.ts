/** Random timelines: two contacts who register, change, fill carts and order, with late events and events that come twice. */
import fc from 'fast-check';
import type { CaseFile } from '../harness/case.ts';
import { campaignSource, MESSAGES } from './programs.ts';

type Entry = CaseFile['timeline'][number];

const happening = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ event: 'contact registered' }) },
  { weight: 1, arbitrary: fc.constantFrom('Nice', 'Lyon', null).map((city) => ({ event: 'contact updated', with: { city } })) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('1990-01-06', '1988-02-29', '2001-01-08', null)
      .map((birthday) => ({ event: 'contact updated', with: { birthday } })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('Asia/Tokyo', 'America/New_York', null)
      .map((zone) => ({ event: 'contact updated', with: { time_zone: zone } })),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({
        number: fc.integer({ min: 1, max: 4 }),
        total: fc.constantFrom('5.00 EUR', '25.00 EUR', '35.00 EUR', '75.00 EUR'),
        ofCart: fc.boolean(),
      })
      .map(({ number, total, ofCart }) => ({
        event: 'order placed',
        about: `o${number}`,
        with: { total, ...(ofCart ? { cart: 'c1' } : {}) },
      })),
  },
  {
    weight: 3,
    arbitrary: fc.record({ number: fc.integer({ min: 1, max: 2 }), empty: fc.boolean() }).map(({ number, empty }) => ({
      event: 'cart updated',
      about: `c${number}`,
      with: { items: empty ? [] : [{ product: 'lamp', price: '10.00 EUR', quantity: 1 }] },
    })),
  },
);

/** Whole hours, so that events meet each other and the ends of waits. */
const entry = fc.record({
  hour: fc.integer({ min: 0, max: 72 }),
  late: fc.constantFrom(0, 0, 0, 1, 30, 300),
  contact: fc.constantFrom('ada', 'ben'),
  id: fc.option(fc.constantFrom('same', 'twice'), { nil: undefined, freq: 10 }),
  happening,
});

/** A case of one campaign, named `name`. */
export function randomCase(name: string): fc.Arbitrary<CaseFile> {
  return fc
    .record({
      campaigns: campaignSource(name),
      events: fc.array(entry, { minLength: 8, maxLength: 24, size: 'max' }),
      birthday: fc.constantFrom('1990-01-06', '1990-01-07', undefined),
      refused: fc.subarray(['ada@x.example', BENS_PHONE]),
    })
    .map(({ campaigns, events, birthday, refused }) => ({
      about: 'a random campaign',
      campaigns,
      messages: MESSAGES,
      settings: SETTINGS,
      contacts: {
        ada: { consents: ['email', 'sms'], phone: '+33698765432', ...(birthday === undefined ? {} : { birthday }) },
        ben: { consents: ['sms'], phone: BENS_PHONE, birthday: '1992-02-29', time_zone: 'America/New_York' },
      },
      refused_by_provider: refused,
      // Past the second birthday, and what a run may still wait for then; before the third.
      until: '600d',
      timeline: [{ at: '0d', event: 'contact registered', contact: 'ada' }, ...events.map(toEntry)],
      journal: '',
    }));
}

/** Rows belong to one contact, so their ids tell whose they are. */
function toEntry({
  hour,
  late,
  contact,
  id,
  happening: what,
}: {
  hour: number;
  late: number;
  contact: string;
  id: string | undefined;
  happening: { event: string; about?: string; with?: object };
}): Entry {
  const own = (row: string): string => `${contact}-${row}`;
  const payload = { ...what.with };
  return {
    at: `${hour}h`,
    contact,
    event: what.event,
    ...(late === 0 ? {} : { occurred: late > hour ? `-${late - hour}h` : `${hour - late}h` }),
    ...(id === undefined ? {} : { id: own(id) }),
    ...(what.about === undefined ? {} : { about: own(what.about) }),
    with: 'cart' in payload && typeof payload.cart === 'string' ? { ...payload, cart: own(payload.cart) } : payload,
  };
}

const BENS_PHONE = '+33612345678';

const SETTINGS = `language: 1
store: { name: Test shop, time_zone: Europe/Paris, currency: EUR, locale: en }
modules: [cart, cart_item]
policies:
  quiet_hours: { from: "22:00", until: "07:00", then: hold }
channels:
  email: { provider: smtp, from: "Test shop <shop@shop.example>" }
  sms: { provider: http, from: "TestShop" }
`;
