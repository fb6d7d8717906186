/** The cart journey by hand, with three ordinary activities a message. Workflow code. */
import { condition, defineSignal, proxyActivities, setHandler } from '@temporalio/workflow';
import { EVENT_WAIT, FIRST_WAIT } from '../waits.ts';
import { CART_UPDATED, type JourneyInput, PURCHASED } from './journey-input.ts';
import type { ThreeActivities } from './three-activities.activities.ts';

const cartUpdated = defineSignal(CART_UPDATED);
const purchasedSignal = defineSignal(PURCHASED);

const { checkConsent, renderAndSend, writeJournal } = proxyActivities<ThreeActivities>({
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
  const { contact, journey } = input;

  /** True if the journey goes on. `also` is written to the journal along with what became of the message. */
  async function send(label: 'first' | 'last', reason?: string): Promise<boolean> {
    const permission = await checkConsent({ ...input, label });
    if (permission === 'bought' || purchased) return false;
    if (permission === 'allowed') await renderAndSend({ ...input, label });
    const said = permission === 'allowed' ? reason : permission;
    await writeJournal([
      { contact, journey, kind: permission === 'allowed' ? 'queued' : 'skipped', label, ...(said === undefined ? {} : { reason: said }) },
      ...(label === 'last' ? [{ contact, journey, kind: 'ended', reason: 'completed' } as const] : []),
    ]);
    return true;
  }

  async function exit(): Promise<string> {
    await writeJournal([{ contact, journey, kind: 'ended', reason: 'bought' }]);
    return 'exited';
  }

  if (await condition(() => purchased, FIRST_WAIT.ms)) return exit();
  if (!(await send('first'))) return exit();
  touched = false;
  const woken = await condition(() => purchased || touched, EVENT_WAIT.ms);
  if (purchased) return exit();
  if (!(await send('last', woken ? 'cart updated' : 'timeout'))) return exit();
  return 'completed';
}
