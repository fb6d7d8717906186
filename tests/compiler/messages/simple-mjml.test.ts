/** Tests read mails without their layout: the words must be those of MJML itself. */
import mjml from 'mjml';
import { expect, test } from 'vitest';
import { readWorkspace } from '../../../cli/workspace/read-workspace.ts';
import { compileMjml } from '../../../compiler/messages/mjml/compile-mjml.ts';
import type { MjmlPort } from '../../../compiler/messages/mjml/port.ts';
import { isSimpleMjml, simpleMjml } from '../../../compiler/messages/mjml/simple-mjml.ts';
import { plainText } from '../../../runtime/stages/render/plain-text.ts';

const OPTIONS = { validationLevel: 'soft', ignoreIncludes: true, keepComments: false } as const;
const never = async (): Promise<never> => {
  throw new Error('MJML was asked');
};

async function wordsOf(source: string, port: MjmlPort): Promise<string> {
  const compiled = await compileMjml(source, port);
  if (compiled.kind === 'faults') throw new Error(compiled.faults.map(({ message }) => message).join('; '));
  return plainText(compiled.html);
}

const { files } = await readWorkspace('campaigns');
const mails = [...files]
  .filter(([name]) => name.endsWith('.mjml'))
  .map(([name, text]) => [name, text.replace(/^---[\s\S]*?\n---\n/, '')] as const);

test.each(mails)('%s has the same words', async (_, source) => {
  expect(await wordsOf(source, simpleMjml(never))).toBe(await wordsOf(source, mjml));
});

const body = (content: string): string => `<mjml><mj-body><mj-section><mj-column>${content}</mj-column></mj-section></mj-body></mjml>`;

test.each([
  [
    'a picture that is a link',
    body('<mj-image src="https://shop.example/a.png" href="https://shop.example/lamp" alt="Lamp" /><mj-text>Lamp</mj-text>'),
  ],
  [
    'a spacer and a divider',
    body('<mj-text>one</mj-text><mj-spacer height="20px" /><mj-text>two</mj-text><mj-divider /><mj-text>three</mj-text>'),
  ],
  [
    'raw text and comments',
    body(
      '<mj-text>one</mj-text><!-- <mj-text>nothing</mj-text> --><mj-raw>{% if contact.city %}</mj-raw><mj-text>two</mj-text><mj-raw>{% endif %}</mj-raw>',
    ),
  ],
  [
    'several columns',
    '<mjml><mj-body><mj-section><mj-column><mj-text>a</mj-text></mj-column><mj-column><mj-text>b</mj-text></mj-column></mj-section></mj-body></mjml>',
  ],
])('%s', async (_, source) => {
  expect(await wordsOf(source, simpleMjml(never))).toBe(await wordsOf(source, mjml));
});

test('what has words of its own, and what is no component, goes to MJML', async () => {
  for (const content of [
    '<mj-social><mj-social-element name="x">x</mj-social-element></mj-social>',
    '<mj-unknown>x</mj-unknown>',
    '<mj-text oops>x</mj-text>',
  ]) {
    expect(isSimpleMjml(body(content)), content).toBe(false);
    await expect(simpleMjml(never)(body(content), OPTIONS)).rejects.toThrow('MJML was asked');
  }
});
