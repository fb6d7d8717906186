import { join } from 'node:path';
import Big from 'big.js';
import mjml from 'mjml';
import { beforeAll, describe, expect, test } from 'vitest';
import { readWorkspace } from '../../../cli/workspace/read-workspace.ts';
import type { CompiledMessage } from '../../../compiler/artefact.ts';
import { type CompiledMessages, compileMessages } from '../../../compiler/messages/compile-messages.ts';
import { check } from '../../../language/check/check.ts';
import { usesOf } from '../../../language/lint/walk/uses.ts';
import type { Need, Program } from '../../../language/program.ts';
import { listToLiquid, occurrenceToLiquid } from '../../../runtime/stages/render/records.ts';
import { couponToLiquid, renderMessage, scalarToLiquid, toLiquid } from '../../../runtime/stages/render.ts';
import type { Value } from '../../../runtime/values.ts';
import { digest, shown } from './fixtures.ts';

const { files } = await readWorkspace(join(import.meta.dirname, '..', '..', '..', 'campaigns'));

/** The names of the messages' files without folders and formats: `birthday_card.fr.email`. */
const ALL = [...files.keys()].flatMap((file) => /^messages\/(?:.*\/)?([^/]+)\.\w+$/.exec(file)?.[1] ?? []);
const EMAILS = ALL.filter((file) => file.endsWith('.email'));
const SMS = ALL.filter((file) => file.endsWith('.sms'));
const OTHERS = ALL.filter((file) => /\.(push|whatsapp)$/.test(file));

/** The name of a message's file, without the format. */
const fileOf = ({ name, locale, channel }: CompiledMessage): string =>
  [name, locale, channel].filter((part) => part !== undefined).join('.');

let program: Program;
let compiled: CompiledMessages;

beforeAll(async () => {
  const checked = check(files);
  if (checked.program === undefined) throw new Error(shown(checked.diagnostics));
  program = checked.program;
  compiled = await compileMessages(program, { mjml }, digest);
});

test('its messages compile without a finding', () => {
  expect(shown(compiled.diagnostics)).toBe('');
  expect(compiled.messages.map(fileOf).toSorted()).toEqual(ALL.toSorted());
  expect([EMAILS.length, SMS.length, OTHERS.length]).toEqual([53, 10, 8]);
});

/** Values by type, for what campaigns pass by `with`. */
const SCALARS: Readonly<Record<string, Value>> = { text: 'Paper lantern', number: new Big(9), money: 1200n, date: '2026-01-20' };

/** As little as the shop may know of each need: rows with nothing but their id, a cart with one line of a product that has only a name. */
function sampleOf(need: Need) {
  const { schema } = program;
  const loaded = { cart_item: [{ id: 'i1', cart: 'k1', product: '22386', price: 195n }], product: [{ id: '22386', name: 'Polkadot bag' }] };
  switch (need.kind) {
    case 'row':
      return toLiquid({ id: 'k1' }, need.entity, schema, loaded);
    case 'rows':
      return listToLiquid([occurrenceToLiquid(need.name, { row: { id: '22386', name: 'Polkadot bag' }, payload: {} }, schema, loaded)]);
    case 'scalar':
      return scalarToLiquid(SCALARS[need.of], need.of);
    case 'coupon': {
      const coupon = program.coupons.find(({ name }) => name === 'save20') ?? expect.fail('the example has no coupon save20');
      const given = { code: 'SAVE20-ABCDEFGH', validUntil: Date.UTC(2026, 3, 13, 9) };
      return couponToLiquid({ name: coupon.name, terms: coupon }, given);
    }
  }
}

/** To a contact of whom nothing else is known. */
function render(message: CompiledMessage, contact: { readonly first_name?: string }) {
  const { schema, settings } = program;
  const needs = Object.entries(message.needs).map(([name, need]) => [name, sampleOf(need)] as const);
  return renderMessage({
    message,
    values: { contact: toLiquid({ id: 'c1', ...contact }, 'contact', schema, {}), ...Object.fromEntries(needs) },
    links: { campaign: 'c', run: 'r_1', label: 'l' },
    store: settings.store,
    from: settings.channels.email.from,
  });
}

const compiledFile = (file: string): CompiledMessage =>
  compiled.messages.find((candidate) => fileOf(candidate) === file) ?? expect.fail(`${file} was not compiled`);

/** Whether a message advertises: then it must say how to get no more of them. */
const isMarketing = ({ channel, name }: CompiledMessage): boolean =>
  program.campaigns.some((campaign) => campaign.purpose === 'marketing' && usesOf(campaign).messages.has(`${channel} ${name}`));

describe.each(EMAILS)('%s', (file) => {
  const greeting = file.includes('.fr.') ? 'Bonjour' : 'Hello';

  test('greets by name, and without one if it is unknown', async () => {
    expect((await render(compiledFile(file), { first_name: 'Ada' })).text).toContain(`${greeting} Ada,`);
    expect((await render(compiledFile(file), {})).text).toContain(`${greeting},`);
  });

  test('has a way out if it advertises, marked links to the shop, and no Liquid or MJML left', async () => {
    const message = compiledFile(file);
    const { html, text, subject } = await render(message, {});
    expect(html.includes('href="mailto:hello@lantern-and-loom.example?subject=unsubscribe"')).toBe(isMarketing(message));
    expect(text).toContain('https://lantern-and-loom.example/?rl_c=c&rl_r=r_1&rl_m=l');
    expect(`${subject}${html}${text}`).not.toMatch(/\{\{|\{%|<mj-|\[object|undefined|NaN/);
  });
});

test.each(SMS)('%s is one text with a marked link to the shop, and no Liquid left', async (file) => {
  const { html, text, subject } = await render(compiledFile(file), {});
  expect({ html, subject }).toEqual({ html: '', subject: '' });
  expect(text).toMatch(/^[^\n]*https:\/\/lantern-and-loom\.example\/[\w-]*\?rl_c=c&rl_r=r_1&rl_m=l[^\n]*$/);
  expect(text).not.toMatch(/\{\{|\{%|\[object|undefined|NaN/);
});

test.each(OTHERS)('%s is short and has no Liquid left', async (file) => {
  const { html, text, subject } = await render(compiledFile(file), {});
  expect(html).toBe('');
  expect(text).toMatch(/^[^\n]{5,160}$/);
  expect(`${subject}${text}`).not.toMatch(/\{\{|\{%|\[object|undefined|NaN/);
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
