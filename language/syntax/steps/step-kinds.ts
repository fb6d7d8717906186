import { email } from './email.ts';
import { give } from './give.ts';
import { branch } from './if.ts';
import { add, remove } from './membership.ts';
import { sms } from './sms.ts';
import type { StepKind } from './step-kind.ts';
import { stop } from './stop.ts';
import { wait } from './wait.ts';

/** All steps that this version knows, in the order in which messages name them. */
export const stepKinds: readonly StepKind[] = [email, sms, give, add, remove, wait, branch, stop];
