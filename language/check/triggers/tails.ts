import type { Span, Trigger, TriggerParts } from '../../program.ts';
import type { EventType } from '../../schema/schema.ts';
import { activateTable } from '../../settings/settings-fixes.ts';
import type { GatheredNode, TriggerTail } from '../../syntax/triggers/tails.ts';
import { isPositive } from '../clauses/positive.ts';
import { isOfTheShop } from '../events/derived.ts';
import { checkLabelName } from '../labels/label-name.ts';
import { eventFilterScope } from '../scope.ts';
import { entityOf, type Workspace } from '../workspace.ts';
import { checkFrom } from './connections.ts';
import { checkPart, FILTER_SCOPE, toContactsScope } from './trigger-scope.ts';

/** The parts behind the event of a trigger; `ok` is false once a mistake in one is reported. */
export interface CheckedTails {
  readonly ok: boolean;
  readonly parts: TriggerParts;
}

/** `from`, `where`, `to contacts where`, `gathered`, as they fit the event. */
export function checkTails(
  node: Omit<TriggerTail, 'after' | 'by'> & { readonly span: Span },
  event: EventType,
  workspace: Workspace,
  campaign: string,
): CheckedTails {
  const from = checkFrom(node.from, event, workspace);
  const where = checkPart('where', node.where, eventFilterScope(FILTER_SCOPE, event, 'trigger'), workspace);
  const toContacts = checkToContacts(node, event, workspace);
  const gathered = checkGathered(node.gathered, workspace, campaign);
  return {
    ok: from.ok && where.ok && toContacts.ok && gathered.ok && hasSomebody(node, event, workspace),
    parts: { ...from.part, ...where.part, ...toContacts.part, ...gathered.part },
  };
}

function checkToContacts(
  node: Pick<TriggerTail, 'toContacts'>,
  event: EventType,
  workspace: Workspace,
): ReturnType<typeof checkPart<'toContacts'>> {
  if (node.toContacts === undefined || event.about !== 'contact') {
    return checkPart('toContacts', node.toContacts, toContactsScope(event.about), workspace);
  }
  workspace.report('tail-not-allowed', {
    message: `\`${event.name}\` happens to one contact, who enters.`,
    help: 'Leave out `to contacts`, or start with an event of a row, such as `product restocked`.',
    span: node.toContacts.span,
  });
  return { ok: false, part: {} };
}

/** An event of the shop starts runs for contacts with an `interest` row, if nothing else says for whom. */
function hasSomebody(node: Pick<TriggerTail, 'toContacts'> & { readonly span: Span }, event: EventType, workspace: Workspace): boolean {
  if (!isOfTheShop(event) || node.toContacts !== undefined || entityOf(workspace.schema, 'interest') !== undefined) return true;
  workspace.report('table-not-active', {
    message: `No contact causes \`${event.name}\`: it starts runs for contacts with a row of \`interest\`, and that table is off.`,
    help: 'Add `interest` to `modules` in relance.yaml, or say who enters with `to contacts where ( … )`.',
    span: node.span,
    ...activateTable('interest', workspace.settings),
  });
  return false;
}

function checkGathered(
  node: GatheredNode | undefined,
  workspace: Workspace,
  campaign: string,
): { readonly ok: boolean; readonly part: Pick<TriggerParts, 'gathered'> } {
  if (node === undefined) return { ok: true, part: {} };
  checkLabelName(node.name, workspace);
  workspace.use(node.name.span, { kind: 'binding', campaign, name: node.name.text }, { role: 'declaration' });
  const ok = isPositive(node.duration, workspace);
  return { ok, part: { gathered: { ms: node.duration.ms, name: node.name.text } } };
}

/** `by 10%`: of `price dropped` alone. */
export function checkBy(
  by: TriggerTail['by'],
  event: EventType,
  { report }: Workspace,
): { readonly ok: boolean; readonly part: Pick<Trigger & { readonly kind: 'event' }, 'by'> } {
  if (by === undefined) return { ok: true, part: {} };
  if (event.name !== 'price dropped') {
    const help = 'Leave it out, or filter with `where ( … )`.';
    report('tail-not-allowed', {
      message: `\`by\` says how far a price dropped, and \`${event.name}\` is another event.`,
      help,
      span: by.span,
    });
    return { ok: false, part: {} };
  }
  const percent = Number(by.percent);
  if (percent > 0 && percent <= 100) return { ok: true, part: { by: by.percent } };
  const help = 'Write a percentage above 0 and up to 100.';
  report('invalid-percent', { message: `No price drops by \`${by.percent}%\`.`, help, span: by.span });
  return { ok: false, part: {} };
}
