import { call } from './call.ts';
import { email } from './email.ts';
import { give } from './give.ts';
import { branch } from './if.ts';
import { add, remove } from './membership.ts';
import { notify } from './notify.ts';
import { parallel } from './parallel.ts';
import { push } from './push.ts';
import { repeat } from './repeat.ts';
import { send } from './send.ts';
import { set } from './set.ts';
import { sms } from './sms.ts';
import { split } from './split.ts';
import { start } from './start.ts';
import type { StepKind } from './step-kind.ts';
import { stop } from './stop.ts';
import { suppress } from './suppress.ts';
import { unsubscribe } from './unsubscribe.ts';
import { wait } from './wait.ts';
import { whatsapp } from './whatsapp.ts';

/** All steps, in the order in which messages name them. */
export const stepKinds: readonly StepKind[] = [
  ...[email, sms, push, whatsapp, send, give, add, remove, set, call, notify, start, unsubscribe, suppress],
  ...[wait, branch, split, parallel, repeat, stop],
];
