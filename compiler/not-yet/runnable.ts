/** From what the language can say to what this version runs: what differs was refused before (`findNotYet`). */
import type { Channel, Moment, Trigger } from '../../language/program.ts';
import type { FlowChannel, FlowMoment, FlowTrigger } from '../flow/flow.ts';
import { refused } from './refused.ts';

/** Whether this version sends messages of the channel. */
export function isFlowChannel(channel: Channel): channel is FlowChannel {
  return channel === 'email' || channel === 'sms';
}

/** The channel of a message that runs. */
export function flowChannel(channel: Channel): FlowChannel {
  return isFlowChannel(channel) ? channel : refused(channel);
}

/** The moment of a wait that runs. */
export function flowMoment(moment: Moment): FlowMoment {
  return moment.kind === 'field span' ? refused('a length that a field holds') : moment;
}

/** A trigger that fires. */
export function flowTrigger(trigger: Trigger): FlowTrigger {
  return trigger.kind === 'event' || trigger.kind === 'idle' || trigger.kind === 'date' ? trigger : refused(trigger.kind);
}
