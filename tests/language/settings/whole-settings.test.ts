import { expect, test } from 'vitest';
import type { Fix } from '../../../language/diagnostics/diagnostic.ts';
import { renderTerminal } from '../../../language/diagnostics/render-terminal.ts';
import { builtinSchema } from '../../../language/schema/load-schema.ts';
import { canProduce, PLATFORMS } from '../../../language/settings/platforms.ts';
import { readSettings } from '../../../language/settings/read-settings.ts';
import { activateTable, setUpChannel } from '../../../language/settings/settings-fixes.ts';

const RULES = ['machine-opens', 'very-long-campaign'];

/** What a person sees who checks this relance.yaml. */
function see(text: string): string {
  return `\n${renderTerminal(readSettings('relance.yaml', text, RULES).diagnostics, new Map([['relance.yaml', text]]), { colour: false })}`;
}

const WHOLE = `language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr, rates: rates.csv }
modules: [item, product, category, cart, cart_item]
policies:
  quiet_hours: { from: "21:00", until: "08:00", then: hold }
  caps: [{ messages: 3, per: 7d, channel: email }, { messages: 1, per: 1d, tagged: recovery }]
  capped: { then: hold, up_to: 2d }
  control_group: { share: 5%, except: [service] }
  live_runs: move
  max_event_age: 7d
channels:
  email: { provider: smtp, url: "env:SMTP_URL", from: "Maison Lune <bonjour@maison-lune.example>", rate: 14/s, give_up_after: 1h }
  push: { url: "env:PUSH_GATEWAY" }
  whatsapp: { from: "+33612345678", rate: 600/m }
endpoints: { erp: { url: "https://erp.example/hook", secret: "env:ERP_SECRET", reply: { state: text, tags: list of text }, give_up_after: 10m } }
people: { marketing: [team@maison-lune.example] }
pools: [partner_codes]
connections: { shopify_fr: { platform: shopify, secret: "env:SHOPIFY_SECRET" } }
environments: { production: { temporal: "env:TEMPORAL_ADDRESS", database: "env:DATABASE_URL" } }
lint: { machine-opens: warning }
`;

test('every section of a relance.yaml', () => {
  const { settings, diagnostics, broken } = readSettings('relance.yaml', WHOLE, RULES);
  expect(diagnostics.map(({ code, span }) => [code, span.start.line])).toEqual([['setting-without-effect', 2]]);
  expect(broken).toEqual([]);
  expect(settings).toMatchObject({
    store: { rates: 'rates.csv' },
    policies: { capped: { action: 'hold', upTo: 172_800_000 }, controlGroup: { share: '5', except: ['service'] }, liveRuns: 'move' },
    channels: {
      email: { rate: { count: 14, perMs: 1_000 } },
      push: { provider: 'http', url: 'env:PUSH_GATEWAY', giveUpAfterMs: 3_600_000 },
      whatsapp: { from: '+33612345678', rate: { count: 600, perMs: 60_000 } },
    },
    endpoints: {
      erp: {
        url: 'https://erp.example/hook',
        secret: 'env:ERP_SECRET',
        reply: [
          { name: 'state', type: { kind: 'scalar', of: 'text' } },
          { name: 'tags', type: { kind: 'list', of: 'text' } },
        ],
        giveUpAfterMs: 600_000,
      },
    },
    people: { marketing: ['team@maison-lune.example'] },
    pools: ['partner_codes'],
    connections: { shopify_fr: { platform: 'shopify', secret: 'env:SHOPIFY_SECRET' } },
    environments: { production: { temporal: 'env:TEMPORAL_ADDRESS', database: 'env:DATABASE_URL' } },
    lint: { 'machine-opens': 'warning' },
  });
});

test('the names that it declares and uses', () => {
  const uses = readSettings('relance.yaml', WHOLE).uses.map(
    ({ target, role, span }) =>
      `${role} of ${target.kind} ${'name' in target ? target.name : ''}: ${WHOLE.slice(span.start.offset, span.end.offset)}`,
  );
  expect(uses).toMatchInlineSnapshot(`
    [
      "declaration of endpoint erp: erp",
      "declaration of reply field state: state",
      "declaration of reply field tags: tags",
      "declaration of people marketing: marketing",
      "declaration of connection shopify_fr: shopify_fr",
      "declaration of pool partner_codes: partner_codes",
      "use of entity item: item",
      "use of entity product: product",
      "use of entity category: category",
      "use of entity cart: cart",
      "use of entity cart_item: cart_item",
      "use of tag recovery: recovery",
      "use of tag service: service",
    ]
  `);
});

test('mistakes in every section are told at once', () => {
  expect(
    see(`language: 1
store: { name: Maison Lune, time_zone: Europe/Pariss, currency: EURO, locale: fr }
modules: [carts]
policies: { capped: hol, control_group: { share: 80% }, quiet_hours: { from: "21:00", until: "21:00" } }
channels: { email: { from: shop@maison-lune.example, rate: 14 per second }, pusch: {} }
endpoints: { erp: { reply: { state: txt, status: number } }, when: { url: "https://x.example" } }
people: { marketing: [team], where: [a@b.example] }
pools: [a, a]
connections: { shopify_fr: { platform: shopfy } }
lint: { machine-open: warning }
`),
  ).toMatchInlineSnapshot(`
    "
    error[invalid-value]: This value is not allowed here.
      --> relance.yaml:4:21
        |
      4 | policies: { capped: hol, control_group: { share: 80% }, quiet_hours: { from: "21:00", until: "21:00" } }
        |                     ^^^
        |
      \`policies.capped\` must be one of \`skip\`, \`hold\`, \`exit\`.
      help: Did you mean \`hold\`?

    error[unknown-key]: This key does not exist.
      --> relance.yaml:5:77
        |
      5 | channels: { email: { from: shop@maison-lune.example, rate: 14 per second }, pusch: {} }
        |                                                                             ^^^^^
        |
      There is no key \`pusch\` under \`channels\`.
      help: Did you mean \`push\`?

    error[invalid-value]: This value is not allowed here.
      --> relance.yaml:5:60
        |
      5 | channels: { email: { from: shop@maison-lune.example, rate: 14 per second }, pusch: {} }
        |                                                            ^^^^^^^^^^^^^
        |
      \`channels.email.rate\` is not written in the form that belongs here.
      help: How many messages leave at most: \`14/s\`, \`600/m\`, \`10000/h\` or \`50000/d\`.

    error[missing-key]: A required key is missing.
      --> relance.yaml:6:14
        |
      6 | endpoints: { erp: { reply: { state: txt, status: number } }, when: { url: "https://x.example" } }
        |              ^^^
        |
      \`endpoints.erp\` has no \`url\`.
      help: Add \`url:\`, the address as \`https://…\` or \`env:NAME\`.

    error[invalid-value]: This value is not allowed here.
      --> relance.yaml:7:23
        |
      7 | people: { marketing: [team], where: [a@b.example] }
        |                       ^^^^
        |
      \`people.marketing[0]\` is not written in the form that belongs here.
      help: An e-mail address such as \`team@maison-lune.example\`.

    error[invalid-value]: This value is not allowed here.
      --> relance.yaml:9:40
        |
      9 | connections: { shopify_fr: { platform: shopfy } }
        |                                        ^^^^^^
        |
      \`connections.shopify_fr.platform\` must be one of \`shopify\`, \`adobe_commerce\`, \`prestashop\`, \`woocommerce\`, \`bigcommerce\`, \`square\`, \`api\`, \`files\`.
      help: Did you mean \`shopify\`?

    error[unknown-time-zone]: This time zone does not exist.
      --> relance.yaml:2:40
        |
      2 | store: { name: Maison Lune, time_zone: Europe/Pariss, currency: EURO, locale: fr }
        |                                        ^^^^^^^^^^^^^
        |
      There is no time zone \`Europe/Pariss\`.
      help: Did you mean \`Europe/Paris\`?

    error[unknown-currency]: This currency does not exist.
      --> relance.yaml:2:65
        |
      2 | store: { name: Maison Lune, time_zone: Europe/Pariss, currency: EURO, locale: fr }
        |                                                                 ^^^^
        |
      There is no currency \`EURO\`.
      help: Did you mean \`EUR\`?

    error[unknown-module]: This table cannot be switched on.
      --> relance.yaml:3:11
        |
      3 | modules: [carts]
        |           ^^^^^
        |
      There is no optional table \`carts\`.
      help: Did you mean \`cart\`?

    error[empty-window]: This window has no time in it.
      --> relance.yaml:4:95
        |
      4 | policies: { capped: hol, control_group: { share: 80% }, quiet_hours: { from: "21:00", until: "21:00" } }
        |                                                                                               ^^^^^
        |
      From \`21:00\` to \`21:00\` there is no time, since the end is excluded.
      help: Write an end that differs from the beginning.

    error[invalid-percent]: This percentage is not allowed.
      --> relance.yaml:4:50
        |
      4 | policies: { capped: hol, control_group: { share: 80% }, quiet_hours: { from: "21:00", until: "21:00" } }
        |                                                  ^^^
        |
      \`80%\` of the contacts cannot be held out.
      help: Write a percentage above 0 and up to 50, such as \`5%\`.

    error[reserved-word]: A reserved word cannot be a name.
      --> relance.yaml:6:62
        |
      6 | endpoints: { erp: { reply: { state: txt, status: number } }, when: { url: "https://x.example" } }
        |                                                              ^^^^
        |
      \`when\` is a word of the language and cannot name anything.
      help: Take another name, for example \`my_when\`.

    error[reserved-word]: A reserved word cannot be a name.
      --> relance.yaml:7:30
        |
      7 | people: { marketing: [team], where: [a@b.example] }
        |                              ^^^^^
        |
      \`where\` is a word of the language and cannot name anything.
      help: Take another name, for example \`my_where\`.

    error[duplicate-name]: This name is declared twice.
      --> relance.yaml:8:12
        |
      8 | pools: [a, a]
        |            ^
        |
      \`a\` is listed twice.
      help: Leave one of them out.

    error[unknown-type]: This type does not exist.
      --> relance.yaml:6:37
        |
      6 | endpoints: { erp: { reply: { state: txt, status: number } }, when: { url: "https://x.example" } }
        |                                     ^^^
        |
      \`state\` is of the type \`txt\`, which is no kind of value.
      help: Did you mean \`text\`?

    error[name-taken]: This name is taken.
      --> relance.yaml:6:42
        |
      6 | endpoints: { erp: { reply: { state: txt, status: number } }, when: { url: "https://x.example" } }
        |                                          ^^^^^^
        |
      \`status\` is there in every reply: the status of the answer, a number.
      help: Leave it out, or choose another name.

    error[unknown-lint-rule]: This lint rule does not exist.
      --> relance.yaml:10:9
         |
      10 | lint: { machine-open: warning }
         |         ^^^^^^^^^^^^
         |
      There is no lint rule \`machine-open\`.
      help: Did you mean \`machine-opens\`?

    17 errors
    "
  `);
});

test('what is wrong is taken as it is meant, or lets most through, and names in it are known to be broken', () => {
  const { settings, broken } = readSettings(
    'relance.yaml',
    `language: 1
store: { name: Maison Lune, time_zone: Europe/Pariss, currency: EURO, locale: fr }
modules: [carts]
channels: { email: { from: shop@maison-lune.example }, sms: { form: 3 } }
endpoints: { erp: {} }
pools: partner_codes
connections: { shopify_fr: { platform: 7 } }
`,
  );
  expect(settings).toMatchObject({
    store: { timeZone: 'Europe/Paris', currency: 'EUR' },
    modules: ['cart'],
    channels: { sms: { provider: 'http' } },
    endpoints: { erp: { reply: [] } },
  });
  expect(broken).toEqual(expect.arrayContaining(['partner_codes']));
});

test('a file that is no YAML turns everything on', () => {
  const { settings, broken, diagnostics } = readSettings('relance.yaml', 'language: 1\nstore: { name: [A }\npools: [partner_codes]\n');
  expect(diagnostics.map(({ code }) => code)).toEqual(['yaml-syntax']);
  expect(settings).toMatchObject({ store: { currency: '' }, channels: { push: {}, whatsapp: {} } });
  expect(settings.modules).toContain('interest');
  expect(broken).toContain('partner_codes');
});

/** A text with a fix applied to it. */
function applied(text: string, fixes: readonly Fix[] | undefined): string {
  const [edit] = fixes?.[0]?.edits ?? [];
  if (edit === undefined) return 'no fix';
  return text.slice(0, edit.span.start.offset) + edit.text + text.slice(edit.span.end.offset);
}

test.each([
  ['modules: [item]\nchannels: { email: { from: a@b.example } }\n', 'modules: [item, cart]\nchannels: { email: { from: a@b.example } }\n'],
  ['modules: []\nchannels: { email: { from: a@b.example } }\n', 'modules: [cart]\nchannels: { email: { from: a@b.example } }\n'],
  [
    'modules:\n  - item\nchannels: { email: { from: a@b.example } }\n',
    'modules:\n  - item\n  - cart\nchannels: { email: { from: a@b.example } }\n',
  ],
  ['channels: { email: { from: a@b.example } }\n', 'modules: [cart]\nchannels: { email: { from: a@b.example } }\n'],
])('the fix that turns a table on (%#)', (rest, wanted) => {
  const head = 'language: 1\nstore: { name: A, time_zone: UTC, currency: EUR, locale: fr }\n';
  const { settings } = readSettings('relance.yaml', head + rest);
  const text = applied(head + rest, activateTable('cart', settings).fixes);
  expect(text).toBe(head + wanted);
  expect(readSettings('relance.yaml', text).settings.modules).toContain('cart');
});

test.each(['channels: { email: { from: a@b.example } }\n', 'channels:\n  email:\n    from: a@b.example\n'])(
  'the fix that sets a channel up (%#)',
  (rest) => {
    const text = `language: 1\nstore: { name: A, time_zone: UTC, currency: EUR, locale: fr }\n${rest}`;
    const fixed = applied(text, setUpChannel('sms', readSettings('relance.yaml', text).settings).fixes);
    const { settings, diagnostics } = readSettings('relance.yaml', fixed);
    expect(diagnostics).toEqual([]);
    expect(settings.channels.sms).toMatchObject({ from: 'Shop' });
  },
);

test('platforms speak of events that there are', () => {
  const known = Object.keys(builtinSchema().events);
  for (const { events } of Object.values(PLATFORMS))
    if (events !== 'everything') expect(known).toEqual(expect.arrayContaining([...events]));
  expect(canProduce('square', 'cart abandoned')).toBe(false);
  expect(canProduce('shopify', 'cart abandoned')).toBe(true);
  expect(canProduce('api', 'review posted')).toBe(true);
});
