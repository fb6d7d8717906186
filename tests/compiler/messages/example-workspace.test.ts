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
  const wanted = names.filter((name) => /\.(campaign|mjml|html)$|^(relance|schema)\.yaml$/.test(name));
  return new Map(wanted.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
}

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
  expect(compiled.messages.map(({ name }) => name)).toEqual(['cart_reminder', 'first_order_last_call', 'first_order_offer', 'welcome']);
});

/** As little as the shop may know: a contact without a name, a cart with one line of a product that is only a code. */
function render(message: CompiledMessage, contact: { readonly first_name?: string }) {
  const { schema, settings } = program;
  const loaded = { cart_item: [{ id: 'i1', cart: 'k1', product: '22386', price: 195n }] };
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

describe.each(['cart_reminder', 'first_order_last_call', 'first_order_offer', 'welcome'])('%s', (name) => {
  const message = () => compiled.messages.find((candidate) => candidate.name === name) ?? expect.fail(`${name} was not compiled`);

  test('greets by name, and without one if it is unknown', async () => {
    expect((await render(message(), { first_name: 'Ada' })).text).toContain('Hello Ada,');
    expect((await render(message(), {})).text).toContain('Hello,');
  });

  test('has a way out, marked links to the shop, and no Liquid or MJML left', async () => {
    const { html, text, subject } = await render(message(), {});
    expect(html).toContain('href="mailto:hello@lantern-and-loom.example?subject=unsubscribe"');
    expect(text).toContain('https://lantern-and-loom.example/?rl_c=c&rl_r=r_1&rl_m=l');
    expect(`${subject}${html}${text}`).not.toMatch(/\{\{|\{%|<mj-|\[object|undefined|NaN/);
  });
});

test('the cart reminder shows the coupon, its last day and the cart', async () => {
  const reminder = compiled.messages.find(({ name }) => name === 'cart_reminder') ?? expect.fail('not compiled');
  const { text } = await render(reminder, {});
  for (const part of ['SAVE20-ABCDEFGH', '20% OFF', '13 April 2026', '22386', '£1.95', 'Finish my order']) expect(text).toContain(part);
});

test('the welcome mail shows the current promotions', async () => {
  const welcome = compiled.messages.find(({ name }) => name === 'welcome') ?? expect.fail('not compiled');
  const { text } = await render(welcome, {});
  for (const offer of ['Three for two on candles', 'Bags from £1.95', 'Free gift wrap']) expect(text).toContain(offer);
});
