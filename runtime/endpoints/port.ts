/** The port of endpoints: what a call says, and what became of it. */
import type { Json } from '../values.ts';

/** A request to an endpoint of relance.yaml. It is made at least once: a repetition carries the same id and the same body. */
export interface OutgoingCall {
  /** Name of the endpoint. */
  readonly endpoint: string;
  /** By which the receiver knows a repetition. */
  readonly id: string;
  /** JSON, as it was written when the step was taken. */
  readonly body: string;
  /** Counts from 1. */
  readonly attempt: number;
  /** Business instant of the attempt, ms. */
  readonly at: number;
}

/**
 * What became of it. `answered`: a status from 200 to 299, with the body as JSON (null: none was wanted, or it is no JSON); `caught`: no
 * endpoint was asked. `refused`: for good. `retry`: it may be repeated; with `againAt` from this business instant on, ms.
 */
export type CallAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly body: Json; readonly caught?: true }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'retry'; readonly reason: string; readonly againAt?: number };

/** The endpoints of a workspace. Invariant: no answer holds a secret, so that it may be written down. */
export interface Endpoints {
  call(call: OutgoingCall): Promise<CallAnswer>;
}
