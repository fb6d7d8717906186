import type { Diagnostic } from '../../language/diagnostics/diagnostic.ts';
import type { Message, Program, Span } from '../../language/program.ts';
import type { CompiledMessage } from '../artefact.ts';
import { createMessagesChecker } from './check-messages.ts';
import { parseLiquid } from './liquid/parse-liquid.ts';
import { messageDiagnostic } from './message-codes.ts';
import { compileMjml, type MjmlFault } from './mjml/compile-mjml.ts';
import type { MjmlPort } from './mjml/port.ts';
import { bodyPlaces } from './source-map.ts';

/** What the compiler of messages cannot bring itself. */
export interface MessagePorts {
  readonly mjml: MjmlPort;
}

/** The messages without errors, in the program's order, and everything that was found. */
export interface CompiledMessages {
  readonly messages: readonly CompiledMessage[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compiles all messages of a program: Liquid is parsed and every path in it checked, MJML becomes HTML, a text stays one. `digest` is SHA-256 of a text
 * in hex; its first 16 digits are a message's hash.
 */
export async function compileMessages(program: Program, ports: MessagePorts, digest: (text: string) => string): Promise<CompiledMessages> {
  const messages: CompiledMessage[] = [];
  const diagnostics: Diagnostic[] = [];
  const checks = createMessagesChecker()(program.messages, program.schema);
  for (const message of program.messages) {
    const check = checks.of(message);
    const body = check.parsed ? await compileBody(message, ports.mjml) : { findings: [] };
    const found = [...check.diagnostics, ...body.findings];
    diagnostics.push(...found);
    if (body.template !== undefined && !found.some((finding) => finding.severity === 'error')) {
      messages.push(assemble(message, body.template, program.settings.store.locale, digest));
    }
  }
  return { messages, diagnostics: [...diagnostics, ...checks.unusedNeeds] };
}

async function compileBody(
  message: Message,
  mjml: MjmlPort,
): Promise<{ readonly template?: string; readonly findings: readonly Diagnostic[] }> {
  if (message.format !== 'mjml') return { template: message.body, findings: [] };
  const result = await compileMjml(message.body, mjml);
  if (result.kind === 'faults') return { findings: result.faults.map((fault) => faultDiagnostic(message, fault)) };
  const again = parseLiquid(result.html);
  if (again.kind === 'parsed') return { template: result.html, findings: [] };
  const help = 'Open and close each Liquid block between the same MJML components.';
  return {
    findings: [messageDiagnostic('message-liquid-moved', { span: message.bodySpan, message: `After MJML: ${again.fault.message}`, help })],
  };
}

function faultDiagnostic(message: Message, fault: MjmlFault): Diagnostic {
  const places = bodyPlaces(message);
  const span: Span = 'line' in fault.place ? places.lineSpan(fault.place.line) : places.span(fault.place.start, fault.place.end);
  return messageDiagnostic(fault.code, { span, message: fault.message, help: fault.help });
}

/** MJML writes `lang="und"` where the file names no language. */
function withLanguage(html: string, locale: string): string {
  return html.replaceAll('lang="und"', `lang="${locale}"`);
}

function assemble(message: Message, template: string, storeLocale: string, digest: (text: string) => string): CompiledMessage {
  const { name, locale, subject, needs } = message;
  const isText = message.format === 'text' || message.format === 'yaml';
  // The blank lines at the ends of a text are its layout; in an SMS they would be sent, and paid for.
  const body = isText ? { html: '', text: template.trim() } : { html: withLanguage(template, locale ?? storeLocale) };
  const given = Object.fromEntries(Object.entries(partsBeside(message)).filter(([, value]) => value !== undefined));
  const rest = { name, channel: message.channel, ...given, subject, ...body, needs: sorted(needs) };
  return { ...rest, hash: digest(JSON.stringify(rest)).slice(0, 16) };
}

/** What stands beside subject and body; absent parts are undefined. */
function partsBeside({ locale, preheader, from, replyTo, linkParameters, link, image, template, language }: Message) {
  return { locale, preheader, from, replyTo, linkParameters, link, image, template, language };
}

function sorted<T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
