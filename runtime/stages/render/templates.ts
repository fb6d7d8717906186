import type { Liquid, Template } from 'liquidjs';
import type { CompiledMessage } from '../../../compiler/artefact.ts';
import { createLiquidEngine } from '../../../compiler/messages/liquid/engine.ts';

/** The parsed templates of a message. Subject and preheader are plain text until they are placed. */
export interface ParsedMessage {
  readonly subject: readonly Template[];
  readonly preheader: readonly Template[] | undefined;
  readonly html: readonly Template[];
  /** Of an SMS, a push or a WhatsApp message; these have no HTML. */
  readonly text: readonly Template[] | undefined;
  /** Of a push. */
  readonly link: readonly Template[] | undefined;
  readonly image: readonly Template[] | undefined;
  /** Parameters of links by name, in written order. */
  readonly linkParameters: readonly (readonly [name: string, value: readonly Template[]])[];
}

/** The engines: HTML output is escaped, text is not. */
export const ENGINES: Readonly<Record<'html' | 'text', Liquid>> = { html: createLiquidEngine('html'), text: createLiquidEngine('text') };

const parsed = new Map<string, ParsedMessage>();
/** More messages than a workspace has at a time; the cache starts over when it is full. */
const MOST = 2_000;

/** Parses a message once; the same hash is the same text. */
export function templatesOf(message: CompiledMessage): ParsedMessage {
  const known = parsed.get(message.hash);
  if (known !== undefined) return known;
  if (parsed.size >= MOST) parsed.clear();
  const plain = (text: string | undefined) => (text === undefined ? undefined : ENGINES.text.parse(text));
  const parameters = Object.entries(message.linkParameters ?? {});
  const templates: ParsedMessage = {
    subject: ENGINES.text.parse(message.subject),
    preheader: plain(message.preheader),
    html: ENGINES.html.parse(message.html),
    text: plain(message.text),
    link: plain(message.link),
    image: plain(message.image),
    linkParameters: parameters.map(([name, value]) => [name, ENGINES.text.parse(value)]),
  };
  parsed.set(message.hash, templates);
  return templates;
}
