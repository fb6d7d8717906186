import type { Span } from '../../program.ts';
import type { EventType } from '../../schema/schema.ts';
import type { Workspace } from '../workspace.ts';

/** Whether the event is derived from the time since a change and never written down: only a trigger with `after` can name it. */
export function isIdle(event: EventType): boolean {
  return event.name === 'cart abandoned';
}

/** Reports an event that is never written down, where only one that is makes sense. */
export function isRecorded(event: EventType, span: Span, workspace: Workspace): boolean {
  if (!isIdle(event)) return true;
  const help = `Use it with \`when\`; elsewhere use an event that a shop sends, such as \`${event.about} updated\`.`;
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
