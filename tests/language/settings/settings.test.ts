import { expect, test } from 'vitest';
import { formatDuration, parseDuration } from '../../../language/settings/duration.ts';
import { minorDigitsOf, toMinorUnits } from '../../../language/settings/money.ts';
import { readSettings } from '../../../language/settings/read-settings.ts';
import { isTimeZone } from '../../../language/settings/time-zone.ts';

test('a full relance.yaml', () => {
  const { settings, diagnostics } = readSettings(
    'relance.yaml',
    `language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr, url: https://maison-lune.example }
modules: [item, product, category, cart, cart_item]
policies:
  quiet_hours: { from: "21:00", until: "08:00", then: skip }
  caps: [{ messages: 3, per: 7d, channel: email }, { messages: 1, per: 1d 12h, tagged: recovery }]
  max_event_age: 3d
channels:
  email: { provider: smtp, url: "env:SMTP_URL", from: "Maison Lune <bonjour@maison-lune.example>", give_up_after: 30m }
  sms: { provider: http, url: "https://gateway.example/sms", token: "env:SMS_TOKEN", from: MaisonLune, give_up_after: 2h }
`,
  );
  expect(diagnostics).toEqual([]);
  const { places: _, ...values } = settings;
  expect(values).toEqual({
    language: 1,
    store: {
      name: 'Maison Lune',
      timeZone: 'Europe/Paris',
      currency: 'EUR',
      minorDigits: 2,
      locale: 'fr',
      url: 'https://maison-lune.example',
    },
    modules: ['item', 'product', 'category', 'cart', 'cart_item'],
    policies: {
      quietHours: { from: '21:00', until: '08:00', then: 'skip' },
      caps: [
        { messages: 3, channel: 'email', perMs: 604_800_000 },
        { messages: 1, tagged: 'recovery', perMs: 129_600_000 },
      ],
      capped: { action: 'skip' },
      liveRuns: 'finish',
      maxEventAgeMs: 259_200_000,
    },
    endpoints: {},
    people: {},
    pools: [],
    connections: {},
    environments: {},
    lint: {},
    channels: {
      email: { provider: 'smtp', url: 'env:SMTP_URL', from: 'Maison Lune <bonjour@maison-lune.example>', giveUpAfterMs: 1_800_000 },
      sms: {
        provider: 'http',
        url: 'https://gateway.example/sms',
        token: 'env:SMS_TOKEN',
        from: 'MaisonLune',
        giveUpAfterMs: 7_200_000,
      },
    },
  });
});

test('what is left out has a default', () => {
  const { settings } = readSettings(
    'relance.yaml',
    'language: 1\nstore: { name: A, time_zone: UTC, currency: JPY, locale: ja }\nchannels: { email: { from: a@b.example } }\n',
  );
  expect(settings).toMatchObject({
    modules: [],
    store: { minorDigits: 0 },
    policies: { caps: [], maxEventAgeMs: 604_800_000 },
    channels: { email: { provider: 'smtp', giveUpAfterMs: 3_600_000 } },
  });
});

test.each([
  ['7d', 604_800_000],
  ['1h 30m', 5_400_000],
  ['2w', 1_209_600_000],
  ['1d 1w', undefined],
  ['1h 1h', undefined],
  ['7 days', undefined],
  ['', undefined],
])('the duration %j', (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
});

test('durations are written as authors write them', () => {
  expect([259_200_000, 1_209_600_000, 5_400_000, 0].map(formatDuration)).toEqual(['3d', '14d', '1h 30m', '0s']);
});

test.each([
  ['19.9', 2, '1990'],
  ['19.90', 2, '1990'],
  ['1000', 0, '1000'],
  ['1.000', 0, '1'],
  ['1.5', 0, undefined],
  ['0.001', 2, undefined],
  ['90071992547409939.99', 2, '9007199254740993999'],
])('%s with %d decimals', (decimal, digits, minor) => {
  expect(toMinorUnits(decimal, digits)).toBe(minor);
});

test('currencies know their decimals', () => {
  expect(['EUR', 'JPY', 'KWD', 'EURO', 'eur'].map(minorDigitsOf)).toEqual([2, 0, 3, undefined, undefined]);
});

test('zones have names, not offsets', () => {
  expect(['Europe/Paris', 'UTC', '+01:00', 'Paris', ''].map(isTimeZone)).toEqual([true, true, false, false, false]);
});
