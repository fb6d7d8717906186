/** The Liquid of `notify PEOPLE "…"`, checked as that of a message: what `relance check` and the editor tell of it. */

import { withInner as withInnerSteps } from '../../language/check/steps/inner-steps.ts';
import type { Diagnostic } from '../../language/diagnostics/diagnostic.ts';
import type { NotifyStep, Program, Span } from '../../language/program.ts';
import type { Schema } from '../../language/schema/schema.ts';
import { noticeScope } from './check/notice-scope.ts';
import { checkText } from './check-text.ts';

/** Checks the notices of a program. */
export type NoticesChecker = (program: Pick<Program, 'campaigns' | 'schema'>) => readonly Diagnostic[];

/** A checker that remembers nothing yet; a campaign that has not changed (the same steps, the same schema) is not checked again. */
export function createNoticesChecker(): NoticesChecker {
  const known = new WeakMap<NotifyStep, { readonly schema: Schema; readonly diagnostics: readonly Diagnostic[] }>();
  return ({ campaigns, schema }) =>
    campaigns.flatMap(noticesOf).flatMap((step) => {
      const found = known.get(step);
      if (found !== undefined && found.schema === schema) return found.diagnostics;
      const diagnostics = checkNotice(step, schema);
      known.set(step, { schema, diagnostics });
      return diagnostics;
    });
}

function noticesOf({ unless, goals, then }: Program['campaigns'][number]): readonly NotifyStep[] {
  const steps = withInnerSteps([...[...unless, ...goals].flatMap(({ effects }) => effects), ...then]);
  return steps.filter((step) => step.kind === 'notify');
}

function checkNotice(step: NotifyStep, schema: Schema): readonly Diagnostic[] {
  return checkText({ text: step.text, output: 'text', place: placeIn(step) }, noticeScope(step, schema), schema).diagnostics;
}

/** With escapes in it the text is shorter than it is written, so that places inside of it are not known. */
function placeIn({ text, textSpan }: NotifyStep): (start: number, end: number) => Span {
  const { file, start: from, end: to } = textSpan;
  if (to.offset - from.offset !== text.length || from.line !== to.line) return () => textSpan;
  const at = (offset: number) => ({ offset: from.offset + offset, line: from.line, column: from.column + offset });
  return (start, end) => ({ file, start: at(start), end: at(end) });
}
