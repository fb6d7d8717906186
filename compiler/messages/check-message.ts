import type { Diagnostic } from '../../language/diagnostics/diagnostic.ts';
import type { Message, Span } from '../../language/program.ts';
import type { Schema } from '../../language/schema/schema.ts';
import { checkLiquid } from './check/check-liquid.ts';
import { createCheck } from './check/findings.ts';
import { scopeOf } from './check/scope.ts';
import type { LiquidOutput } from './liquid/engine.ts';
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

/** Checks subject, preheader and body of a message; an SMS has only its body. Findings in the preheader stand at the subject, since its place is not known. */
export function checkMessage(message: Message, schema: Schema): MessageCheck {
  const places = bodyPlaces(message);
  const body = checkText({ text: message.body, output: message.format === 'text' ? 'text' : 'html', place: places.span }, message, schema);
  const heads: readonly Piece[] = [
    { text: message.subject, output: 'text', place: subjectPlace(message) },
    ...(message.preheader === undefined ? [] : [{ text: message.preheader, output: 'text' as const, place: () => message.subjectSpan }]),
  ];
  const head = heads.map((piece) => checkText(piece, message, schema));
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

/** A piece of Liquid in a message file, where its output goes, and the place of its offsets. */
interface Piece {
  readonly text: string;
  readonly output: LiquidOutput;
  readonly place: (start: number, end: number) => Span;
}

function checkText({ text, output, place }: Piece, message: Message, schema: Schema): MessageCheck {
  const result = parseLiquid(text);
  if (result.kind === 'fault') {
    const { fault } = result;
    const code = fault.kind === 'argument' ? 'message-tag-argument' : 'message-liquid-syntax';
    const finding = messageDiagnostic(code, { span: place(fault.start, fault.end), message: fault.message, help: fault.help });
    return { diagnostics: [finding], used: new Set(Object.keys(message.needs)), parsed: false };
  }
  const check = createCheck(schema, output);
  checkLiquid(result.templates, scopeOf(message), check);
  const diagnostics = check.findings.map(({ code, start, end, ...rest }) => messageDiagnostic(code, { span: place(start, end), ...rest }));
  return { diagnostics, used: check.used, parsed: true };
}
