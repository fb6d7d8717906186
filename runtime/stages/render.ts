import { LiquidError, type Template } from 'liquidjs';
import type { CompiledMessage } from '../../compiler/artefact.ts';
import { escapeHtml } from '../../compiler/messages/liquid/escape.ts';
import { FORMAT_KEY } from '../../compiler/messages/liquid/format.ts';
import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import type { Settings } from '../../language/settings/settings.ts';
import type { Row } from '../values.ts';
import { formatFor, zoneOr } from './render/format.ts';
import { type LinkMarks, markLink, markLinks, markTextLinks } from './render/links.ts';
import { PREHEADER_CLASS, plainText } from './render/plain-text.ts';
import { ENGINES, type ParsedMessage, templatesOf } from './render/templates.ts';
import { type LiquidBinding, LiquidSource } from './render/to-liquid.ts';
import { formatLocale } from './render/variant.ts';

export { couponToLiquid, type LoadedRows, scalarToLiquid, toLiquid } from './render/to-liquid.ts';
export { chooseVariant } from './render/variant.ts';

/** What a rendering takes. */
export interface RenderInput {
  /** The variant, chosen by `chooseVariant`. */
  readonly message: CompiledMessage;
  /** `contact`, and what the message needs: made by `toLiquid`, `couponToLiquid`, `scalarToLiquid`; texts and booleans may stand as they are. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly links: LinkMarks;
  readonly store: Settings['store'];
  /** If it differs from the field `locale` of `values.contact`, whose `time_zone` is the one that instants are printed in. */
  readonly contactLocale?: string | undefined;
  /** Addresses of pages about this message. Without `unsubscribe` the link writes a mail to the sender (the message's own, else `from`). */
  readonly urls?: { readonly unsubscribe?: string; readonly preferences?: string; readonly view?: string };
  /** The store's sender of mails. */
  readonly from?: string;
}

/**
 * A message's text, ready for the outbox. `subject` is the title of a push; an SMS and a WhatsApp message have nothing but `text`. `link` and
 * `image` are of a push; empty ones are left out.
 */
export interface RenderedMessage {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly link?: string;
  readonly image?: string;
}

/**
 * Renders a message: strict Liquid, output escaped, numbers and dates in the locale of the text, links to the shop marked.
 * Throws `RelanceError` `message-not-rendered` if a name is missing or a filter fails; the caller records it.
 */
export async function renderMessage(input: RenderInput): Promise<RenderedMessage> {
  const { message, store } = input;
  const contact = contactOf(input.values);
  const locale = formatLocale(message, store.locale, input.contactLocale ?? contact?.locale);
  const format = formatFor({ ...store, locale, timeZone: zoneOr(contact?.time_zone, store.timeZone) });
  const scope = bindAll(input, { format, minorDigits: store.minorDigits });
  const templates = templatesOf(message);
  const run = (engine: 'html' | 'text', part: readonly Template[]) =>
    renderPart(message, engine, part, { scope, globals: { [FORMAT_KEY]: format } });
  const subject = oneLine(await run('text', templates.subject));
  if (templates.text !== undefined) {
    const text = markTextLinks((await run('text', templates.text)).trim(), store.url, input.links);
    return { subject, html: '', text, ...(await pushParts(templates, input, (part) => run('text', part))) };
  }
  const preheader = templates.preheader === undefined ? '' : oneLine(await run('text', templates.preheader));
  const links = { ...input.links, parameters: await parametersOf(templates, (part) => run('text', part)) };
  const html = markLinks(withPreheader(await run('html', templates.html), preheader), store.url, links);
  return { subject, html, text: plainText(html) };
}

/** Renders one piece of plain text. */
type RunText = (part: readonly Template[]) => Promise<string>;

/** Link and picture of a push, as far as they come to something. */
async function pushParts({ link, image }: ParsedMessage, { store, links }: RenderInput, run: RunText) {
  const to = link === undefined ? '' : oneLine(await run(link));
  const picture = image === undefined ? '' : oneLine(await run(image));
  return { ...(to === '' ? {} : { link: markLink(to, store.url, links) }), ...(picture === '' ? {} : { image: picture }) };
}

/** Parameters whose value is empty are left out. */
async function parametersOf({ linkParameters }: ParsedMessage, run: RunText): Promise<Readonly<Record<string, string>>> {
  const values: [string, string][] = [];
  for (const [name, value] of linkParameters) values.push([name, oneLine(await run(value))]);
  return Object.fromEntries(values.filter(([, value]) => value !== ''));
}

function contactOf(values: Readonly<Record<string, unknown>>): Row | undefined {
  const contact = values.contact;
  return contact instanceof LiquidSource ? contact.row : undefined;
}

function bindAll(input: RenderInput, binding: LiquidBinding): object {
  const { message, store, urls } = input;
  // The sender of another channel takes no mail.
  const from = (message.channel === 'email' ? message.from : undefined) ?? input.from;
  const given = Object.entries(input.values).map(([name, value]) => [
    name,
    value instanceof LiquidSource ? value.bind(binding) : (value ?? null),
  ]);
  return {
    unsubscribe_url: urls?.unsubscribe ?? mailTo(from, 'unsubscribe'),
    preferences_url: urls?.preferences ?? mailTo(from, 'preferences'),
    view_url: urls?.view ?? null,
    ...Object.fromEntries(given),
    store: { name: store.name, url: store.url ?? null },
  };
}

/** Writing to the sender is a way to unsubscribe that needs no page. */
function mailTo(from: string | undefined, subject: string): string | null {
  if (from === undefined) return null;
  return `mailto:${/<([^>]+)>/.exec(from)?.[1] ?? from}?subject=${subject}`;
}

async function renderPart(
  message: CompiledMessage,
  engine: 'html' | 'text',
  part: readonly Template[],
  given: { readonly scope: object; readonly globals: object },
): Promise<string> {
  try {
    return String(await ENGINES[engine].render([...part], given.scope, { globals: given.globals }));
  } catch (error) {
    if (!LiquidError.is(error)) throw error;
    throw new RelanceError({
      code: 'message-not-rendered',
      summary: `The message \`${message.name}\` could not be rendered.`,
      why: error.message,
      help: 'Give the message what its `needs` name, or make the template ask whether the value is there.',
      cause: error,
    });
  }
}

/** A header holds one line. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The preview text of inboxes: hidden, first in the body, followed by blanks so that no other text is drawn into it. */
function withPreheader(html: string, preheader: string): string {
  if (preheader === '') return html;
  const hidden = 'display:none;font-size:1px;color:#ffffff;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden;';
  const block = `<div class="${PREHEADER_CLASS}" style="${hidden}">${escapeHtml(preheader)}${'&#8199;&#65279;&#847; '.repeat(40)}</div>`;
  const body = /<body\b[^>]*>/i.exec(html);
  if (body === null) return `${block}\n${html}`;
  const at = body.index + body[0].length;
  return `${html.slice(0, at)}\n${block}${html.slice(at)}`;
}
