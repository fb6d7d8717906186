/** All names of a workspace that are resolved: those of the check, and those in templates, which the check of messages reads. */
import type { Target, Use } from '../../../language/check/uses.ts';
import { templateUses } from '../templates/template-uses.ts';
import { touches } from './positions.ts';
import type { Snapshot } from './snapshot.ts';
import { keyOf } from './targets.ts';

/** The names in a file, by place; at one place the shortest first. */
export function namesIn(snapshot: Snapshot, file: string): readonly Use[] {
  const found = [...snapshot.checked.uses.in(file), ...templateUses(snapshot, file)];
  return found.sort((a, b) => a.span.start.offset - b.span.start.offset || a.span.end.offset - b.span.end.offset);
}

/** The name that the offset touches; of several the shortest. */
export function nameAt(snapshot: Snapshot, file: string, offset: number): Use | undefined {
  const touched = namesIn(snapshot, file).filter(({ span }) => touches(span, offset));
  const length = ({ span }: Use): number => span.end.offset - span.start.offset;
  return touched.sort((a, b) => length(a) - length(b))[0];
}

/** Everywhere that something is named, declarations among them, each place once. */
export function usesOf(snapshot: Snapshot, target: Target): readonly Use[] {
  const key = keyOf(target);
  const seen = new Set<string>();
  return allNames(snapshot).filter((use) => {
    const { file, start } = use.span;
    if (keyOf(use.target) !== key || seen.has(`${file} ${start.offset}`)) return false;
    seen.add(`${file} ${start.offset}`);
    return true;
  });
}

/** Where something is declared. */
export function declarationsOf(snapshot: Snapshot, target: Target): readonly Use[] {
  return usesOf(snapshot, target).filter(({ role }) => role === 'declaration');
}

function allNames(snapshot: Snapshot): readonly Use[] {
  const messages = [...snapshot.files.keys()].filter((file) => file.startsWith('messages/'));
  return [...snapshot.checked.uses.all(), ...messages.flatMap((file) => templateUses(snapshot, file))];
}
