import type { Step } from '../../../language/program.ts';
import { explainAdd, explainGive, explainRemove, explainSet, explainSuppress, explainUnsubscribe } from './coupons-and-contact.ts';
import { explainIf, explainParallel, explainRepeat, explainSplit, explainStop } from './forks.ts';
import { explainCall, explainNotify, explainStart } from './outside.ts';
import { explainMessage, explainSend } from './sending.ts';
import type { ExplainStep, SayStep, StepWords } from './step-lines.ts';
import { explainRace, explainRestart, explainUntil, explainWait } from './waits.ts';

/** How each kind of step is said. */
const STEPS: { readonly [K in Step['kind']]: ExplainStep<K> } = {
  email: explainMessage,
  sms: explainMessage,
  push: explainMessage,
  whatsapp: explainMessage,
  send: explainSend,
  give: explainGive,
  add: explainAdd,
  remove: explainRemove,
  set: explainSet,
  call: explainCall,
  notify: explainNotify,
  start: explainStart,
  unsubscribe: explainUnsubscribe,
  suppress: explainSuppress,
  wait: explainWait,
  until: explainUntil,
  race: explainRace,
  restart: explainRestart,
  if: explainIf,
  split: explainSplit,
  parallel: explainParallel,
  repeat: explainRepeat,
  stop: explainStop,
};

/** Says a step. */
export const sayStep: SayStep = (step, context) => explainerOf(step)(step, context);

/** The entry of the step's own kind takes it, which the compiler cannot see through an index. */
function explainerOf(step: Step): (step: Step, context: Parameters<SayStep>[1]) => StepWords;
function explainerOf(step: Step): unknown {
  return STEPS[step.kind];
}
