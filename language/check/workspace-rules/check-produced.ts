import type { Program, Span } from '../../program.ts';
import { canProduce } from '../../settings/platforms.ts';
import { awaitedEvent } from '../triggers/of-trigger.ts';
import type { Report } from '../workspace.ts';
import { deedsOf } from './deeds.ts';

/** Reports events that no connection of relance.yaml can send, where it names connections: who waits for them waits in vain. */
export function checkProduced({ settings, schema, campaigns }: Program, report: Report): void {
  const platforms = [...new Set(Object.values(settings.connections).map(({ platform }) => platform))];
  if (platforms.length === 0) return;
  const known = new Map<string, boolean>();
  const isProduced = (event: string): boolean => {
    const before = known.get(event);
    if (before !== undefined) return before;
    const type = Object.hasOwn(schema.events, event) ? schema.events[event] : undefined;
    const ofOthers = type === undefined || type.own === true || (type.derived && !event.endsWith(' abandoned'));
    const produced = ofOthers || platforms.some((platform) => canProduce(platform, event));
    known.set(event, produced);
    return produced;
  };
  for (const campaign of campaigns) {
    for (const trigger of campaign.triggers) {
      const event = awaitedEvent(trigger);
      if (event !== undefined && !isProduced(event)) warn(event, trigger.span, platforms, report);
    }
    for (const { event, span } of deedsOf(campaign).facts) if (!isProduced(event)) warn(event, span, platforms, report);
  }
}

function warn(event: string, span: Span, platforms: readonly string[], report: Report): void {
  report('event-not-produced', {
    message: `None of the connections in relance.yaml (${platforms.map((one) => `\`${one}\``).join(', ')}) sends \`${event}\`.`,
    help: 'Add a connection that does, such as one of the platform `api`, or use another event.',
    span,
  });
}
