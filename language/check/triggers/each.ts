import { choicesOf, spelling } from '../../diagnostics/spelling.ts';
import type { Span } from '../../program.ts';
import type { EventType } from '../../schema/schema.ts';
import type { EachTriggerNode } from '../../syntax/triggers/each.ts';
import { reportUnknownTable } from '../clauses/unknown-table.ts';
import { isRecorded } from '../events/derived.ts';
import { eventFilterScope, rowRoot, withRoots } from '../scope.ts';
import { entityOf, type Workspace } from '../workspace.ts';
import { checkFrom } from './connections.ts';
import { eventOfAny } from './events-of.ts';
import type { CheckedTrigger, TriggerCheck, TriggerParts } from './trigger-check.ts';
import { resolveTriggerEvent } from './trigger-event.ts';
import { checkPart, FILTER_SCOPE } from './trigger-scope.ts';

/** `each item of order delivered`: one run for each row of `entity` that is part of the row of the event. */
export interface EachTrigger extends Pick<TriggerParts, 'from' | 'where'> {
  readonly kind: 'each';
  readonly entity: string;
  readonly event: string;
  readonly span: Span;
}

/** `when each item of order delivered`: one run for each part of the row of the event. */
function checkEachTrigger(node: EachTriggerNode, workspace: Workspace): CheckedTrigger {
  const event = resolveTriggerEvent(node.phrase, workspace)?.event;
  const entity = entityOf(workspace.schema, node.entity.text);
  if (entity === undefined) reportUnknownTable(node.entity, workspace);
  else workspace.use(node.entity.span, { kind: 'entity', name: entity.name });
  if (event === undefined || entity === undefined) return {};
  const binds = { words: `each ${entity.name} of ${event.name}`, about: entity.name, event };
  const recorded = isRecorded(event, node.phrase.span, workspace);
  const isPart = entity.partOf?.entity === event.about || isReportedPart(node, event, workspace);
  const from = checkFrom(node.from, event, workspace);
  const scope = withRoots(eventFilterScope(FILTER_SCOPE, event, 'filter'), [[entity.name, rowRoot('trigger', entity.name, entity.name)]]);
  const where = checkPart('where', node.where, scope, workspace);
  if (!recorded || !isPart || !from.ok || !where.ok) return { binds };
  return { binds, trigger: { kind: 'each', entity: entity.name, event: event.name, ...from.part, ...where.part, span: node.span } };
}

function isReportedPart({ entity }: EachTriggerNode, event: EventType, { schema, report }: Workspace): boolean {
  const parts = Object.values(schema.entities).flatMap((one) => (one.partOf?.entity === event.about ? [one.name] : []));
  const fallback = `Start with \`when ${event.name}\`.`;
  report('not-part-of-row', {
    message: `\`${event.name}\` is about a row of \`${event.about}\`, and rows of \`${entity.text}\` are no parts of it.`,
    ...(parts.length === 0 ? { help: fallback } : spelling(entity, choicesOf(parts, 'entity'), fallback)),
    span: entity.span,
  });
  return false;
}

/** `when each ENTITY of EVENT`. */
export const each: TriggerCheck<EachTriggerNode, EachTrigger> = { check: checkEachTrigger, awaits: eventOfAny };
