/** A shop in which something of everything has happened, on any store: decisions, coupons, segments, mails, SMS, refusals. */
import type { Schema } from '../../../language/schema/schema.ts';
import { createReports, type Reports } from '../../../runtime/report/reports.ts';
import type { Store } from '../../../runtime/store/port.ts';
import { createWorld, DAY, HOUR, type World } from '../world/create-world.ts';

export { contactId, DAY, HOUR } from '../world/create-world.ts';

const CAMPAIGNS = `/// One tenth off.
coupon ten {
  10% off order
  valid 14d
}

segment french = contact.country == "FR"

/// Bought more than once.
segment big_buyers = manual

/// Says hello, and comes back after three days.
campaign hello {
  tagged greeting
  repeatable at most every 30d
  when contact registered
  unless order placed
  then {
    if contact.country == "FR" {
      give coupon ten as code
      email offer
    } else {
      email plain_hello
    }
    wait 3d as cooling
    add to big_buyers
    sms thanks
    stop outcome greeted
  }
}

campaign carts {
  repeatable per cart
  when cart abandoned after 1d
  goal order placed
  then {
    wait up to 2d for this cart updated as back on timeout { stop }
    email offer_again
  }
}
`;

const mail = (subject: string, needs = ''): string => `---\nsubject: ${subject}\n${needs}---\n<p>Hello {{ contact.first_name }}</p>`;
const MESSAGES = {
  offer: mail('10 % for you', 'needs: { code: coupon }\n').replace('</p>', ' {{ code.code }}</p>'),
  plain_hello: mail('Hello'),
  offer_again: mail('Still there?'),
  'thanks.sms': '---\nneeds: {}\n---\nThank you, {{ contact.first_name }}',
};

const CONTACTS = {
  ada: { first_name: 'Ada', country: 'FR', city: 'Lyon', phone: '+33612345678', consents: ['email', 'sms'] },
  ben: { first_name: 'Ben', country: 'GB', consents: [] },
  cyd: { first_name: 'Cyd', country: 'GB' },
};

/** What happened, and the means to ask. */
export interface Scene {
  readonly world: World;
  readonly reports: Reports;
  readonly at: (ms: number) => number;
}

/** Lets four days of it happen. */
export async function playScene(openStore?: (schema: Schema) => Promise<Store>): Promise<Scene> {
  const world = await createWorld({ campaigns: CAMPAIGNS, messages: MESSAGES, contacts: CONTACTS }, openStore);
  await world.at(0, ...Object.keys(CONTACTS).map((contact) => ({ event: 'contact registered', contact, id: `reg-${contact}` })));
  await world.at(HOUR, {
    event: 'cart updated',
    contact: 'cyd',
    about: 'cart-1',
    with: { items: [{ product: 'lamp', price: '40.00 EUR', quantity: 1 }] },
  });
  await world.at(DAY, { event: 'contact registered', contact: 'ada', id: 'reg-ada-2' });
  await world.at(DAY + HOUR);
  await world.at(2 * DAY, { event: 'order placed', contact: 'cyd', about: 'o-1', id: 'order-1', with: { total: '80.00 EUR' } });
  await world.at(3 * DAY);
  return { world, reports: createReports(world.store, world.library), at: (ms) => world.start + ms };
}
