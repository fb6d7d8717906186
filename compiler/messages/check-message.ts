import type { Diagnostic } from '../../language/diagnostics/diagnostic.ts';
import type { Message, Span } from '../../language/program.ts';
import type { Schema } from '../../language/schema/schema.ts';
import { checkLiquid } from './check/check-liquid.ts';
import { createCheck } from './check/findings.ts';
import { scopeOf } from './check/scope.ts';
import { parseLiquid } from './liquid/parse-liquid.ts';
import { messageDiagnostic } from './message-codes.ts';
import { bodyPlaces } from './source-map.ts';

/** What the Liquid of one message file holds. */
export interface MessageCheck {
  readonly diagnostics: readonly Diagnostic[];
  /** Root names that the file uses. */
  readonly used: ReadonlySet<string>;
  /** The body could be parsed, so that compiling it makes sense. */
  readonly parsed: boolean;
}

/** Checks subject, preheader and body of a message. Findings in the front matter stand at the subject. */
export function checkMessage(message: Message, schema: Schema): MessageCheck {
  const places = bodyPlaces(message);
  const body = checkText(message.body, message, schema, places.span);
  const head = [message.subject, message.preheader].filter((text) => text !== undefined).map((text) => checkText(text, message, schema, () => message.subjectSpan));
  return {
    diagnostics: [...head, body].flatMap((part) => part.diagnostics),
    used: new Set([...head, body].flatMap((part) => [...part.used])),
    parsed: body.parsed,
  };
}

function checkText(text: string, message: Message, schema: Schema, place: (start: number, end: number) => Span): MessageCheck {
  const result = parseLiquid(text);
  if (result.kind === 'fault') {
    const { fault } = result;
    const code = fault.kind === 'argument' ? 'message-tag-argument' : 'message-liquid-syntax';
    const finding = { span: place(fault.start, fault.end), message: `${capital(fault.reason)}.`, ...(fault.help === undefined ? {} : { help: fault.help }) };
    return { diagnostics: [messageDiagnostic(code, finding)], used: new Set(), parsed: false };
  }
  const check = createCheck(schema);
  checkLiquid(result.templates, scopeOf(message), check);
  const diagnostics = check.findings.map(({ code, start, end, ...rest }) => messageDiagnostic(code, { span: place(start, end), ...rest }));
  return { diagnostics, used: check.used, parsed: true };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
