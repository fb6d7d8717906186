import type { Token } from 'liquidjs';
import type { Choice } from '../../../language/diagnostics/diagnostic.ts';
import type { Schema } from '../../../language/schema/schema.ts';
import type { LiquidOutput } from '../liquid/engine.ts';
import type { MessageCode } from '../message-codes.ts';

/** A finding in a template, placed in its text (UTF-16 units). */
export interface LiquidFinding {
  readonly code: MessageCode;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly help: string;
  /** Of a name that is not known: where it stands, and the names that are known there. */
  readonly unknown?: { readonly name: string; readonly start: number; readonly end: number; readonly choices: readonly Choice[] };
}

/** What one check of a template carries along: the schema, where its output goes, the findings so far, and the root names that it uses. */
export interface LiquidCheck {
  readonly schema: Schema;
  readonly output: LiquidOutput;
  readonly findings: LiquidFinding[];
  readonly used: Set<string>;
}

/** Begins a check. */
export function createCheck(schema: Schema, output: LiquidOutput): LiquidCheck {
  return { schema, output, findings: [], used: new Set() };
}

/** Records a finding at a token. */
export function report(check: LiquidCheck, code: MessageCode, token: Token, text: Omit<LiquidFinding, 'code' | 'start' | 'end'>): void {
  check.findings.push({ code, start: token.begin, end: Math.max(token.end, token.begin + 1), ...text });
}
