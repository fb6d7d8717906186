/** The Liquid of `notify PEOPLE "…"` knows what is in scope where its step stands. */
import { expect, test } from 'vitest';
import { createNoticesChecker } from '../../../compiler/messages/check-notices.ts';
import { check } from '../../../language/check/check.ts';
import { shown } from './fixtures.ts';

const SHOP: Readonly<Record<string, string>> = {
  'relance.yaml': `language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr }
modules: [item, product, cart, cart_item, interest]
endpoints: { erp: { url: "https://erp.example/hook", reply: { state: text } } }
people: { support: [team@maison-lune.example] }
`,
  'schema.yaml': 'entities: {}\nevents: { survey answered: { fields: { score: number } } }\n',
};

const checked = (source: string) => check(new Map([...Object.entries(SHOP), ['c.campaign', source]]));
const findingsOf = (source: string): string => shown(createNoticesChecker()(checked(source).partial));

/** What is found in a notice behind these steps of a campaign of carts. */
const notice = (text: string, before = ''): string =>
  findingsOf(
    `coupon save20 { 20% off order }\ncampaign c { repeatable per cart when cart updated then {\n${before}\nnotify support "${text}"\n} }\n`,
  );

test('the contact, the store, the row of the trigger and `this` can be read', () => {
  expect(notice('{{ contact.first_name }} {{ store.name }} {{ cart.total }} {{ this.items.size }}')).toBe('');
});

test('unknown names, unknown fields and unknown filters are found at their place', () => {
  expect(notice('{{ nonsense.score }} {{ contact.frist_name }}')).toBe(
    [
      '4:20-34 message-unknown-name: There is no `nonsense` where this notice stands. It can read `cart`, `contact`, `event`, `store`, `this`.',
      '4:49-59 message-unknown-field: `frist_name` is not a field of a contact. Did you mean `first_name`?',
    ].join('\n'),
  );
  expect(notice('{{ contact.first_name | nofilter }}')).toContain('message-liquid-syntax');
  expect(notice('{{ cart }}')).toContain('message-prints-row');
  expect(notice('{{ unsubscribe_url }}')).toContain('There is no `unsubscribe_url` where this notice stands.');
});

test('a text with an escape in it is marked as a whole', () => {
  expect(notice('a \\"big\\" {{ contact.twon }}')).toMatch(/^4:17-45 message-unknown-field: `twon`/);
});

test('an event bound on the way has its row and its payload', () => {
  const wait = 'wait up to 3d for survey answered as told on timeout { stop }';
  expect(notice('{{ told.event.score }}', wait)).toBe('');
  expect(notice('{{ told.event.stars }}', wait)).toContain('`stars` is not a field of its payload');
  expect(notice('{{ told.event.score }}', 'wait up to 3d for survey answered as told')).toContain('`told` holds nothing where');
});

test('`event` is what the triggering event brought', () => {
  const answered = (text: string): string => findingsOf(`campaign c { repeatable when survey answered then notify support "${text}" }\n`);
  expect(answered('{{ event.score }}')).toBe('');
  expect(answered('{{ event.scoer }}')).toContain('`scoer` is not a field of the event `survey answered`. Did you mean `score`?');
});

test('the answer of a call has its fields, where there is an answer', () => {
  expect(notice('{{ reply.state }} {{ reply.status }}', 'call erp as reply')).toBe('');
  expect(notice('{{ reply.stat }}', 'call erp as reply')).toContain('Did you mean `state`?');
  expect(notice('{{ reply.state }}', 'call erp as reply else { suppress contact }')).toContain('`reply` holds nothing where');
});

test('a coupon goes by its label, where it is given', () => {
  expect(notice('{{ code.code }}', 'give coupon save20 as code')).toBe('');
  expect(notice('{{ code.cod }}', 'give coupon save20 as code')).toContain('`cod` is not a field of a coupon');
  expect(notice('{{ code.code }}', 'if contact.city == "Lyon" { give coupon save20 as code }')).toContain(
    '`code` is not given where `if_1`',
  );
});

test('a gathered list is a list of events', () => {
  const gathering = (text: string): string =>
    findingsOf(`campaign c { repeatable when price dropped by 10% gathered for 1h as drops then notify support "${text}" }\n`);
  expect(gathering('{{ drops.size }} {% for drop in drops %}{{ drop.product.name }} {{ drop.event.percent }}{% endfor %}')).toBe('');
  expect(gathering('{% for drop in drops %}{{ drop.product.nam }}{% endfor %}')).toContain('Did you mean `name`?');
  expect(gathering('{{ product.name }}')).toContain('The trigger gathers several');
});

test('notices behind `unless` and `goal` are looked at, too', () => {
  expect(findingsOf('campaign c { once when cart updated unless purchased { notify support "{{ cart.totl }}" } then stop }\n')).toContain(
    'Did you mean `total`?',
  );
});

test('where something before it is broken, a name that is missing is no second mistake', () => {
  expect(notice('{{ reply.state }} {{ contact.twon }}', 'call ero as reply')).toMatch(/^4:46-50 message-unknown-field: `twon`[^\n]*$/);
  expect(findingsOf('campaign c { once when crat updated then notify support "{{ cart.total }}" }\n')).toBe('');
});

test('a notice that has not changed is not looked at again', () => {
  const { partial } = checked('campaign c { once when cart updated then notify support "{{ cart.totl }}" }\n');
  const look = createNoticesChecker();
  expect(look(partial)[0]).toBe(look(partial)[0]);
});
