/** What random campaigns share: settings, schema, segments, coupons, messages. */

/** Texts of `relance.yaml` that differ in their policies. */
export const SETTINGS: readonly string[] = [
  'quiet_hours: { from: "22:00", until: "07:00", then: hold }',
  'quiet_hours: { from: "12:00", until: "13:00", then: skip }',
  'caps: [{ messages: 2, per: 1d, channel: email }, { messages: 3, per: 7d, tagged: promo }]',
  'quiet_hours: { from: "21:00", until: "08:00", then: hold }\n  caps: [{ messages: 1, per: 12h }]\n  capped: { then: hold, up_to: 2d }',
  'control_group: { share: 40%, except: [service] }\n  max_event_age: 2d',
].map(
  (policies) => `language: 1
store: { name: Test shop, time_zone: Europe/Paris, currency: EUR, locale: en }
modules: [cart, cart_item, item, product, checkout, visit, subscription, interest]
policies:
  ${policies}
channels:
  email: { provider: smtp, from: "Test shop <shop@shop.example>" }
  sms: { provider: http, from: "TestShop" }
  push: { provider: http }
  whatsapp: { provider: http, from: "+33639980000" }
endpoints:
  erp: { url: "https://erp.example/hook", reply: { state: text, credit: money }, give_up_after: 2m }
  crm: { url: "https://crm.example/hook" }
people: { marketing: [a@shop.example, b@shop.example] }
pools: [partner_codes]
connections:
  shopify_fr: { platform: shopify }
  own: { platform: api }
`,
);

/** Text of `schema.yaml`. */
export const SCHEMA = `contact:
  fields:
    points: number
    tier: text
    renewal: { type: date, yearly: true }
    grown_on: date
entities:
  product: { fields: { lifetime: span } }
events:
  interest noted: { about: interest }
  survey answered: { about: contact, fields: { score: number } }
`;

const DECLARATIONS = `coupon gift { 5 EUR off order  valid 30d }
coupon shop { 10% off order  valid 2d  shared code "SHOP" }
coupon pooled { free shipping  code from pool partner_codes }
cohort copies { 30% short  70% long }
segment vip = manual
segment warm = manual
segment club = manual
segment nice = contact.city == "Nice"
segment regular = contact not in nice and order placed within 2d
segment sleeping = last(orders).placed_at < 3d ago
segment mondays = weekday in [monday] and contact.city is known
segment buyers = count(orders) >= 2 and contact in nice
campaign tags {
  once
  tagged promo, service
  when started
  then stop
}
campaign news {
  repeatable
  transactional
  when contact registered
  then email m1 as hello
}`;

/** Writes what a campaign may be started by: a segment that it does not change itself, and a field; or starts it. */
const feeder = (starts: string | undefined): string => `campaign feeder {
  repeatable
  when order placed where (order.total > 30 EUR)
  then {
    add to club
    set contact.tier = "gold"${starts === undefined ? '' : `\n    start ${starts}`}
    wait 2d
    remove from club
    set contact.tier = "blue" as blue
  }
}`;

/** Is started by what the campaign does. */
const FOLLOWER = `campaign follower {
  repeatable
  tagged service
  when started or contact enters vip or contact leaves warm or contact.points rises above 2 or contact unsubscribed
  unless purchased where (order.total > 60 EUR)
  then {
    email m3
    wait 1d
    stop outcome followed
  }
}`;

/** The declarations around a campaign, with those of the campaigns beside it that are named or caused by it, or cause it. */
export function declarationsFor(name: string, campaign: string): string {
  const isStarted = /(when|or) started\b/.test(campaign);
  const isFed = isStarted || /\bclub\b|contact\.tier/.test(campaign);
  const isFollowed = /\bfollower\b|vip as|warm as|contact\.points|unsubscribe/.test(campaign);
  return [DECLARATIONS, ...(isFed ? [feeder(isStarted ? name : undefined)] : []), ...(isFollowed ? [FOLLOWER] : [])].join('\n');
}

const plain = (number: number): readonly [string, string][] => [
  [`m${number}`, `---\nsubject: message ${number} for {{ contact.city }}\n---\n<p>m${number} {{ contact.points }} {{ contact.tier }}</p>`],
  [`m${number}.sms`, `---\nneeds: {}\n---\nm${number} for {{ contact.city }}`],
  [`m${number}.push`, `title: 'm${number}'\nbody: 'for {{ contact.city }}'\n`],
  [`m${number}.whatsapp`, `template: m${number}\nlanguage: en\nbody: 'm${number} for {{ contact.city }}'\n`],
];

/** Source of the messages that campaigns name: those of a number on every channel, and e-mails that need a coupon, a row or values. */
export const MESSAGES: Readonly<Record<string, string>> = Object.fromEntries([
  ...[1, 2, 3].flatMap(plain),
  ['with_code', '---\nsubject: code\nneeds: { code: coupon }\n---\n<p>{{ code.code }} until {{ code.valid_until | date }}</p>'],
  ['with_values', '---\nsubject: values\nneeds: { spent: money, often: number }\n---\n<p>{{ spent }} {{ often }}</p>'],
  ['with_order', '---\nsubject: order\nneeds: { order: order }\n---\n<p>{{ order.total }} {{ order.placed_at | date }}</p>'],
  ['with_cart', '---\nsubject: cart\nneeds: { cart: cart }\n---\n<p>{{ cart.total }} {{ cart.items.size }}</p>'],
]);
