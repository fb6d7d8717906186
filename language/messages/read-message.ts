import type { Use } from '../check/uses.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { emailFrontMatter, pushMessage, smsFrontMatter, whatsappMessage } from '../generated/validators.ts';
import type { Channel, Message } from '../program.ts';
import type { Schema } from '../schema/schema.ts';
import { createValidator, type Validator } from '../yaml/create-validator.ts';
import { createLineIndex } from '../yaml/line-index.ts';
import { validateYaml } from '../yaml/validate-yaml.ts';
import { parseYaml, type YamlDocument } from '../yaml/yaml-document.ts';
import { type FileName, readFileName } from './file-name.ts';
import type { FrontMatter } from './front-matter.schema.ts';
import { messageUses } from './message-uses.ts';
import { readNeeds } from './read-needs.ts';
import { splitMessage } from './split-message.ts';
import { toMessage } from './to-message.ts';

const VALIDATORS: Readonly<Record<Channel, Validator<FrontMatter>>> = {
  email: createValidator<FrontMatter>(emailFrontMatter),
  sms: createValidator<FrontMatter>(smsFrontMatter),
  push: createValidator<FrontMatter>(pushMessage),
  whatsapp: createValidator<FrontMatter>(whatsappMessage),
};

/** Stands in for required keys that are missing; a message with a mistake is none, so they are seen nowhere. */
const REQUIRED: Readonly<Record<Channel, FrontMatter>> = {
  email: { subject: '…' },
  sms: {},
  push: { title: '…', body: '…' },
  whatsapp: { template: '…', body: '…' },
};

/** A message, and what is wrong with its file. The name is there even where the message is not, so that uses of it are not reported again. */
export interface ReadMessage {
  readonly name?: string;
  readonly message?: Message;
  readonly diagnostics: readonly Diagnostic[];
  readonly uses: readonly Use[];
}

/** Reads one file of `messages/`: its name and its keys. Templates are left as they are. */
export function readMessage(file: string, text: string, schema: Schema): ReadMessage {
  const fileName = readFileName(file);
  if (fileName.kind !== 'message') return { diagnostics: nameProblem(file, text, fileName), uses: [] };
  const { name, channel } = fileName;
  const parts = splitMessage(text, channel);
  if (parts === undefined) return { name, diagnostics: [missing(file, text, channel)], uses: [] };
  const lines = createLineIndex(file, text);
  const document = withoutNothing(parseYaml(file, text, parts.start, parts.end));
  const { value: yaml, diagnostics } = validateYaml(document, VALIDATORS[channel], REQUIRED[channel]);
  const read = readNeeds(yaml.needs ?? {}, document, schema);
  const uses = messageUses(name, read.needs, document, lines);
  const all = document.diagnostics.length > 0 ? diagnostics : [...diagnostics, ...read.diagnostics];
  if (all.length > 0) return { name, diagnostics: all, uses };
  const message = toMessage({ fileName, text, yaml, document, lines, bodyStart: parts.body }, read.needs);
  return { name, message, diagnostics: [], uses };
}

/** Front matter without a line holds no keys. */
function withoutNothing(document: YamlDocument): YamlDocument {
  return document.value === null ? { ...document, value: {} } : document;
}

const FIRST_LINES: Readonly<Record<Channel, string>> = {
  email: 'then `subject: …`, then `---`, then the template',
  sms: 'then what it `needs:`, if anything, then `---`, then the text',
  push: '',
  whatsapp: '',
};

function missing(file: string, text: string, channel: Channel): Diagnostic {
  const message = text.startsWith('---') ? 'The front matter is never closed.' : 'The file does not begin with `---`.';
  const help = `Begin the file with \`---\`, ${FIRST_LINES[channel]}.`;
  return createDiagnostic('front-matter-missing', { message, help, span: createLineIndex(file, text).span(0, Math.min(3, text.length)) });
}

function nameProblem(file: string, text: string, fileName: FileName): readonly Diagnostic[] {
  if (fileName.kind !== 'misnamed') return [];
  const span = createLineIndex(file, text).span(0, 0);
  const help =
    'Name it `NAME.email.mjml`, `NAME.email.html`, `NAME.sms.txt`, `NAME.push.yaml`, `NAME.whatsapp.yaml` or, for one language, `NAME.fr.email.mjml`; NAME is written in `snake_case`.';
  return [
    createDiagnostic('message-file-name', { message: `\`${file}\` looks like a template, but no message has such a name.`, help, span }),
  ];
}
