import { eventOf } from '../../check/workspace.ts';
import type { CampaignRule } from '../lint-rule.ts';
import { openFacts } from '../walk/row-facts.ts';

/** Verbs of events that make a new row: another one is always meant. */
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
      if (event?.about !== per || BEGINS.test(event.name)) continue;
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
