/**
 * The built-in e-commerce schema, a schema file like those that extend it. It is a string because the language does no I/O.
 * `optional` tables are off until `modules:` in relance.yaml lists them. A field is `name: type`, or `name: { type, doc, yearly }`; a
 * type is a scalar, `list of` a scalar, or the name of a table (a reference, which is a text id while that table is off); a `yearly` date
 * comes back every year. Every table has a text `id` beside its fields. `sets` names the instant that an event writes into its row,
 * `sets_if_new` the one it writes into a row that has none yet. `derived` events are written by Relance and never received.
 */
export const BUILTIN_SCHEMA = `
entities:
  contact:
    collection: contacts
    time: created_at
    fields:
      email: text
      phone: text
      push_token: { type: text, doc: 'Where push messages go: the token of the phone at the gateway.' }
      first_name: text
      last_name: text
      birthday: { type: date, yearly: true }
      city: text
      region: text
      country: { type: text, doc: 'ISO 3166 code of two letters.' }
      postal_code: text
      locale: { type: text, doc: 'Language as a BCP 47 tag, such as fr or en-GB.' }
      time_zone: { type: text, doc: 'IANA zone; an unknown one counts as missing.' }
      created_at: { type: instant, doc: When the contact registered. }
      preferred_channel: { type: text, doc: 'email, sms, push or whatsapp.' }
      consents: { type: list of text, doc: Channels on which marketing is allowed. }
      tags: list of text
      key: { type: text, doc: The unique key of the contact at the shop. }

  order:
    collection: orders
    contact: contact
    time: placed_at
    fields:
      contact: contact
      name: { type: text, doc: 'The number the customer knows it by.' }
      cart: { type: cart, doc: The cart it was made from. }
      placed_at: instant
      updated_at: instant
      total: { type: money, doc: 'What the customer pays, in the currency of the store.' }
      revenue: { type: money, doc: 'Items before discounts, without shipping and tax.' }
      shipping: money
      tax: money
      discount: money
      currency: { type: text, doc: 'ISO 4217 code in which it was paid.' }
      original_total: { type: number, doc: 'The total in the currency in which it was paid.' }
      financial_status: text
      fulfillment_status: text
      delivered_at: instant
      cancelled_at: instant
      promotions: list of text
      coupon_codes: list of text
      source: { type: text, doc: The connection it came from. }
      send: { type: text, doc: The message that the sale names. }
      visit: { type: visit, doc: The visit in which it was made. }

  item:
    collection: items
    optional: true
    part_of: { entity: order, field: order, as: items }
    fields:
      order: order
      product: product
      variant: text
      name: text
      quantity: number
      price: money
      discount: money
      status: text

  product:
    collection: products
    optional: true
    fields:
      name: text
      categories: { type: list of text, doc: Names of its categories and of their parents. }
      price: money
      url: text
      image: text
      stock: number
      attributes: list of text

  category:
    collection: categories
    optional: true
    fields:
      name: text
      parent: category

  cart:
    collection: carts
    optional: true
    contact: contact
    time: updated_at
    fields:
      contact: contact
      created_at: instant
      updated_at: instant
      total: money
      url: { type: text, doc: Where the customer finishes the order. }
      source: { type: text, doc: The connection it came from. }

  cart_item:
    collection: cart_items
    optional: true
    part_of: { entity: cart, field: cart, as: items }
    fields:
      cart: cart
      product: product
      name: text
      quantity: number
      price: money

  checkout:
    collection: checkouts
    optional: true
    contact: contact
    time: started_at
    fields:
      contact: contact
      cart: cart
      started_at: instant
      updated_at: instant
      total: money
      url: { type: text, doc: Where the customer goes on with it. }
      source: { type: text, doc: The connection it came from. }

  visit:
    collection: visits
    optional: true
    contact: contact
    time: started_at
    fields:
      contact: contact
      started_at: instant
      page: { type: text, doc: The page on which it began. }
      referrer: text
      terms: { type: list of text, doc: What the customer searched for. }
      source: { type: text, doc: The connection it came from. }

  review:
    collection: reviews
    optional: true
    contact: contact
    time: posted_at
    fields:
      contact: contact
      product: product
      order: order
      posted_at: instant
      stars: number
      title: text
      text: text
      url: text

  subscription:
    collection: subscriptions
    optional: true
    contact: contact
    time: started_at
    fields:
      contact: contact
      product: product
      name: text
      status: text
      price: money
      started_at: instant
      starts_on: date
      ends_on: date
      renews_on: date
      renewed_at: instant
      cancelled_at: instant
      ended_at: instant

  interest:
    collection: interests
    optional: true
    contact: contact
    time: created_at
    fields:
      contact: contact
      product: product
      variant: text
      kind: { type: text, doc: 'What the customer waits for, such as back in stock or a lower price.' }
      price: { type: money, doc: The price when it was noted. }
      created_at: instant

events:
  contact registered: { about: contact, sets_if_new: created_at }
  contact updated: { about: contact }
  contact subscribed: { about: contact, fields: { channel: text } }
  contact unsubscribed: { about: contact, fields: { channel: text } }
  social participated: { about: contact, fields: { kind: text, url: text, product: product } }
  coupon redeemed: { about: contact, derived: true, fields: { coupon: text, code: text, order: text } }
  segment entered: { about: contact, derived: true, fields: { segment: text } }
  segment left: { about: contact, derived: true, fields: { segment: text } }
  order placed: { about: order, short: purchased, sets: placed_at }
  order paid: { about: order, sets: updated_at }
  order fulfilled: { about: order, sets: updated_at }
  order delivered: { about: order, sets: delivered_at }
  order cancelled: { about: order, sets: cancelled_at }
  order refunded: { about: order, sets: updated_at }
  cart created: { about: cart, sets: updated_at, sets_if_new: created_at }
  cart updated: { about: cart, sets: updated_at, sets_if_new: created_at }
  cart abandoned: { about: cart, derived: true }
  checkout started: { about: checkout, sets: updated_at, sets_if_new: started_at }
  checkout abandoned: { about: checkout, derived: true }
  site visited: { about: visit, short: visited, sets_if_new: started_at }
  search performed: { about: visit, sets_if_new: started_at, fields: { term: text, results: number } }
  product viewed: { about: product }
  product restocked: { about: product }
  price dropped: { about: product, fields: { percent: percent, old_price: money } }
  category viewed: { about: category }
  review posted: { about: review, sets: posted_at }
  subscription started: { about: subscription, sets: started_at }
  subscription renewed: { about: subscription, sets: renewed_at }
  subscription cancelled: { about: subscription, sets: cancelled_at }
  subscription ended: { about: subscription, sets: ended_at }
`;

/**
 * What Relance keeps itself: the tables that conditions read as collections of the contact, and the events of messages and coupons, whose
 * subjects are labels, channels and names of messages. (`coupon redeemed` stands among the events of the shop: an order brings it about.)
 */
export const KEPT_SCHEMA = `
entities:
  message:
    collection: messages
    contact: contact
    time: sent_at
    fields:
      contact: contact
      channel: { type: text, doc: 'email, sms, push or whatsapp.' }
      campaign: { type: text, doc: The campaign that sent it. }
      message: { type: text, doc: The name of its file. }
      tags: { type: list of text, doc: Tags of the campaign. }
      sent_at: instant
      opened_at: { type: instant, doc: When it was first opened. }
      clicked_at: { type: instant, doc: When a link in it was first clicked. }

  run:
    collection: runs
    contact: contact
    time: entered_at
    fields:
      contact: contact
      campaign: text
      tags: { type: list of text, doc: Tags of the campaign. }
      entered_at: instant
      ended_at: { type: instant, doc: Unknown while it is live. }
      outcome: { type: text, doc: 'How it ended: completed, exited, goal, … or the name after stop outcome.' }

  coupon:
    collection: coupons
    contact: contact
    time: given_at
    fields:
      contact: contact
      name: { type: text, doc: The coupon as campaigns name it. }
      code: { type: text, doc: The code that the contact got. }
      given_at: instant
      valid_until: instant
      redeemed_at: instant

events:
  message delivered: { about: message, derived: true, doc: The provider of the contact took it. }
  message opened:
    about: message
    derived: true
    fields: { machine: { type: boolean, doc: 'A mail program opened it for its reader. Such an opening counts only where a filter asks for it.' } }
    doc: It was opened.
  message clicked:
    about: message
    derived: true
    fields:
      url: text
      machine: { type: boolean, doc: 'A scanner followed the link. Such a click counts only where a filter asks for it.' }
    doc: A link in it was clicked.
  message bounced:
    about: message
    derived: true
    fields:
      reason: text
      soft: { type: boolean, doc: 'The address stays good, such as of a mailbox that is full. Without it no more is sent there.' }
    doc: It could not be delivered.
  message complained: { about: message, derived: true, doc: The contact reported it as spam. }
  message replied: { about: message, derived: true, fields: { text: text }, doc: The contact answered it. }
  coupon expired: { about: contact, derived: true, fields: { coupon: text, code: text }, doc: It was not redeemed while it was valid. }
`;
