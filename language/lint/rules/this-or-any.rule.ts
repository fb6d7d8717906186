import { eventOf } from '../../check/workspace.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Fact } from '../../program.ts';
import type { EventType } from '../../schema/schema.ts';
import type { CampaignRule, LintedCampaign } from '../lint-rule.ts';
import { openFacts } from '../walk/row-facts.ts';

/** `unless purchased` in a campaign per cart: any order, or the order made from this cart? */
export const thisOrAnyRule: CampaignRule = {
  of: 'campaign',
  name: 'this-or-any',
  level: 'hint',
  summary: 'Any of them counts here, not only that of this row.',
  why: 'In a campaign that runs per row both are often meant: an order made from this very cart, or any order of the contact.',
  check: (linted, report) => {
    const { entry } = linted.campaign;
    for (const fact of openFacts(linted)) {
      const event = eventOf(linted.workspace.schema, fact.event);
      const field = event === undefined ? undefined : wayTo(event, entry.per, linted);
      if (event === undefined || field === undefined) continue;
      const verb = event.short ?? event.name;
      report({
        message: `Any \`${verb}\` of the contact counts here, whatever ${entry.per} it came from.`,
        help: `If only that of this ${entry.per} is meant, ${only(event, field, entry.per)}.`,
        span: fact.span,
        fixes: nameThis(fact, event, entry.per),
      });
    }
  },
};

/** The field by which the row that the event is about points to one of the key's table: of an order to its cart. */
function wayTo(event: EventType, per: string, { workspace }: LintedCampaign): string | undefined {
  if (event.about === per) return undefined;
  const fields = workspace.schema.entities[event.about]?.fields ?? [];
  return fields.find(({ type }) => type.kind === 'ref' && type.entity === per)?.name;
}

/** `this` goes with short names alone; of other events the filter says which row is meant. */
function only({ about, short }: EventType, field: string, per: string): string {
  return short === undefined ? `ask for it: \`where (${about}.${field} == this)\`` : `write \`this ${per} ${short}\``;
}

/** Only where the short name is all that stands there: `purchased` becomes `this cart purchased`. */
function nameThis({ span }: Fact, { short }: EventType, per: string): readonly Fix[] {
  if (short === undefined || span.end.offset - span.start.offset !== short.length) return [];
  const edits = [{ span, text: `this ${per} ${short}` }];
  return [{ kind: 'name-this', title: `Write \`this ${per} ${short}\``, edits, safe: false }];
}
