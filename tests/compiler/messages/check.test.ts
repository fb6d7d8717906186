import { expect, test } from 'vitest';
import type { Need } from '../../../language/program.ts';
import { compile, message, shown } from './fixtures.ts';

const cart: Need = { kind: 'row', entity: 'cart' };
const code: Need = { kind: 'coupon' };

async function findings(body: string, needs: Record<string, Need> = {}): Promise<string> {
  const { diagnostics } = await compile(message(body, { needs }));
  return shown(diagnostics.filter((found) => found.code !== 'message-unused-need'));
}

test('paths of rows, references, parts, coupons and what always is there are accepted', async () => {
  const body = `{{ contact.first_name }} {{ contact.birthday | date: "short" }} {{ store.name }} {{ store.url }}
    {{ cart.total }} {{ cart.contact.first_name }} {{ cart.items.size }} {{ cart.items.first.product.name }} {{ cart.items[0].price }}
    {{ code.code }} {{ code.percent }} {{ code.amount }} {{ code.minimum }} {{ code.valid_until | date }}
    {{ unsubscribe_url }} {{ preferences_url }} {{ view_url }}
    {% for item in cart.items %}{{ forloop.index }} {{ item.product.name | default: item.name | upcase }} {{ item.quantity }}{% endfor %}
    {% for tag in contact.tags %}{{ tag }}{% endfor %}{{ contact.tags | join: ", " }}
    {% assign first = cart.items.first %}{{ first.product.name }}
    {% if cart.total > 50 and code.percent != nil %}{% capture line %}{{ cart.total | times: 2 | money }}{% endcapture %}{{ line }}{% endif %}`;
  expect(await findings(body, { cart, code })).toBe('');
});

test('an unknown field is found at its own place, with the nearest one', async () => {
  expect(await findings('<p>\n  Hello {{ contact.frist_name }}</p>')).toBe(
    '6:20-30 message-unknown-field: `frist_name` is not a field of a contact. Did you mean `first_name`?',
  );
});

test('an unknown field behind a reference, in a loop and in a filter is found', async () => {
  expect(await findings('{% for item in cart.items %}\n{{ item.product.nam }}{% endfor %}', { cart })).toContain(
    '6:17-20 message-unknown-field: `nam` is not a field of a product.',
  );
  expect(await findings('{{ contact.first_name | default: cart.totl }}', { cart })).toContain(
    '`totl` is not a field of a cart. Did you mean `total`?',
  );
  expect(await findings('{{ code.cod }}', { code })).toContain('`cod` is not a field of a coupon. Did you mean `code`?');
  expect(await findings('{{ contact.first_name.length }}')).toContain('`length` is not a field of a text.');
});

test('a name that is not needed is found', async () => {
  expect(await findings('{{ cart.total }}')).toBe(
    '5:4-14 message-unknown-name: There is no `cart` at this place of the message. Add `cart` to `needs` in the front matter.',
  );
  expect(await findings('{% if contct.first_name %}x{% endif %}')).toContain('Did you mean `contact`?');
});

test('a loop variable ends with its loop', async () => {
  expect(await findings('{% for item in cart.items %}{% endfor %}{{ item.name }}', { cart })).toContain('There is no `item`');
});

test('an assigned name counts only where every way leads through its assignment', async () => {
  expect(await findings('{% if contact.tags %}{% assign word = "a" %}{% endif %}{{ word }}')).toContain('There is no `word`');
  expect(await findings('{% if contact.tags %}{% assign word = "a" %}{% else %}{% assign word = "b" %}{% endif %}{{ word }}')).toBe('');
  expect(await findings('{% assign word = "a" %}{% for tag in contact.tags %}{% assign word = tag %}{% endfor %}{{ word }}')).toBe('');
});

test('a whole row, a list of rows and a coupon cannot be printed', async () => {
  expect(await findings('{{ cart }}', { cart })).toContain(
    'message-prints-row: `{{ cart }}` is a cart, which has no text of its own. Name one of its fields: `id`, ',
  );
  expect(await findings('{{ cart.items }}', { cart })).toContain('Loop over it with');
  expect(await findings('{{ code }}', { code })).toContain('message-prints-row');
});

test('a loop wants a list', async () => {
  expect(await findings('{% for item in cart %}{% endfor %}', { cart })).toContain(
    'message-not-a-list: `cart` is a cart, which has no rows to loop over. Loop over a list, here `items`.',
  );
});

test('a mistake of syntax is shown where it stands', async () => {
  expect(await findings('<p>\n<b>{{ contact.first_name | </b>')).toBe(
    '6:4-32 message-liquid-syntax: `{{ contact.first_name | </b>` is never closed. Close it with `}}` on the same line.',
  );
  expect(await findings('\n\n  {% if contact.first_name %}\nHello')).toBe(
    '7:3-30 message-liquid-syntax: `{% if contact.first_name %}` is never closed. Close it with `{% endif %}`.',
  );
  expect(await findings('{{ contact.first_name | upcas }}')).toContain('There is no filter `upcas`. Did you mean `upcase`?');
  expect(await findings('{% fro item in cart.items %}{% endfor %}')).toContain('Did you mean `for`?');
  expect(await findings('{% include "secrets.txt" %}')).toContain('message-liquid-syntax');
});

test('mistakes in subject and preheader stand at the subject', async () => {
  const { diagnostics } = await compile(message('x', { subject: 'Hi {{ contact.fist_name }}', preheader: '{{ nobody.knows }}' }));
  expect(shown(diagnostics)).toMatch(/^2:10-17 message-unknown-field: .*\n2:10-17 message-unknown-name: /);
});

test('a mistake in a subject of one line stands at its own place', async () => {
  const subject = 'Hi {{ contact.fist_name }}';
  const subjectSpan = {
    file: 'f',
    start: { offset: 13, line: 2, column: 10 },
    end: { offset: 13 + subject.length, line: 2, column: 10 + subject.length },
  };
  expect(shown((await compile(message('x', { subject, subjectSpan }))).diagnostics)).toMatch(/^2:24-33 message-unknown-field: /);
});

test('where the Liquid cannot be parsed, no need is called unused', async () => {
  const { diagnostics } = await compile(message('{{ cart.total', { needs: { cart } }));
  expect(diagnostics.map((found) => found.code)).toEqual(['message-liquid-syntax']);
});

test('a need that no variant uses is a warning; one variant is enough', async () => {
  const unused = await compile(message('x', { needs: { cart } }));
  expect(unused.diagnostics).toMatchObject([
    { code: 'message-unused-need', severity: 'warning', message: '`note` needs `cart`, and no variant of it uses that.' },
  ]);
  expect(unused.messages).toHaveLength(1);
  const used = await compile(
    message('x', { needs: { cart } }),
    message('{{ cart.total }}', { needs: { cart }, locale: 'fr' }),
    message('y', { needs: { cart }, locale: 'de' }),
  );
  expect(used.diagnostics).toEqual([]);
});

test('the cart block wants a cart and the right arguments', async () => {
  expect(await findings('{% cart_block max: 3, show: "image,name", button: contact.first_name %}', { cart })).toBe('');
  expect(await findings('{% cart_block %}')).toBe(
    '5:1-17 message-unknown-name: `cart_block` shows the row `cart`, and this message has none. Add `cart: cart` to `needs` in the front matter.',
  );
  expect(await findings('{% cart_block max: "many" %}', { cart })).toContain(
    'message-tag-argument: `max` is a whole number from 1 to 50, not `"many"`.',
  );
  expect(await findings('{% cart_block show: "name,colour" %}', { cart })).toContain('`colour` is none of them');
  expect(await findings('{% cart_block limit: 3 %}', { cart })).toContain('`cart_block` has no argument `limit`');
  expect(await findings('{% cart_block color: "red;background:url(x)" %}', { cart })).toContain('`color` is a colour');
  expect(await findings('{% cart_block button: contact.nme %}', { cart })).toContain('`nme` is not a field of a contact');
});
