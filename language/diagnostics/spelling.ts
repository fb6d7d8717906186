import type { Span } from '../program.ts';
import type { Choice, Fix } from './diagnostic.ts';
import { helpOf, nearest } from './nearest.ts';

/** What a diagnostic of an unknown name says beside its message: the nearest name as help and as a fix, and all that are known there. */
export interface Spelling {
  readonly help: string;
  readonly fixes: readonly Fix[];
  readonly choices: readonly Choice[];
}

/** Help for a name that is not among `choices`; `fallback` where none is near and they are many. */
export function spelling(name: { readonly text: string; readonly span: Span }, choices: readonly Choice[], fallback: string): Spelling {
  const names = new Set(choices.map((choice) => choice.name));
  const near = nearest(name.text, names);
  return { help: helpOf(near, names, fallback), fixes: near === undefined ? [] : [changeTo(name.span, near)], choices };
}

/** The fix that writes `text` in place of what stands at `span`. */
export function changeTo(span: Span, text: string): Fix {
  return { kind: 'change-spelling', title: `Change to \`${text}\``, edits: [{ span, text }], safe: false };
}

/** Names of one kind as choices. */
export function choicesOf(names: Iterable<string>, kind: Choice['kind']): readonly Choice[] {
  return [...names].map((name) => ({ name, kind }));
}
