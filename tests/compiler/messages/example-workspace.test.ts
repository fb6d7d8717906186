import { readdirSync, readFileSync } from 'node:fs';
import mjml from 'mjml';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CompiledMessage } from '../../../compiler/artefact.ts';
import { type CompiledMessages, compileMessages } from '../../../compiler/messages/compile-messages.ts';
import { check } from '../../../language/check/check.ts';
import type { Program } from '../../../language/program.ts';
import { couponToLiquid, renderMessage, toLiquid } from '../../../runtime/stages/render.ts';
import { digest, shown } from './fixtures.ts';

const folder = new URL('../../../campaigns/', import.meta.url);

/** The workspace as the commands read it: settings, campaigns and messages. */
function readWorkspace(): ReadonlyMap<string, string> {
  const names = [...readdirSync(folder), ...readdirSync(new URL('messages/', folder)).map((name) => `messages/${name}`)];
  const wanted = names.filter((name) => /\.(campaign|mjml|html|txt)$|^(relance|schema)\.yaml$/.test(name));
  return new Map(wanted.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
}

const EMAILS = [
  ...['birthday_card.email', 'birthday_card.fr.email', 'cart_reminder.email', 'first_order_last_call.email', 'first_order_offer.email'],
  ...['order_thanks.email', 'order_thanks.fr.email', 'shop_coupon.email', 'social_thanks.email', 'social_thanks.fr.email', 'welcome.email'],
];
const TEXTS = ['birthday.fr.sms', 'birthday.sms', 'birthday_code.fr.sms', 'birthday_code.sms'];

/** The name of a message's file, without the format. */
const fileOf = ({ name, locale, channel }: CompiledMessage): string =>
  [name, locale, channel].filter((part) => part !== undefined).join('.');

let program: Program;
let compiled: CompiledMessages;

beforeAll(async () => {
  const checked = check(readWorkspace());
  if (checked.program === undefined) throw new Error(shown(checked.diagnostics));
  program = checked.program;
  compiled = await compileMessages(program, { mjml }, digest);
});

test('its messages compile without a finding', () => {
  expect(shown(compiled.diagnostics)).toBe('');
  expect(compiled.messages.map(fileOf).toSorted()).toEqual([...EMAILS, ...TEXTS].toSorted());
});

/** As little as the shop may know: a contact without a name, a cart with one line of a product that has only a name. */
function render(message: CompiledMessage, contact: { readonly first_name?: string }) {
  const { schema, settings } = program;
  const loaded = { cart_item: [{ id: 'i1', cart: 'k1', product: '22386', price: 195n }], product: [{ id: '22386', name: 'Polkadot bag' }] };
  const coupon = program.coupons.find(({ name }) => name === 'save20');
  if (coupon === undefined) throw new Error('the example has no coupon save20');
  return renderMessage({
    message,
    values: {
      contact: toLiquid({ id: 'c1', ...contact }, 'contact', schema, loaded),
      cart: toLiquid({ id: 'k1' }, 'cart', schema, loaded),
      code: couponToLiquid({ name: coupon.name, terms: coupon }, { code: 'SAVE20-ABCDEFGH', validUntil: Date.UTC(2026, 3, 13, 9) }),
    },
    links: { campaign: 'c', run: 'r_1', label: 'l' },
    store: settings.store,
    from: settings.channels.email.from,
  });
}

const compiledFile = (file: string): CompiledMessage =>
  compiled.messages.find((candidate) => fileOf(candidate) === file) ?? expect.fail(`${file} was not compiled`);

describe.each(EMAILS)('%s', (file) => {
  const greeting = file.includes('.fr.') ? 'Bonjour' : 'Hello';

  test('greets by name, and without one if it is unknown', async () => {
    expect((await render(compiledFile(file), { first_name: 'Ada' })).text).toContain(`${greeting} Ada,`);
    expect((await render(compiledFile(file), {})).text).toContain(`${greeting},`);
  });

  test('has a way out, marked links to the shop, and no Liquid or MJML left', async () => {
    const { html, text, subject } = await render(compiledFile(file), {});
    expect(html).toContain('href="mailto:hello@lantern-and-loom.example?subject=unsubscribe"');
    expect(text).toContain('https://lantern-and-loom.example/?rl_c=c&rl_r=r_1&rl_m=l');
    expect(`${subject}${html}${text}`).not.toMatch(/\{\{|\{%|<mj-|\[object|undefined|NaN/);
  });
});

test.each(TEXTS)('%s is one text with a marked link to the shop, and no Liquid left', async (file) => {
  const { html, text, subject } = await render(compiledFile(file), {});
  expect({ html, subject }).toEqual({ html: '', subject: '' });
  expect(text).toContain('https://lantern-and-loom.example/?rl_c=c&rl_r=r_1&rl_m=l');
  expect(text).not.toMatch(/\n|\{\{|\{%|\[object|undefined|NaN/);
});

test('the cart reminder shows the coupon, its last day and the cart', async () => {
  const reminder = compiled.messages.find(({ name }) => name === 'cart_reminder') ?? expect.fail('not compiled');
  const { text } = await render(reminder, {});
  for (const part of ['SAVE20-ABCDEFGH', '20% OFF', '13 April 2026', 'Polkadot bag', '£1.95', 'Finish my order'])
    expect(text).toContain(part);
});

test('the welcome mail shows the current promotions', async () => {
  const welcome = compiled.messages.find(({ name }) => name === 'welcome') ?? expect.fail('not compiled');
  const { text } = await render(welcome, {});
  for (const offer of ['Three for two on candles', 'Bags from £1.95', 'Free gift wrap']) expect(text).toContain(offer);
});
