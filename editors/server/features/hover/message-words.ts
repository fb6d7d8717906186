/** A message at a glance: its channels and languages, its subject and first lines, and what it needs. */
import { convert } from 'html-to-text';
import type { Message } from '../../../../language/program.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { needWords } from '../signature-help.ts';
import { code, paragraphs } from './markdown.ts';

const LINES = 4;

/** The variants of a message, and how the first of them begins. */
export function messageWords({ checked }: Snapshot, name: string): string {
  const variants = checked.partial.messages.filter((message) => message.name === name);
  const first = variants.find(({ locale }) => locale === undefined) ?? variants[0];
  if (first === undefined) return code(name);
  const needs = Object.entries(first.needs).map(([key, need]) => `${key}: ${needWords(need)}`);
  return paragraphs(
    code(`${first.channel} ${name}${needs.length === 0 ? '' : ` needs { ${needs.join(', ')} }`}`),
    first.subject === '' ? undefined : `**${first.subject}**`,
    quoted(firstLines(first)),
    `In ${variants.map(({ file }) => `\`${file}\``).join(', ')}.`,
  );
}

function quoted(lines: readonly string[]): string {
  return lines.map((line) => `> ${line}`).join('\n>\n');
}

function firstLines({ body, format }: Message): readonly string[] {
  const text =
    format === 'mjml' || format === 'html'
      ? convert(spoken(body), {
          wordwrap: false,
          selectors: [
            { selector: 'a', options: { ignoreHref: true } },
            { selector: 'img', format: 'skip' },
          ],
        })
      : body;
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return lines.filter((line) => line !== '').slice(0, LINES);
}

/** What people read of MJML: its texts and buttons. */
function spoken(body: string): string {
  return body
    .replace(/<mj-head>[\s\S]*?<\/mj-head>/g, '')
    .replace(/<mj-(text|button|table)\b[^>]*>/g, '<p>')
    .replace(/<\/mj-(text|button|table)>/g, '</p>')
    .replace(/\{%[\s\S]*?%\}/g, '');
}
