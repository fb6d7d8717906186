/** The Liquid of `notify PEOPLE "…"`, checked as that of a message: what `relance check` and the editor tell of it. */

import { allSteps } from '../../language/check/steps/of-step.ts';
import type { Diagnostic } from '../../language/diagnostics/diagnostic.ts';
import type { Campaign, NotifyStep, Program, Span } from '../../language/program.ts';
import type { Schema } from '../../language/schema/schema.ts';
import { noticeScope } from './check/notice-scope.ts';
import { checkText } from './check-text.ts';

/** Checks the notices of a program. */
export type NoticesChecker = (program: Pick<Program, 'campaigns' | 'schema'>) => readonly Diagnostic[];

/** A checker that remembers nothing yet; a campaign that has not changed (the same object, the same schema) is not looked at again. */
export function createNoticesChecker(): NoticesChecker {
  const known = new WeakMap<Campaign, { readonly schema: Schema; readonly diagnostics: readonly Diagnostic[] }>();
  return ({ campaigns, schema }) =>
    campaigns.flatMap((campaign) => {
      const found = known.get(campaign);
      if (found !== undefined && found.schema === schema) return found.diagnostics;
      const diagnostics = noticesOf(campaign).flatMap((step) => checkNotice(step, schema));
      known.set(campaign, { schema, diagnostics });
      return diagnostics;
    });
}

const noticesOf = (campaign: Campaign): readonly NotifyStep[] => allSteps(campaign).filter((step) => step.kind === 'notify');

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
