import type { Trigger } from '../../program.ts';
import type { EventType } from '../../schema/schema.ts';
import type { TriggerNode } from '../../syntax/ast.ts';
import { CONTACT_ROOT, type Scope } from '../scope.ts';
import type { Workspace } from '../workspace.ts';
import { checkDateTrigger } from './date.ts';
import { checkEventTrigger } from './event.ts';
import { checkIdleTrigger } from './idle.ts';

/** A checked trigger (absent once a mistake in it is reported) and the event it names (absent if there is none); a date has a derived event of its own, which the schema does not list. */
export interface CheckedTrigger {
  readonly trigger?: Trigger;
  readonly event?: EventType;
}

/** Checks what starts a run. */
export function checkTrigger(node: TriggerNode, workspace: Workspace): CheckedTrigger {
  switch (node.kind) {
    case 'event':
      return checkEventTrigger(node, workspace, FILTER_SCOPE);
    case 'idle':
      return checkIdleTrigger(node, workspace, FILTER_SCOPE);
    case 'date':
      return checkDateTrigger(node, workspace, FILTER_SCOPE);
  }
}

/** Around a trigger's filter there is the contact only: the run does not exist yet. */
const FILTER_SCOPE: Scope = {
  roots: new Map([['contact', CONTACT_ROOT]]),
  absent: new Map([
    [
      'this',
      {
        code: 'unknown-name',
        why: 'A trigger is tested before there is a run that `this` could speak of.',
        help: 'Name the row by its table, such as `order`.',
      },
    ],
  ]),
  facts: 'forbidden',
};
