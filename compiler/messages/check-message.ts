import type { Diagnostic } from '../../language/diagnostics/diagnostic.ts';
import type { Message, Span } from '../../language/program.ts';
import type { Schema } from '../../language/schema/schema.ts';
import { scopeOf } from './check/scope.ts';
import { checkText, type Piece } from './check-text.ts';
import { bodyPlaces } from './source-map.ts';

/** What the Liquid of one message file holds. */
export interface MessageCheck {
  readonly diagnostics: readonly Diagnostic[];
  /** Root names that the file uses; where something cannot be parsed, it may use all that it needs. */
  readonly used: ReadonlySet<string>;
  /** The body could be parsed, so that compiling it makes sense. */
  readonly parsed: boolean;
}

/** Checks all Liquid of a message. Findings in pieces whose place is not known (preheader, link, parameters of links) stand at the subject. */
export function checkMessage(message: Message, schema: Schema): MessageCheck {
  const places = bodyPlaces(message);
  const scope = () => scopeOf(message, schema);
  const output = message.format === 'mjml' || message.format === 'html' ? 'html' : 'text';
  const body = checkText({ text: message.body, output, place: places.span }, scope(), schema);
  const head = headPieces(message).map((piece) => checkText(piece, scope(), schema));
  const parts = [...head, body];
  return {
    diagnostics: parts.flatMap((part) => part.diagnostics),
    used: new Set(parts.flatMap((part) => [...(part.used ?? Object.keys(message.needs))])),
    parsed: body.used !== undefined,
  };
}

/** The pieces of Liquid beside the body. */
function headPieces(message: Message): readonly Piece[] {
  const { subjectSpan, preheader, link, image, linkParameters } = message;
  const beside = [preheader, link, image, ...Object.values(linkParameters ?? {})].filter((text) => text !== undefined);
  return [
    { text: message.subject, output: 'text', place: subjectPlace(message) },
    ...beside.map((text): Piece => ({ text, output: 'text', place: () => subjectSpan })),
  ];
}

/** A subject on one line and without escapes is as long as its span, so places inside of it are known. */
function subjectPlace({ subject, subjectSpan }: Message): (start: number, end: number) => Span {
  const { file, start: from, end: to } = subjectSpan;
  if (to.offset - from.offset !== subject.length || from.line !== to.line) return () => subjectSpan;
  const at = (offset: number) => ({ offset: from.offset + offset, line: from.line, column: from.column + offset });
  return (start, end) => ({ file, start: at(start), end: at(end) });
}
