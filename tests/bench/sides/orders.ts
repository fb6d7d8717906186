/** What the bench asks of a side's process and what it answers, over the channel between processes. */
import type { Journey } from '../journeys.ts';
import type { Driven } from './drive.ts';
import type { Message, SideName, Surroundings } from './side.ts';

/** File that a process is started with. */
export interface ProcessSettings extends Surroundings {
  readonly side: SideName;
}

/** Asked of a process. */
export type Order = { readonly kind: 'drive'; readonly journeys: readonly Journey[] } | { readonly kind: 'stop' };

/** Answered by it: once `ready`, then `driven` for each `drive`. */
export type Answer = { readonly kind: 'ready' } | ({ readonly kind: 'driven' } & DrivenWithMessages);

/** How a batch went, and the messages it left in the outbox. */
export interface DrivenWithMessages extends Driven {
  readonly messages: readonly Message[];
}

const kindOf = (message: unknown): unknown =>
  typeof message === 'object' && message !== null && 'kind' in message ? message.kind : undefined;

/** Both ends are ours and of one version, so the kind says all. */
export const isOrder = (message: unknown): message is Order => kindOf(message) === 'drive' || kindOf(message) === 'stop';
export const isAnswer = (message: unknown): message is Answer => kindOf(message) === 'ready' || kindOf(message) === 'driven';
