import { expect, test } from 'vitest';
import { readMessage } from '../../../language/messages/read-message.ts';
import { loadSchema, optionalEntities } from '../../../language/schema/load-schema.ts';

const schema = loadSchema(optionalEntities());

test('front matter and template of a message', () => {
  const text = `---
subject: "Your {{ cart.total | money }}"
preheader: Still there
from: Lune <lune@maison-lune.example>
reply_to: help@maison-lune.example
needs: { cart: cart, code: coupon, headline: text }
---
<mjml>
</mjml>
`;
  const { message, diagnostics } = readMessage('messages/shop/cart_reminder.fr.email.mjml', text, schema);
  expect(diagnostics).toEqual([]);
  expect(message).toMatchObject({
    name: 'cart_reminder',
    locale: 'fr',
    format: 'mjml',
    file: 'messages/shop/cart_reminder.fr.email.mjml',
    subject: 'Your {{ cart.total | money }}',
    preheader: 'Still there',
    from: 'Lune <lune@maison-lune.example>',
    replyTo: 'help@maison-lune.example',
    needs: { cart: { kind: 'row', entity: 'cart' }, code: { kind: 'coupon' }, headline: { kind: 'scalar', of: 'text' } },
    body: '<mjml>\n</mjml>\n',
    bodyLine: 8,
  });
  expect(text.slice(message?.subjectSpan.start.offset, message?.subjectSpan.end.offset)).toBe('Your {{ cart.total | money }}');
  expect(message?.subjectSpan.start).toMatchObject({ line: 2, column: 11 });
  expect(text.slice(message?.bodySpan.start.offset)).toBe(message?.body);
});

test('Windows line ends and a byte-order mark change nothing', () => {
  const { message } = readMessage('messages/a.email.html', '\uFEFF---\r\nsubject: Hello\r\n---\r\n<p>Hi</p>', schema);
  expect(message).toMatchObject({ subject: 'Hello', body: '<p>Hi</p>', bodyLine: 4, format: 'html', needs: {} });
});

test('an SMS: its needs, its sender, its text', () => {
  const text = '---\nneeds: { code: coupon }\nfrom: "+33100000000"\n---\nYour code: {{ code.code }}\n';
  const { message, diagnostics } = readMessage('messages/birthday.fr.sms.txt', text, schema);
  expect(diagnostics).toEqual([]);
  expect(message).toMatchObject({
    name: 'birthday',
    channel: 'sms',
    format: 'text',
    locale: 'fr',
    subject: '',
    from: '+33100000000',
    needs: { code: { kind: 'coupon' } },
    body: 'Your code: {{ code.code }}\n',
    bodyLine: 5,
  });
});

test('an SMS that needs nothing has empty front matter', () => {
  const { message, diagnostics } = readMessage('messages/hello.sms.txt', '---\n---\nHello', schema);
  expect(diagnostics).toEqual([]);
  expect(message).toMatchObject({ name: 'hello', needs: {}, body: 'Hello', bodyLine: 3 });
});
