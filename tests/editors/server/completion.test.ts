import { describe, expect, test } from 'vitest';
import { completion } from '../../../editors/server/features/completion/completion.ts';
import { grammarRules } from '../../../editors/server/features/completion/expected.ts';
import { SNIPPETS } from '../../../editors/server/features/completion/snippets.ts';
import { parse } from '../../../language/syntax/parse.ts';
import { inCampaign, placeOf } from './support/snapshot.ts';

const NOW = Date.UTC(2026, 10, 23, 8);
const offered = (text: string): readonly string[] => completion(inCampaign(text), NOW).map(({ label }) => label);
const clause = (line: string): string => `campaign x {\n  once\n  when order placed\n  ${line}\n  then stop\n}\n`;
const step = (line: string): string =>
  `campaign x {\n  repeatable per order\n  when order placed\n  then {\n    email hello_mail as hello\n    ${line}\n  }\n}\n`;
const item = (line: string): string => `test cart_recovery "x" {\n  given contact { }\n  ${line}\n}\n`;

describe('in campaigns, names and words that fit are offered', () => {
  test.each([
    ['the file', '‸', ['campaign', 'coupon', 'segment', 'cohort', 'test', 'campaign …']],
    ['a campaign', 'campaign x {\n  ‸\n}\n', ['when', 'unless', 'goal', 'then', 'quiet', 'quiet hours …']],
    [
      'the event of a trigger',
      'campaign x {\n  when ‸\n  then stop\n}\n',
      ['order placed', 'purchased', 'cart abandoned', 'started', 'no'],
    ],
    ['the second word of an event', 'campaign x {\n  when order ‸\n  then stop\n}\n', ['order placed', 'order paid']],
    ['a half written event', 'campaign x {\n  when order pl‸\n  then stop\n}\n', ['order placed']],
    ['the field of a date', 'campaign x {\n  when contact.‸\n  then stop\n}\n', ['birthday']],
    ['the segment of a trigger', 'campaign x {\n  when contact enters ‸\n  then stop\n}\n', ['big_buyers']],
    ['what follows an event', 'campaign x {\n  when order placed ‸\n  then stop\n}\n', ['where', 'or', 'from']],
    ['an entity', 'campaign x {\n  repeatable per ‸\n  when order placed\n  then stop\n}\n', ['cart', 'order', 'contact']],
    ['a field of a condition', clause('only if contact.‸'), ['city', 'birthday', 'consents']],
    ['a segment of a condition', clause('only if contact in ‸'), ['big_buyers', 'campaign']],
    ['the rows of a function', clause('only if count(‸'), ['orders', 'items', 'messages']],
    ['a field in a filter that is not closed', clause('only if any(orders where (order.‸'), ['total', 'placed_at']],
    ['an exit', clause('unless ‸'), ['purchased', 'contact', 'not']],
    ['a comparison', clause('only if contact.city ‸'), ['is', 'in', 'not', '==', 'contains']],
    ['a step', step('‸'), ['email', 'wait', 'wait until …', 'give coupon …', 'if']],
    ['a message of the channel', step('email ‸'), ['cart_reminder', 'hello_mail']],
    ['a message of any channel', step('send ‸'), ['cart_reminder', 'hello']],
    ['a channel', step('send hello by ‸'), ['preferred', 'sms']],
    ['a coupon', step('give coupon ‸'), ['save20']],
    ['a manual segment', step('add to ‸'), ['big_buyers']],
    ['a need of a message', step('email cart_reminder with { ‸ }'), ['cart', 'code']],
    ['a field to set', step('set contact.‸'), ['city']],
    ['an endpoint', step('call ‸'), ['erp']],
    ['a field of a reply', step('call erp as reply\n    if reply.‸ { stop }'), ['status', 'state']],
    ['people', step('notify ‸ "x"'), ['marketing']],
    ['a campaign to start', step('start ‸'), ['cart_recovery']],
    ['what a wait waits for', step('wait up to 3d for ‸'), ['order placed', 'this']],
    ['a moment', step('wait until ‸'), ['monday', 'between', 'contact']],
    ['a unit', step('wait 3 ‸'), ['days', 'weeks', 'months']],
    ['what happened to a message', step('wait up to 3d for hello ‸'), ['opened', 'clicked']],
    ['an arm of a wait', step('wait up to 1d {\n      on ‸\n    }'), ['order placed', 'timeout']],
    ['a condition of a step', step('if ‸'), ['contact', 'count']],
    ['the tail of an effect', step('email hello_mail ‸'), ['as', 'with', 'else']],
    ['an item of a test', item('‸'), ['given', 'at', 'expect', 'until']],
    ['a field of a given row', item('given contact { ‸ }'), ['first_name', 'consents']],
    ['an event of a test', item('at 0d ‸'), ['order placed', 'expect']],
    ['a field of an event', item('at 0d order placed { ‸ }'), ['total']],
    ['a message that is expected', item('expect email ‸'), ['cart_reminder']],
    ['what a message says', item('expect email cart_reminder where (message.‸)'), ['subject', 'text']],
    ['an outcome', item('expect outcome ‸'), ['completed', 'goal']],
    ['a part of a coupon', 'coupon c {\n  ‸\n}\n', ['valid', 'minimum', 'code', 'free']],
    ['a field of an item', 'coupon c { 10% off items where (item.‸) }', ['price', 'product']],
    ['the campaign of a test', 'test ‸', ['cart_recovery']],
  ])('%s', (_, text, names) => {
    const found = offered(text.replace('hello_mail', 'cart_reminder').replace("'hello_mail'", ''));
    expect(found).toEqual(expect.arrayContaining(names.map((name) => name.replace('hello_mail', 'cart_reminder'))));
  });

  test.each([
    ['channels', clause('only if contact.consents has "‸"'), ['email', 'sms']],
    ['channels in a list that is not closed', clause('only if contact.consents has any ["email", "‸'), ['sms']],
    ['zones', step('wait until monday at 09:00 in "‸"'), ['Europe/Paris']],
    ['campaigns', clause('only if none(messages where (message.campaign == "‸"))'), ['cart_recovery']],
  ])('inside of quotes the values that are known: %s', (_, text, values) => {
    expect(offered(text)).toEqual(expect.arrayContaining(values));
  });

  test.each([
    ['a comment', '// give ‸'],
    ['the name of a new campaign', 'campaign ‸'],
    ['a new label', step('wait 3d as ‸')],
    ['a text of the author', step('notify marketing "‸"')],
    ['a number', step('wait 3‸')],
  ])('nothing is offered in %s', (_, text) => {
    expect(offered(text)).toEqual([]);
  });

  test('a word is replaced as far as it is written, an event with all of its words', () => {
    const [place] = completion(inCampaign('campaign x {\n  when order pl‸\n  then stop\n}\n'), NOW).filter(
      ({ label }) => label === 'order placed',
    );
    expect(place?.textEdit).toEqual({
      newText: 'order placed',
      range: { start: { line: 1, character: 7 }, end: { line: 1, character: 15 } },
    });
  });

  test('what is broken elsewhere in the file takes nothing away', () => {
    const text = `campaign y {\n  when when\n  then { email }\n}\n\n${step('give coupon ‸')}`;
    expect(offered(text)).toContain('save20');
    expect(offered(`campaign y {\n  then {\n    wait\n    give give\n    ‸\n  }\n}\n`)).toContain('email');
  });
});

describe('snippets', () => {
  const plain = (text: string): string =>
    text
      .replace(/\$\{\d+\|([^,}]*)[^}]*\}/g, '$1')
      .replace(/\$\{\d+:([^}]*)\}/g, '$1')
      .replace(/\$\d/g, '');

  test.each(SNIPPETS.map((one) => [one.label, one] as const))('`%s` begins with a word of its rule', (_, { rule }) => {
    expect(Object.keys(grammarRules())).toContain(rule);
  });

  const declarations = new Set(['campaign', 'coupon', 'segment', 'cohort', 'test']);
  const steps = completion(inCampaign(step('‸')), NOW).map(({ label }) => label);
  test.each(SNIPPETS.map((one) => [one.label, one] as const))('`%s` can be read', (label, { rule, text }) => {
    const written = plain(text)
      .replace('if condition', 'if purchased')
      .replace('= value', '= 1')
      .replace(': value', ': 1')
      .replaceAll('{  }', '{ stop }');
    const whole = declarations.has(rule) ? written : steps.includes(label) ? step(written) : clause(written);
    expect(parse('x.campaign', whole).diagnostics.map(({ message }) => message)).toEqual([]);
  });
});

describe('in messages', () => {
  const HEAD = '---\nsubject: "Hello"\nneeds: { cart: cart, code: coupon }\n---\n';
  const inMessage = (body: string): readonly string[] =>
    completion(placeOf({ 'messages/cursor.email.html': `${HEAD}${body}` }), NOW).map(({ label }) => label);

  test.each([
    ['names in scope', '{{ ‸ }}', ['contact', 'cart', 'code', 'store', 'unsubscribe_url']],
    ['names where nothing is closed', '<p>{{ ‸\n</p>', ['contact', 'cart']],
    ['fields along a path', '{{ contact.‸ }}', ['first_name', 'city']],
    ['fields of a row in a list', '{% for line in cart.items %}{{ line.product.‸ }}{% endfor %}', ['name', 'price', 'url']],
    ['fields of a coupon', '{{ code.‸ }}', ['code', 'percent', 'valid_until']],
    ['the variable of a loop', '{% for line in cart.items %}{{ ‸ }}{% endfor %}', ['line', 'forloop']],
    ['what was assigned', '{% assign name = contact.first_name %}{{ na‸ }}', ['name']],
    ['filters', '{{ contact.first_name | ‸ }}', ['default', 'upcase', 'date', 'money']],
    ['tags', '{% ‸ %}', ['if', 'for', 'assign', 'cart_block']],
    ['the end of the block that is open', '{% if contact.city %}{% ‸ %}', ['endif', 'else', 'elsif']],
    ['names in a tag', '{% if ‸ %}', ['contact', 'cart']],
  ])('%s', (_, body, names) => {
    expect(inMessage(body)).toEqual(expect.arrayContaining(names));
  });

  test('a loop behind its end offers its variable no longer', () => {
    expect(inMessage('{% for line in cart.items %}{% endfor %}{{ ‸ }}')).not.toContain('line');
  });

  test('keys of the front matter, and what a message may need', () => {
    const keys = completion(placeOf({ 'messages/cursor.email.html': '---\nsubject: "x"\n‸\n---\n' }), NOW).map(({ label }) => label);
    expect(keys).toEqual(expect.arrayContaining(['preheader', 'needs', 'reply_to']));
    expect(keys).not.toContain('subject');
    const needs = completion(placeOf({ 'messages/cursor.email.html': '---\nsubject: "x"\nneeds: { cart: ‸ }\n---\n' }), NOW);
    expect(needs.map(({ label }) => label)).toEqual(expect.arrayContaining(['cart', 'coupon', 'text']));
  });
});

describe('in YAML', () => {
  const inYaml = (file: string, text: string): readonly string[] => completion(placeOf({ [file]: text }), NOW).map(({ label }) => label);

  test.each([
    ['keys at the top', 'language: 1\n‸\n', ['store', 'channels', 'policies', 'modules']],
    ['keys below', 'language: 1\nstore:\n  name: X\n  ‸\n', ['time_zone', 'currency', 'locale']],
    ['keys in braces', 'store: { name: X, ‸ }\n', ['currency']],
    ['values of a list', 'policies:\n  live_runs: ‸\n', ['finish', 'move', 'stop']],
    ['optional tables', 'modules: [item, ‸]\n', ['cart', 'product']],
    ['zones', 'store:\n  time_zone: Eur‸\n', ['Europe/Paris']],
    ['platforms', 'connections:\n  shop: { platform: ‸ }\n', ['shopify', 'prestashop']],
  ])('of relance.yaml, %s', (_, text, names) => {
    expect(inYaml('relance.yaml', text)).toEqual(expect.arrayContaining(names));
  });

  test('of schema.yaml, keys and types', () => {
    expect(inYaml('schema.yaml', 'events:\n  ticket opened:\n    ‸\n')).toEqual(expect.arrayContaining(['about', 'fields', 'identity']));
    expect(inYaml('schema.yaml', 'contact:\n  fields:\n    tier: ‸\n')).toEqual(expect.arrayContaining(['text', 'money', 'order']));
  });

  test('a comment offers nothing, and a key that is there is not offered again', () => {
    expect(inYaml('relance.yaml', 'language: 1\n# st‸\n')).toEqual([]);
    expect(inYaml('relance.yaml', 'language: 1\n‸\n')).not.toContain('language');
  });
});
