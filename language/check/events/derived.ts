import type { Span } from '../../program.ts';
import type { EventType } from '../../schema/schema.ts';
import type { Workspace } from '../workspace.ts';

const IDLE = ['cart abandoned', 'checkout abandoned'] as const;

/** The name of an event that is derived from the time since a change. */
export type IdleEvent = (typeof IDLE)[number];

/** Whether the event is derived from the time since a change and never written down: only a trigger with `after` can name it. */
export function isIdle(event: EventType): event is EventType & { readonly name: IdleEvent } {
  return IDLE.some((name) => name === event.name);
}

/** Reports an event that is never written down, where only one that is makes sense. */
export function isRecorded(event: EventType, span: Span, workspace: Workspace): boolean {
  if (!isIdle(event)) return true;
  const other = event.about === 'cart' ? 'cart updated' : `${event.about} started`;
  const help = `Use it with \`when\`; elsewhere use an event that a shop sends, such as \`${other}\`.`;
  workspace.report('derived-event', { message: `\`${event.name}\` is no event that a shop sends.`, help, span });
  return false;
}

/** What brings about an event that Relance writes itself. */
const CAUSES: Readonly<Record<string, string>> = {
  'coupon redeemed': 'Let an order name the code: `order placed { coupon_codes: ["…"] }`.',
  'segment entered': 'Let the campaign add the contact, or write `given contact in …`.',
  'segment left': 'Let the campaign remove the contact.',
};

/** As `isRecorded`, for events that a shop sends: Relance's own are reported too. */
export function isReceived(event: EventType, span: Span, workspace: Workspace): boolean {
  if (!event.derived || isIdle(event)) return isRecorded(event, span, workspace);
  const help = CAUSES[event.name];
  workspace.report('derived-event', { message: `\`${event.name}\` is written by Relance and not sent by a shop.`, help, span });
  return false;
}

/** Events of the shop itself, that no contact causes: runs start for contacts who are interested, or whom the trigger names. */
const OF_THE_SHOP: readonly string[] = ['product restocked', 'price dropped'];

/** Whether the event belongs to no contact. */
export function isOfTheShop(event: EventType): boolean {
  return OF_THE_SHOP.includes(event.name);
}
