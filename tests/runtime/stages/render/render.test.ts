import Big from 'big.js';
import { expect, test } from 'vitest';
import type { CompiledCoupon, CompiledMessage } from '../../../../compiler/artefact.ts';
import type { Message } from '../../../../language/program.ts';
import {
  chooseVariant,
  couponToLiquid,
  type RenderedMessage,
  type RenderInput,
  renderMessage,
  scalarToLiquid,
  toLiquid,
} from '../../../../runtime/stages/render.ts';
import { compile, message, schema, settings } from '../../../compiler/messages/fixtures.ts';

const contact = { id: 'c_1', first_name: 'Ada', birthday: '1990-02-28', time_zone: 'America/New_York', tags: ['vip', 'gift & wrap'] };
const cart = {
  id: 'k1',
  contact: 'c_1',
  url: 'https://shop.example/cart/k1?a=1&b=2',
  total: 2120n,
  updated_at: Date.UTC(2026, 0, 6, 3, 30),
};
const loaded = {
  contact: [contact],
  cart: [cart],
  product: [{ id: 'p1', name: 'Lamp <b>', image: 'https://shop.example/lamp.png' }],
  cart_item: [
    { id: 'i1', cart: 'k1', product: 'p1', quantity: new Big(2), price: 1050n },
    { id: 'i2', cart: 'k1', product: 'gone', name: 'Bag', quantity: new Big('0.5'), price: 40n },
    { id: 'i3', cart: 'other', product: 'p1', quantity: new Big(1), price: 1n },
  ],
};
const save20: Pick<CompiledCoupon, 'name' | 'terms'> = {
  name: 'save20',
  terms: {
    name: 'save20',
    benefit: { kind: 'percent', percent: '20' },
    minimum: '5000',
    manyUses: false,
    valid: { kind: 'for', ms: 1 },
    code: { kind: 'unique', template: '{8}' },
  },
};
const values = {
  contact: toLiquid(contact, 'contact', schema, loaded),
  cart: toLiquid(cart, 'cart', schema, loaded),
  code: couponToLiquid(save20, { code: 'SAVE20-AB', validUntil: Date.UTC(2026, 11, 25, 5) }),
  headline: 'Still <interested>?',
};
const needs: Message['needs'] = {
  cart: { kind: 'row', entity: 'cart' },
  code: { kind: 'coupon' },
  headline: { kind: 'scalar', of: 'text' },
};

async function render(body: string, rest: Partial<Message> = {}, input: Partial<RenderInput> = {}): Promise<RenderedMessage> {
  const compiled = await compile(message(body, { needs, ...rest }));
  const [only] = compiled.messages;
  if (only === undefined) throw new Error(JSON.stringify(compiled.diagnostics));
  return renderMessage({
    message: only,
    values,
    links: { campaign: 'cart_recovery', run: 'r_1', label: 'reminder' },
    store: settings.store,
    ...input,
  });
}
const html = async (body: string, rest: Partial<Message> = {}, input: Partial<RenderInput> = {}) => (await render(body, rest, input)).html;

test('values print in the form that people read', async () => {
  expect(
    await html('{{ cart.total }} {{ cart.items[0].quantity }} {{ cart.items[1].quantity }} {{ code.percent }} {{ code.minimum }}'),
  ).toBe('£21.20 2 0.5 20% £50.00');
  expect(await html('{{ contact.birthday }} | {{ contact.birthday | date: "short" }}')).toBe('28 February 1990 | 28/02/1990');
});

test('an instant is printed in the zone of the contact, and in that of the store if theirs is unknown', async () => {
  expect(await html('{{ cart.updated_at | date: "short" }}')).toBe('05/01/2026');
  const lost = { contact: toLiquid({ ...contact, time_zone: 'Mars/Olympus' }, 'contact', schema, loaded) };
  expect(await html('{{ cart.updated_at | date: "short" }}', {}, { values: { ...values, ...lost } })).toBe('06/01/2026');
});

test('a coupon shows its last moment: valid through the 24th is valid until the 24th', async () => {
  expect(await html('{{ code.valid_until | date: "short" }}')).toBe('24/12/2026');
});

test('money, numbers and dates follow the language of the text', async () => {
  const spaces = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
  expect(spaces(await html('{{ cart.total }} {{ code.percent }} {{ contact.birthday }}', { locale: 'de' }))).toBe(
    '21,20 £ 20 % 28. Februar 1990',
  );
  expect(await html('{{ contact.birthday }}', {}, { contactLocale: 'fr-FR' })).toBe('28 February 1990');
  expect(await html('{{ contact.birthday }}', {}, { contactLocale: 'en-US' })).toBe('February 28, 1990');
  expect(await html('{{ contact.birthday }}', {}, { contactLocale: 'en' })).toBe('28 February 1990');
});

test('references and parts are followed in the rows at hand; what is missing prints nothing', async () => {
  expect(await html('{% for item in cart.items %}[{{ item.product.name }}|{{ item.name }}]{% endfor %}{{ cart.contact.first_name }}')).toBe(
    '[Lamp &lt;b&gt;|][|Bag]Ada',
  );
});

test('values compare and calculate by their amount', async () => {
  expect(
    await html(
      '{% if cart.total > 21 and cart.total < 22 %}between{% endif %} {% if cart.items[0].quantity == 2 %}two{% endif %} {{ cart.total | times: 2 | money }}',
    ),
  ).toBe('between two £42.40');
});

test('output is escaped in HTML, and not in the subject', async () => {
  const {
    html: body,
    subject,
    text,
  } = await render('<p title="{{ headline }}">{{ headline }} {{ contact.tags }}</p>', { subject: '{{ headline }}\n {{ store.name }}' });
  expect(body).toBe('<p title="Still &lt;interested&gt;?">Still &lt;interested&gt;? vip, gift &amp; wrap</p>');
  expect(subject).toBe('Still <interested>? Lantern & Loom');
  expect(text).toBe('Still <interested>? vip, gift & wrap\n');
});

test('a need that was not given is an error that names it', async () => {
  const { cart: _, ...without } = values;
  await expect(html('{{ cart.total }}', {}, { values: without })).rejects.toMatchObject({
    name: 'RelanceError',
    code: 'message-not-rendered',
    why: expect.stringContaining('undefined variable: cart'),
  });
});

test('links to the shop name campaign, run and message; other links and images stay', async () => {
  const out = await html(
    '<a href="{{ cart.url }}">c</a><a class="x" href=\'https://www.shop.example/#top\'>s</a><a href="https://other.example/shop.example">o</a><img src="https://shop.example/a.png"><a href="mailto:a@shop.example">m</a>',
  );
  expect(out).toBe(
    '<a href="https://shop.example/cart/k1?a=1&amp;b=2&amp;rl_c=cart_recovery&amp;rl_r=r_1&amp;rl_m=reminder">c</a>' +
      '<a class="x" href="https://www.shop.example/?rl_c=cart_recovery&amp;rl_r=r_1&amp;rl_m=reminder#top">s</a>' +
      '<a href="https://other.example/shop.example">o</a><img src="https://shop.example/a.png"><a href="mailto:a@shop.example">m</a>',
  );
});

test('the preheader comes first in the body, hidden, and is no part of the text', async () => {
  const { html: body, text } = await render('<html><body class="x"><p>Hello</p></body></html>', {
    preheader: 'For {{ contact.first_name }} & co',
  });
  expect(body).toMatch(/^<html><body class="x">\n<div class="relance-preheader" style="display:none;[^"]*">For Ada &amp; co/);
  expect(text).toBe('Hello\n');
});

test('unsubscribing leads to the page if there is one, else to the sender', async () => {
  expect(await html('{{ unsubscribe_url }}', {}, { urls: { unsubscribe: 'https://shop.example/u/1' } })).toBe('https://shop.example/u/1');
  expect(await html('{{ unsubscribe_url }}', {}, { from: 'Shop <hello@shop.example>' })).toBe(
    'mailto:hello@shop.example?subject=unsubscribe',
  );
});

test('an argument of a message prints by its type', async () => {
  const given = { headline: scalarToLiquid(90 * 60_000, 'duration') };
  expect(
    await html(
      '{{ headline }}',
      { needs: { ...needs, headline: { kind: 'scalar', of: 'duration' } } },
      { values: { ...values, ...given } },
    ),
  ).toBe('90 minutes');
});

test('the variant is that of the locale, else of the language, else the one for all', () => {
  const variant = (locale?: string): CompiledMessage => ({
    name: 'a',
    channel: 'email',
    hash: locale ?? '-',
    subject: '',
    html: '',
    needs: {},
    ...(locale === undefined ? {} : { locale }),
  });
  const all = [variant('fr'), variant('fr-CA'), variant('pt-BR'), variant()];
  const choice = (locale?: string) => chooseVariant(all, locale)?.hash;
  expect([choice('fr-CA'), choice('fr_ca'), choice('fr-BE'), choice('fr'), choice('pt'), choice('de'), choice()]).toEqual([
    'fr-CA',
    'fr-CA',
    'fr',
    'fr',
    'pt-BR',
    '-',
    '-',
  ]);
});

test('the cart block shows what was imported, escaped, with a button to the cart', async () => {
  const { html: block, text } = await render('{% cart_block button: "Finish my order", color: "#8c3b2a" %}');
  expect(block).toMatchInlineSnapshot(`
    "<table class="relance-cart" role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-collapse:collapse;">
    <tr><td width="76" style="border-bottom:1px solid #e4e7eb;padding:12px 0;font-family:Helvetica, Arial, sans-serif;font-size:15px;line-height:22px;vertical-align:middle;width:76px;"><img src="https://shop.example/lamp.png" alt="Lamp &lt;b&gt;" width="64" style="display:block;width:64px;height:auto;border:0;border-radius:4px;"></td><td align="left" style="border-bottom:1px solid #e4e7eb;padding:12px 0;font-family:Helvetica, Arial, sans-serif;font-size:15px;line-height:22px;vertical-align:middle;"><span style="font-weight:bold;">Lamp &lt;b&gt;</span><br><span style="color:#616e7c;font-size:13px;">2 × £10.50</span></td><td align="right" style="border-bottom:1px solid #e4e7eb;padding:12px 0;font-family:Helvetica, Arial, sans-serif;font-size:15px;line-height:22px;vertical-align:middle;padding-left:12px;white-space:nowrap;font-weight:bold;">£21.00</td></tr>
    <tr><td width="76" style="border-bottom:1px solid #e4e7eb;padding:12px 0;font-family:Helvetica, Arial, sans-serif;font-size:15px;line-height:22px;vertical-align:middle;width:76px;"></td><td align="left" style="border-bottom:1px solid #e4e7eb;padding:12px 0;font-family:Helvetica, Arial, sans-serif;font-size:15px;line-height:22px;vertical-align:middle;"><span style="font-weight:bold;">Bag</span><br><span style="color:#616e7c;font-size:13px;">0.5 × £0.40</span></td><td align="right" style="border-bottom:1px solid #e4e7eb;padding:12px 0;font-family:Helvetica, Arial, sans-serif;font-size:15px;line-height:22px;vertical-align:middle;padding-left:12px;white-space:nowrap;font-weight:bold;">£0.20</td></tr>
    </table>
    <table role="presentation" align="center" cellpadding="0" cellspacing="0" border="0" style="margin:24px auto 0;border-collapse:separate;"><tr><td align="center" bgcolor="#8c3b2a" style="border-radius:4px;background:#8c3b2a;"><a href="https://shop.example/cart/k1?a=1&amp;b=2&amp;rl_c=cart_recovery&amp;rl_r=r_1&amp;rl_m=reminder" target="_blank" style="display:inline-block;padding:14px 32px;font-family:Helvetica, Arial, sans-serif;font-size:16px;line-height:20px;font-weight:bold;color:#ffffff;text-decoration:none;">Finish my order</a></td></tr></table>"
  `);
  expect(text).toMatchInlineSnapshot(`
    "Lamp <b>      £21.00
       2 × £10.50

       Bag           £0.20
       0.5 × £0.40

    Finish my order
    (https://shop.example/cart/k1?a=1&b=2&rl_c=cart_recovery&rl_r=r_1&rl_m=reminder)
    "
  `);
});

test('the cart block keeps to what it is told to show', async () => {
  const block = await html('{% cart_block max: 1, show: "name" %}');
  expect(block).toContain('Lamp &lt;b&gt;');
  expect(block).not.toMatch(/Bag|£|<img|<a /);
});

test('an address that is no web address becomes neither link nor image', async () => {
  const trap = { id: 'k1', url: 'javascript:alert(1)' };
  const rows = { cart_item: [{ id: 'i', cart: 'k1', product: 'p' }], product: [{ id: 'p', name: 'x', image: 'data:text/html,x' }] };
  const block = await html('{% cart_block button: "Go" %}', {}, { values: { ...values, cart: toLiquid(trap, 'cart', schema, rows) } });
  expect(block).not.toMatch(/javascript|data:/);
  expect(block).toContain('href="https://shop.example/?rl_c=');
});
