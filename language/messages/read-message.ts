import { Ajv, type ValidateFunction } from 'ajv';
import type { Use } from '../check/uses.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import type { Channel, Message, Need, Span } from '../program.ts';
import { scalarNamed, scalarNames } from '../schema/field-type.ts';
import type { Schema } from '../schema/schema.ts';
import { createLineIndex } from '../yaml/line-index.ts';
import { validateYaml } from '../yaml/validate-yaml.ts';
import { parseYaml, type YamlDocument } from '../yaml/yaml-document.ts';
import { type FileName, readFileName } from './file-name.ts';
import { FRONT_MATTER_SCHEMA, type FrontMatter, LATER_FRONT_MATTER, SMS_FRONT_MATTER_SCHEMA } from './front-matter.schema.ts';

const ajv = new Ajv({ allErrors: true, verbose: true });
const VALIDATE: Readonly<Record<Channel, ValidateFunction<FrontMatter>>> = {
  email: ajv.compile<FrontMatter>(FRONT_MATTER_SCHEMA),
  sms: ajv.compile<FrontMatter>(SMS_FRONT_MATTER_SCHEMA),
};

/** A message, and what is wrong with its file. The name is there even where the message is not, so that uses of it are not reported again. */
export interface ReadMessage {
  readonly name?: string;
  readonly message?: Message;
  readonly diagnostics: readonly Diagnostic[];
  readonly uses: readonly Use[];
}

/** Reads one file of `messages/`: its name and its front matter. The template is left as it is. */
export function readMessage(file: string, text: string, schema: Schema): ReadMessage {
  const fileName = readFileName(file);
  if (fileName.kind !== 'message') return { diagnostics: nameProblem(file, text, fileName), uses: [] };
  const { name } = fileName;
  const parts = splitFrontMatter(text);
  if (parts === undefined) return { name, diagnostics: [missing(file, text, fileName.channel)], uses: [] };
  const document = withoutNothing(parseYaml(file, text, parts.start, parts.end));
  if (document.diagnostics.length > 0) return { name, diagnostics: document.diagnostics, uses: [] };
  const validated = validateYaml(document, VALIDATE[fileName.channel], LATER_FRONT_MATTER);
  if (validated.kind === 'invalid') return { name, diagnostics: validated.diagnostics, uses: [] };
  const { needs, diagnostics } = readNeeds(validated.value.needs ?? {}, document, schema);
  if (diagnostics.length > 0) return { name, diagnostics, uses: [] };
  return { name, message: toMessage(file, text, fileName, validated.value, needs, document, parts.body), diagnostics, uses: [] };
}

/** Front matter without a line holds no keys. */
function withoutNothing(document: YamlDocument): YamlDocument {
  return document.value === null ? { ...document, value: {} } : document;
}

function toMessage(
  file: string,
  text: string,
  fileName: FileName & { readonly kind: 'message' },
  yaml: FrontMatter,
  needs: Message['needs'],
  document: YamlDocument,
  bodyStart: number,
): Message {
  const lines = createLineIndex(file, text);
  const bodySpan = lines.span(bodyStart, text.length);
  return {
    name: fileName.name,
    channel: fileName.channel,
    format: fileName.format,
    ...(fileName.locale === undefined ? {} : { locale: fileName.locale }),
    file,
    subject: yaml.subject ?? '',
    ...(yaml.preheader === undefined ? {} : { preheader: yaml.preheader }),
    ...(yaml.from === undefined ? {} : { from: yaml.from }),
    ...(yaml.reply_to === undefined ? {} : { replyTo: yaml.reply_to }),
    needs,
    body: text.slice(bodyStart),
    bodyLine: bodySpan.start.line,
    subjectSpan: yaml.subject === undefined ? lines.span(0, 3) : withoutQuotes(document.spanOf(['subject']), text, lines.span),
    bodySpan,
  };
}

/** Positions inside the subject count from its first character. */
function withoutQuotes(span: Span, text: string, toSpan: (start: number, end: number) => Span): Span {
  const { start, end } = span;
  return /["']/.test(text[start.offset] ?? '') ? toSpan(start.offset + 1, end.offset - 1) : span;
}

interface FrontMatterParts {
  /** Offsets of the YAML, and where the template begins. */
  readonly start: number;
  readonly end: number;
  readonly body: number;
}

function splitFrontMatter(text: string): FrontMatterParts | undefined {
  const open = /^\uFEFF?---[ \t]*\r?\n/.exec(text)?.[0];
  if (open === undefined) return undefined;
  const close = /^---[ \t]*(?:\r?\n|$)/m;
  const found = close.exec(text.slice(open.length));
  if (found === null) return undefined;
  const end = open.length + found.index;
  return { start: open.length, end, body: end + found[0].length };
}

const FIRST_LINES: Readonly<Record<Channel, string>> = {
  email: 'then `subject: …`, then `---`, then the template',
  sms: 'then what it `needs:`, if anything, then `---`, then the text',
};

function missing(file: string, text: string, channel: Channel): Diagnostic {
  const message = text.startsWith('---') ? 'The front matter is never closed.' : 'The file does not begin with `---`.';
  const help = `Begin the file with \`---\`, ${FIRST_LINES[channel]}.`;
  return createDiagnostic('front-matter-missing', { message, help, span: createLineIndex(file, text).span(0, Math.min(3, text.length)) });
}

function nameProblem(file: string, text: string, fileName: FileName): readonly Diagnostic[] {
  const span = createLineIndex(file, text).span(0, 0);
  if (fileName.kind === 'later') {
    const message = `This version of Relance does not know messages for ${fileName.channel} yet.`;
    return [
      createDiagnostic('not-known-yet', {
        message,
        help: 'It is part of the language and comes in a later version; until then remove the file.',
        span,
      }),
    ];
  }
  if (fileName.kind !== 'misnamed') return [];
  const help =
    'Name it `NAME.email.mjml`, `NAME.email.html`, `NAME.sms.txt` or, for one language, `NAME.fr.email.mjml`; NAME is written in `snake_case`.';
  return [
    createDiagnostic('message-file-name', { message: `\`${file}\` looks like a template, but no message has such a name.`, help, span }),
  ];
}

function readNeeds(
  written: Readonly<Record<string, string>>,
  document: YamlDocument,
  schema: Schema,
): { readonly needs: Message['needs']; readonly diagnostics: readonly Diagnostic[] } {
  const needs: Record<string, Need> = {};
  const diagnostics: Diagnostic[] = [];
  for (const [name, type] of Object.entries(written)) {
    const need = readNeed(type, schema);
    if (need === undefined) diagnostics.push(unknownNeed(name, type, document, schema));
    else needs[name] = need;
  }
  return { needs, diagnostics };
}

function readNeed(type: string, schema: Schema): Need | undefined {
  if (type === 'coupon') return { kind: 'coupon' };
  const scalar = scalarNamed(type);
  if (scalar !== undefined) return { kind: 'scalar', of: scalar };
  return Object.hasOwn(schema.entities, type) ? { kind: 'row', entity: type } : undefined;
}

function unknownNeed(name: string, type: string, document: YamlDocument, schema: Schema): Diagnostic {
  const span = document.spanOf(['needs', name]);
  if (schema.inactive.includes(type)) {
    const help = `Add \`${type}\` to \`modules\` in relance.yaml.`;
    return createDiagnostic('table-not-active', { message: `\`${name}\` is a row of the table \`${type}\`, which is off.`, help, span });
  }
  const help = suggest(
    type,
    ['coupon', ...scalarNames(), ...Object.keys(schema.entities)],
    'Name a table, `coupon`, or a kind of value such as `text`.',
  );
  return createDiagnostic('unknown-need', {
    message: `\`${name}\` needs \`${type}\`, which is neither a table, nor \`coupon\`, nor a kind of value.`,
    help,
    span,
  });
}
