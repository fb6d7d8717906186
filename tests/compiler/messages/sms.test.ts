/** SMS: a Liquid text without HTML. */
import { expect, test } from 'vitest';
import { createLiquidEngine } from '../../../compiler/messages/liquid/engine.ts';
import type { Message, Need } from '../../../language/program.ts';
import { compile, message, shown } from './fixtures.ts';

const cart: Need = { kind: 'row', entity: 'cart' };
const sms = (body: string, rest: Partial<Message> = {}): Message =>
  message(body, { channel: 'sms', format: 'text', subject: '', file: 'messages/note.sms.txt', ...rest });

test('an SMS is compiled to its text, without the blank lines at its ends', async () => {
  const { messages, diagnostics } = await compile(sms('\nHello {{ contact.first_name }},\n{{ store.url }}\n\n'));
  expect(shown(diagnostics)).toBe('');
  expect(messages).toMatchObject([
    { name: 'note', channel: 'sms', subject: '', html: '', text: 'Hello {{ contact.first_name }},\n{{ store.url }}' },
  ]);
});

test('an SMS that looks like HTML stays as it is', async () => {
  const [compiled] = (await compile(sms('1 < 2 & <b lang="und">{{ contact.first_name }}</b>'))).messages;
  expect(compiled?.text).toBe('1 < 2 & <b lang="und">{{ contact.first_name }}</b>');
  const printed = createLiquidEngine('text').parseAndRenderSync(compiled?.text ?? '', { contact: { first_name: 'Ada & "Ben"' } });
  expect(printed).toBe('1 < 2 & <b lang="und">Ada & "Ben"</b>');
});

test('an e-mail has no text of its own', async () => {
  const [compiled] = (await compile(message('<p>x</p>'))).messages;
  expect(compiled).toBeDefined();
  expect(compiled).not.toHaveProperty('text');
});

test('paths are checked against the schema and the needs, at their places', async () => {
  const { diagnostics, messages } = await compile(sms('Hello\n{{ contact.frist_name }} {{ cart.total }}'));
  expect(shown(diagnostics)).toBe(
    '6:12-22 message-unknown-field: `frist_name` is not a field of a contact. Did you mean `first_name`?\n' +
      '6:29-39 message-unknown-name: There is no `cart` at this place of the message. Add `cart` to `needs` in the front matter.',
  );
  expect(messages).toEqual([]);
});

test('a block of HTML has no place in an SMS, nor in the subject of an e-mail', async () => {
  const found =
    'message-html-in-text: `cart_block` prints a table of HTML, and this is plain text. Loop over the lines: `{% for item in cart.items %}{{ item.name }} {% endfor %}`.';
  expect(shown((await compile(sms('Your cart:\n{% cart_block %}', { needs: { cart } }))).diagnostics)).toBe(`6:1-17 ${found}`);
  expect(shown((await compile(message('x', { subject: '{% cart_block %}', needs: { cart } }))).diagnostics)).toContain(found);
});

test('messages of one name on two channels are two: each has its own needs', async () => {
  const { diagnostics, messages } = await compile(
    message('<p>{{ cart.total }}</p>', { needs: { cart } }),
    sms('Hello', { needs: { cart } }),
  );
  expect(messages.map(({ name, channel }) => `${channel} ${name}`)).toEqual(['email note', 'sms note']);
  expect(diagnostics).toMatchObject([{ code: 'message-unused-need', span: { file: 'messages/note.sms.txt' } }]);
});

test('the hash of an SMS follows its text', async () => {
  const hashes = await Promise.all(
    ['Hello', 'Hello\n', 'Hello!'].map(async (body) => (await compile(sms(body))).messages.map((one) => one.hash)),
  );
  expect(hashes[0]).toEqual(hashes[1]);
  expect(hashes[0]).not.toEqual(hashes[2]);
});
