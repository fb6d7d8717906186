import type { Span } from '../program.ts';
import type { FixKind } from './fix-kinds.ts';

/** An error stops compilation; a warning does not; a hint is shown by editors and `relance check --hints` only. */
export type Severity = 'error' | 'warning' | 'hint';

/** One replacement of text. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** A change that removes the cause of a diagnostic. */
export interface Fix {
  /** Kind of the fix, kebab-case: `change-spelling`, `add-braces`. */
  readonly kind: FixKind;
  /** What it does, as a command: "Change to `order placed`". */
  readonly title: string;
  /** In any order; they do not overlap. They may lie in several files. */
  readonly edits: readonly TextEdit[];
  /** True: keeps what the author meant for certain, so `relance check --fix` applies it; else only an editor offers it. */
  readonly safe: boolean;
}

/** A name that would have been known at a place, for completion: `detail` is its type or kind for people. */
export interface Choice {
  readonly name: string;
  readonly kind: ChoiceKind;
  readonly detail?: string;
  readonly documentation?: string;
}

/** What a choice is the name of. */
export type ChoiceKind =
  | 'keyword'
  | 'entity'
  | 'field'
  | 'event'
  | 'collection'
  | 'function'
  | 'message'
  | 'coupon'
  | 'segment'
  | 'cohort'
  | 'campaign'
  | 'label'
  | 'binding'
  | 'argument'
  | 'endpoint'
  | 'people'
  | 'pool'
  | 'connection'
  | 'tag'
  | 'outcome'
  | 'row'
  | 'value';

/** A finding about the author's text. Fixed summary, then why and what to do; the registry in `codes.ts` holds all codes. */
export interface Diagnostic {
  /** Stable code, e.g. `unknown-field`. */
  readonly code: string;
  readonly severity: Severity;
  /** One fixed sentence a code. */
  readonly summary: string;
  /** What is wrong here, with the author's words in backticks. */
  readonly message: string;
  /** What to do. */
  readonly help?: string;
  readonly span: Span;
  /** Other places that matter, each with a word on why. */
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
  /** Changes that would mend it, the best first. */
  readonly fixes?: readonly Fix[];
  /** Of an unknown name: those that are known there, for completion and spelling. Not part of what renderers show. */
  readonly choices?: readonly Choice[];
}
