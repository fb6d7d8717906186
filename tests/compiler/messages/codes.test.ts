import { expect, test } from 'vitest';
import { MESSAGE_CODES } from '../../../compiler/messages/message-codes.ts';
import type { Message } from '../../../language/program.ts';
import { compile, inMjml, message } from './fixtures.ts';

const mjml = { format: 'mjml' } as const;
const examples: Readonly<Record<keyof typeof MESSAGE_CODES, Message>> = {
  'message-liquid-syntax': message('{{ contact.first_name'),
  'message-unknown-name': message('{{ nobody }}'),
  'message-unknown-field': message('{{ contact.nothing }}'),
  'message-prints-row': message('{{ contact }}'),
  'message-not-a-list': message('{% for name in contact.first_name %}{% endfor %}'),
  'message-unused-need': message('', { needs: { code: { kind: 'coupon' } } }),
  'message-tag-argument': message('{% cart_block max: 0 %}'),
  'message-html-in-text': message('{% cart_block %}', { channel: 'sms', format: 'text', subject: '' }),
  'message-mjml': message(inMjml('<mj-nothing />'), mjml),
  'message-mjml-tags': message(inMjml('<mj-text>'), mjml),
  'message-liquid-lost': message(inMjml('{{ contact.first_name }}'), mjml),
  'message-liquid-moved': message(
    '<mjml><mj-head>{% if contact.first_name %}<mj-title>a</mj-title></mj-head><mj-body>{% endif %}{% if contact.tags %}</mj-body><mj-raw>{% endif %}</mj-raw></mjml>',
    mjml,
  ),
};

test.each(Object.entries(examples))('%s is found, with its summary, a sentence why and what to do', async (code, example) => {
  const { diagnostics, messages } = await compile(example);
  const found = diagnostics.find((diagnostic) => diagnostic.code === code);
  const entry = Object.entries(MESSAGE_CODES).find(([name]) => name === code)?.[1];
  expect(found).toMatchObject({ ...entry, message: expect.stringMatching(/\.$/), help: expect.stringMatching(/\.$/) });
  expect(messages).toHaveLength(found?.severity === 'error' ? 0 : 1);
});
