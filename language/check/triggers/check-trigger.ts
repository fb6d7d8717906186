import type { Trigger } from '../../program.ts';
import type { TriggerNode } from '../../syntax/ast.ts';
import type { Workspace } from '../workspace.ts';
import { aboutContact, type Binds } from './binds.ts';
import { checkDateTrigger } from './date.ts';
import { checkEachTrigger } from './each.ts';
import { checkEventTrigger } from './event.ts';
import { checkFieldTrigger } from './field.ts';
import { checkIdleTrigger } from './idle.ts';
import { checkMembershipTrigger } from './membership.ts';
import { checkReadTrigger } from './read.ts';
import { checkSilenceTrigger } from './silence.ts';

/** A checked trigger (absent once a mistake in it is reported) and what it brings into scope (absent where a mistake leaves that open). */
export interface CheckedTrigger {
  readonly trigger?: Trigger;
  readonly binds?: Binds;
}

/** Checks what starts a run. `campaign`: the name of the campaign, which names that are bound belong to. */
export function checkTrigger(node: TriggerNode, workspace: Workspace, campaign: string): CheckedTrigger {
  switch (node.kind) {
    case 'event':
      return checkEventTrigger(node, workspace, campaign);
    case 'idle':
      return checkIdleTrigger(node, workspace, campaign);
    case 'silence':
      return checkSilenceTrigger(node, workspace);
    case 'field':
      return checkFieldTrigger(node, workspace);
    case 'membership':
      return checkMembershipTrigger(node, workspace);
    case 'read':
      return checkReadTrigger(node, workspace);
    case 'each':
      return checkEachTrigger(node, workspace);
    case 'date':
      return checkDateTrigger(node, workspace);
    case 'started':
      return { binds: aboutContact('started'), trigger: { kind: 'started', span: node.span } };
  }
}
