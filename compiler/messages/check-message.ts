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
  /** Root names that the file uses; where something cannot be parsed, it may use all that it needs. */
  readonly used: ReadonlySet<string>;
  /** The body could be parsed, so that compiling it makes sense. */
  readonly parsed: boolean;
}

/** Checks subject, preheader and body of a message. Findings in the preheader stand at the subject, since its place is not known. */
export function checkMessage(message: Message, schema: Schema): MessageCheck {
  const places = bodyPlaces(message);
  const body = checkText(message.body, message, schema, places.span);
  const head = [
    checkText(message.subject, message, schema, subjectPlace(message)),
    ...(message.preheader === undefined ? [] : [checkText(message.preheader, message, schema, () => message.subjectSpan)]),
  ];
  return {
    diagnostics: [...head, body].flatMap((part) => part.diagnostics),
    used: new Set([...head, body].flatMap((part) => [...part.used])),
    parsed: body.parsed,
  };
}

/** A subject on one line and without escapes is as long as its span, so places inside of it are known. */
function subjectPlace({ subject, subjectSpan }: Message): (start: number, end: number) => Span {
  const { file, start: from, end: to } = subjectSpan;
  if (to.offset - from.offset !== subject.length || from.line !== to.line) return () => subjectSpan;
  const at = (offset: number) => ({ offset: from.offset + offset, line: from.line, column: from.column + offset });
  return (start, end) => ({ file, start: at(start), end: at(end) });
}

function checkText(text: string, message: Message, schema: Schema, place: (start: number, end: number) => Span): MessageCheck {
  const result = parseLiquid(text);
  if (result.kind === 'fault') {
    const { fault } = result;
    const code = fault.kind === 'argument' ? 'message-tag-argument' : 'message-liquid-syntax';
    const finding = messageDiagnostic(code, { span: place(fault.start, fault.end), message: fault.message, help: fault.help });
    return { diagnostics: [finding], used: new Set(Object.keys(message.needs)), parsed: false };
  }
  const check = createCheck(schema);
  checkLiquid(result.templates, scopeOf(message), check);
  const diagnostics = check.findings.map(({ code, start, end, ...rest }) => messageDiagnostic(code, { span: place(start, end), ...rest }));
  return { diagnostics, used: check.used, parsed: true };
}
