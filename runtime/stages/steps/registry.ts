/** The methods of a stage by kinds of steps. A new kind is a file beside this, and one entry here; TypeScript names the method that is missing. */
import type { Stage } from '../../journey/port.ts';
import { callMethods } from './call.ts';
import { decideMethods } from './decide.ts';
import { giveMethods } from './give-coupon.ts';
import { membershipMethods } from './membership.ts';
import { messageMethods } from './message-steps.ts';
import { notifyMethods } from './notify.ts';
import { parallelMethods } from './parallel.ts';
import { repeatMethods } from './repeat.ts';
import { setMethods } from './set-field.ts';
import { splitMethods } from './split.ts';
import type { StageParts } from './stage-parts.ts';
import { startMethods } from './start-campaign.ts';
import { stopMethods } from './stop.ts';
import { suppressMethods } from './suppress.ts';
import { unsubscribeMethods } from './unsubscribe.ts';
import { untilMethods } from './until.ts';
import { waitMethods } from './wait.ts';

/** A stage, bound to its parts. */
export const stageOf = (parts: StageParts): Stage => ({
  ...messageMethods(parts),
  ...giveMethods(parts),
  ...membershipMethods(parts),
  ...setMethods(parts),
  ...callMethods(parts),
  ...notifyMethods(parts),
  ...startMethods(parts),
  ...unsubscribeMethods(parts),
  ...suppressMethods(parts),
  ...decideMethods(parts),
  ...splitMethods(parts),
  ...repeatMethods(parts),
  ...waitMethods(parts),
  ...untilMethods(parts),
  ...parallelMethods(parts),
  ...stopMethods(parts),
});
