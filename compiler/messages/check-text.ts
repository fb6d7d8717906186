import type { Diagnostic } from '../../language/diagnostics/diagnostic.ts';
import { nearest } from '../../language/diagnostics/nearest.ts';
import { changeTo } from '../../language/diagnostics/spelling.ts';
import type { Span } from '../../language/program.ts';
import type { Schema } from '../../language/schema/schema.ts';
import { checkLiquid } from './check/check-liquid.ts';
import { createCheck, type LiquidFinding } from './check/findings.ts';
import type { TemplateScope } from './check/scope.ts';
import type { LiquidOutput } from './liquid/engine.ts';
import { parseLiquid } from './liquid/parse-liquid.ts';
import { messageDiagnostic } from './message-codes.ts';

/** A piece of Liquid in a file, where its output goes, and the place of its offsets. */
export interface Piece {
  readonly text: string;
  readonly output: LiquidOutput;
  readonly place: (start: number, end: number) => Span;
}

/** What a piece of Liquid holds. */
export interface TextCheck {
  readonly diagnostics: readonly Diagnostic[];
  /** Root names that it uses; undefined where it cannot be parsed, so that it may use anything. */
  readonly used: ReadonlySet<string> | undefined;
}

/** Parses a piece of Liquid and checks every path in it against the names in scope. */
export function checkText({ text, output, place }: Piece, scope: TemplateScope, schema: Schema): TextCheck {
  const result = parseLiquid(text);
  if (result.kind === 'fault') {
    const { fault } = result;
    const code = fault.kind === 'argument' ? 'message-tag-argument' : 'message-liquid-syntax';
    const finding = messageDiagnostic(code, { span: place(fault.start, fault.end), message: fault.message, help: fault.help });
    return { diagnostics: [finding], used: undefined };
  }
  const check = createCheck(schema, output);
  checkLiquid(result.templates, scope, check);
  return { diagnostics: check.findings.map((finding) => toDiagnostic(finding, place)), used: check.used };
}

function toDiagnostic({ code, start, end, unknown, message, help }: LiquidFinding, place: Piece['place']): Diagnostic {
  const span = place(start, end);
  if (unknown === undefined) return messageDiagnostic(code, { span, message, help });
  const { choices } = unknown;
  const near = nearest(
    unknown.name,
    choices.map((choice) => choice.name),
  );
  const fixes = near === undefined ? [] : [changeTo(place(unknown.start, unknown.end), near)];
  return messageDiagnostic(code, { span, message, help, fixes, choices });
}
