/** The cart journey by hand, with one ordinary activity a message. Workflow code. */
import { condition, defineSignal, proxyActivities, setHandler } from '@temporalio/workflow';
import { EVENT_WAIT, FIRST_WAIT } from '../waits.ts';
import { CART_UPDATED, type JourneyInput, PURCHASED } from './journey-input.ts';
import type { OneActivity } from './one-activity.activities.ts';

const cartUpdated = defineSignal(CART_UPDATED);
const purchasedSignal = defineSignal(PURCHASED);

const { sendMessage, endJourney } = proxyActivities<OneActivity>({
  startToCloseTimeout: '5 s',
  retry: { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '30s' },
});

/** Wait, send, wait for the cart to be touched, send; an order ends it at any moment. */
export async function cartJourney(input: JourneyInput): Promise<string> {
  let purchased = false;
  let touched = false;
  setHandler(purchasedSignal, () => {
    purchased = true;
  });
  setHandler(cartUpdated, () => {
    touched = true;
  });

  async function exit(): Promise<string> {
    await endJourney({ contact: input.contact, journey: input.journey });
    return 'exited';
  }

  if (await condition(() => purchased, FIRST_WAIT.ms)) return exit();
  // The activity itself writes the end of a journey that an order has ended.
  if ((await sendMessage({ ...input, label: 'first' })) === 'bought') return 'exited';
  touched = false;
  const woken = await condition(() => purchased || touched, EVENT_WAIT.ms);
  if (purchased) return exit();
  const last = await sendMessage({ ...input, label: 'last', reason: woken ? 'cart updated' : 'timeout' });
  return last === 'bought' ? 'exited' : 'completed';
}
