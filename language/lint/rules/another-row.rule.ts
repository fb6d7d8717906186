import { eventOf } from '../../check/workspace.ts';
import type { Trigger } from '../../program.ts';
import type { EventType } from '../../schema/schema.ts';
import type { CampaignRule, LintedCampaign } from '../lint-rule.ts';
import { openFacts } from '../walk/row-facts.ts';

/** Verbs of events that make a new row. */
const BEGINS = /(placed|created|started|registered|posted|opened|added|submitted)$/;

/** `unless order cancelled` in a campaign per order: the end of any order ends the run about this one. */
export const anotherRowRule: CampaignRule = {
  of: 'campaign',
  name: 'another-row',
  level: 'warning',
  summary: 'This is true for every row, not only for the one of the run.',
  why: 'What happens to one order ends or moves on the runs about all others of the contact.',
  check: (linted, report) => {
    const { per } = linted.campaign.entry;
    for (const fact of openFacts(linted)) {
      const event = eventOf(linted.workspace.schema, fact.event);
      if (event?.about !== per || happensOnce(event, linted)) continue;
      const { span } = fact;
      // With a short name the words that stand there are not known.
      const isWhole = event.short === undefined && event.name.startsWith(`${per} `);
      report({
        message: `\`${event.name}\` of any ${per} of the contact counts here.`,
        help: `Write \`this ${event.name}\` if the ${per} of the run is meant.`,
        span,
        fixes: isWhole
          ? [
              {
                kind: 'name-this',
                title: `Write \`this ${event.name}\``,
                edits: [{ span: { ...span, end: span.start }, text: 'this ' }],
                safe: false,
              },
            ]
          : [],
      });
    }
  },
};

/**
 * Whether the row of the run cannot meet the event again, so that another row's is always meant: it makes the row, or it is what started the
 * run about it. An event that may make a row and may change one (`cart updated`) comes back to the same row.
 */
function happensOnce(event: EventType, { campaign, workspace }: LintedCampaign): boolean {
  if (BEGINS.test(event.name)) return true;
  if (event.setsIfNew !== undefined) return false;
  const { time } = workspace.schema.entities[event.about] ?? {};
  return (event.sets !== undefined && event.sets === time) || campaign.triggers.some((trigger) => isStartedBy(trigger, event));
}

const isStartedBy = (trigger: Trigger, { name }: EventType): boolean => trigger.kind === 'event' && trigger.event === name;
