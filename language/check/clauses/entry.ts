import { suggest } from '../../diagnostics/nearest.ts';
import type { Campaign } from '../../program.ts';
import type { EventType } from '../../schema/schema.ts';
import type { CampaignNode, Name } from '../../syntax/ast.ts';
import { aRow } from '../types.ts';
import { entityOf, type Workspace } from '../workspace.ts';
import type { ClauseOf } from './pick-clause.ts';

/** `once [per ENTITY]`, `repeatable [per ENTITY] [at most every D] [newest wins]`. Where neither is written, once per contact, with a warning. */
export function checkEntry(
  node: ClauseOf<'entry'> | undefined,
  campaign: CampaignNode,
  events: readonly EventType[],
  workspace: Workspace,
): Campaign['entry'] {
  if (node === undefined) {
    if (!campaign.broken.includes('entry')) warnNotWritten(campaign, workspace);
    return { mode: 'once', per: 'contact', newestWins: false };
  }
  const per = node.per === undefined ? 'contact' : checkPer(node.per, events, workspace);
  return {
    mode: node.mode,
    per,
    ...(node.atMostEvery === undefined ? {} : { atMostEvery: node.atMostEvery.ms }),
    newestWins: node.newestWins,
  };
}

function warnNotWritten(campaign: CampaignNode, workspace: Workspace): void {
  workspace.report('entry-mode-not-written', {
    message: `A contact enters \`${campaign.name.text}\` once, ever.`,
    help: 'Write `once` if that is meant, else `repeatable`.',
    span: campaign.name.span,
  });
}

function checkPer(per: Name, events: readonly EventType[], workspace: Workspace): string {
  if (per.text === 'contact') return 'contact';
  if (entityOf(workspace.schema, per.text) === undefined) {
    reportUnknownTable(per, workspace);
    return 'contact';
  }
  const other = events.find((event) => event.about !== per.text);
  if (other === undefined) return per.text;
  const help = `Write \`per ${other.about}\`, or use triggers that are all about ${aRow(per.text)}.`;
  workspace.report('per-not-bound', {
    message: `\`${other.name}\` is about ${aRow(other.about)} and brings no \`${per.text}\`.`,
    help,
    span: per.span,
  });
  return 'contact';
}

/** Reports a name that is no active table. */
export function reportUnknownTable(name: Name, workspace: Workspace): void {
  if (entityOf(workspace.wholeSchema, name.text) !== undefined) {
    const help = `Add \`${name.text}\` to \`modules\` in relance.yaml.`;
    workspace.report('table-not-active', { message: `The table \`${name.text}\` is off.`, help, span: name.span });
    return;
  }
  const names = Object.keys(workspace.schema.entities);
  workspace.report('unknown-table', {
    message: `There is no table \`${name.text}\`.`,
    help: suggest(name.text, names, `There is ${names.join(', ')}.`),
    span: name.span,
  });
}
