import type { Liquid, Template } from 'liquidjs';
import type { CompiledMessage } from '../../../compiler/artefact.ts';
import { createLiquidEngine } from '../../../compiler/messages/liquid/engine.ts';

/** The parsed templates of a message. Subject and preheader are plain text until they are placed. */
export interface ParsedMessage {
  readonly subject: readonly Template[];
  readonly preheader: readonly Template[] | undefined;
  readonly html: readonly Template[];
  /** Of an SMS, which has nothing else. */
  readonly text: readonly Template[] | undefined;
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
  const templates = {
    subject: ENGINES.text.parse(message.subject),
    preheader: message.preheader === undefined ? undefined : ENGINES.text.parse(message.preheader),
    html: ENGINES.html.parse(message.html),
    text: message.text === undefined ? undefined : ENGINES.text.parse(message.text),
  };
  parsed.set(message.hash, templates);
  return templates;
}
