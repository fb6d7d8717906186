/** How the kinds of a timeline's entries look. */
import type { IconName } from '../icon.tsx';

/** Sign and colour; `event` is of the shop, all others are decisions of campaigns. */
export interface Look {
  readonly icon: IconName;
  readonly colour: 'shop' | 'plain' | 'message' | 'gift' | 'good' | 'bad' | 'wait';
}

const LOOKS: Readonly<Record<string, Look>> = {
  event: { icon: 'shop', colour: 'shop' },
  entered: { icon: 'begin', colour: 'plain' },
  refused: { icon: 'not', colour: 'plain' },
  ended: { icon: 'end', colour: 'good' },
  'goal counted': { icon: 'end', colour: 'good' },
  queued: { icon: 'inbox', colour: 'message' },
  sent: { icon: 'inbox', colour: 'message' },
  held: { icon: 'wait', colour: 'wait' },
  skipped: { icon: 'not', colour: 'bad' },
  withdrawn: { icon: 'not', colour: 'bad' },
  expired: { icon: 'not', colour: 'bad' },
  unknown: { icon: 'not', colour: 'bad' },
  'not sent': { icon: 'not', colour: 'bad' },
  gave: { icon: 'coupons', colour: 'gift' },
  redeemed: { icon: 'coupons', colour: 'gift' },
  decided: { icon: 'decide', colour: 'plain' },
  woke: { icon: 'wait', colour: 'wait' },
  passed: { icon: 'wait', colour: 'wait' },
  moved: { icon: 'wait', colour: 'wait' },
  added: { icon: 'segments', colour: 'plain' },
  removed: { icon: 'segments', colour: 'plain' },
  kept: { icon: 'segments', colour: 'plain' },
};

/** The look of a kind; one that is not known looks like a plain decision. */
export const lookOf = (kind: string): Look => LOOKS[kind] ?? { icon: 'decide', colour: 'plain' };
