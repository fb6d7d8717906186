/** Every message and every piece of Liquid in the documentation is what it says. */
import { describe, expect, it } from 'vitest';
import { compileWorkspace } from '../../cli/compile/compile-workspace.ts';
import { DATE_STYLES } from '../../compiler/messages/liquid/format.ts';
import { check } from '../../language/check/check.ts';
import { FRONT_MATTER_SCHEMA } from '../../language/messages/front-matter.schema.ts';
import { blocksIn, readPage } from './blocks.ts';
import { surroundings } from './workspaces.ts';

const fileBlocks = blocksIn('yaml').filter((block) => block.marks.file?.startsWith('messages/') === true);
const smsBlocks = blocksIn('text').filter((block) => 'sms' in block.marks);

async function findings(name: string, text: string): Promise<readonly string[]> {
  const { diagnostics } = await compileWorkspace(new Map([...surroundings, [`messages/${name}`, text]]));
  return diagnostics.filter((diagnostic) => diagnostic.code !== 'message-unused-need').map(({ code, message }) => `${code}: ${message}`);
}

const NEEDS = 'needs: { cart: cart, order: order, code: coupon, headline: text }';

describe('messages', () => {
  it.each(blocksIn('html').map((block) => [`${block.page}:${block.line}`, block] as const))('%s', async (_, { text, marks }) => {
    const found = await findings(`example.email.${marks.format ?? 'html'}`, text);
    expect(found.map((finding) => finding.split(':')[0])).toEqual(marks.error === undefined ? [] : [marks.error]);
  });

  it.each(smsBlocks.map((block) => [`${block.page}:${block.line}`, block] as const))('%s', async (_, { text }) => {
    expect(await findings('example.sms.txt', text)).toEqual([]);
  });

  it('among them an SMS', () => {
    expect(smsBlocks).toHaveLength(1);
  });

  it.each(fileBlocks.map((block) => [block.marks.file ?? '', block] as const))('%s', (name, { text }) => {
    expect(check(new Map([...surroundings, [name, text]])).diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });

  it('among them a push and a WhatsApp message', () => {
    expect(fileBlocks).toHaveLength(2);
  });

  it.each(
    blocksIn('liquid').flatMap((block) =>
      block.text
        .trim()
        .split('\n')
        .map((line, index) => [`${block.page}:${block.line + index + 1}`, line, block.marks.error] as const),
    ),
  )('%s', async (_, line, error) => {
    const found = await findings('example.email.html', `---\nsubject: Hello\n${NEEDS}\n---\n<p>${line}</p>\n`);
    expect(error === undefined ? found : found.map((finding) => finding.split(':')[0])).toEqual(error === undefined ? [] : [error]);
  });
});

describe('messages.md', () => {
  const page = readPage('messages.md');

  it.each(Object.keys(FRONT_MATTER_SCHEMA.properties))('has the key `%s` of the front matter', (key) => {
    expect(page).toContain(`| \`${key}\` |`);
  });

  it.each(DATE_STYLES)('has the style `%s` of dates', (style) => {
    expect(page).toContain(`\`"${style}"\``);
  });
});
