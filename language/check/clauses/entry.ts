import type { Campaign } from '../../program.ts';
import type { Name } from '../../syntax/ast.ts';
import { tableOf } from '../expressions/schema-index.ts';
import { aRow } from '../types.ts';
import type { Workspace } from '../workspace.ts';
import type { ClauseOf } from './pick-clause.ts';
import { isPositive } from './positive.ts';
import { reportUnknownTable } from './unknown-table.ts';
import type { CheckedTriggers } from './when.ts';

/** `once [per ENTITY]`, `repeatable [per ENTITY] [at most every D] [newest wins]`. Where neither is written, once per contact; lint asks to write it. */
export function checkEntry(node: ClauseOf<'entry'> | undefined, when: CheckedTriggers, workspace: Workspace): Campaign['entry'] {
  if (node === undefined) return { mode: 'once', per: 'contact', newestWins: false };
  const per = node.per === undefined ? 'contact' : checkPer(node.per, when, workspace);
  if (node.atMostEvery !== undefined) isPositive(node.atMostEvery, workspace);
  return {
    mode: node.mode,
    per,
    ...(node.atMostEvery === undefined ? {} : { atMostEvery: node.atMostEvery.ms }),
    newestWins: node.newestWins,
  };
}

function checkPer(per: Name, { binds, uncertain }: CheckedTriggers, workspace: Workspace): string {
  if (per.text === 'contact') return 'contact';
  if (tableOf(workspace.schema, per.text) === undefined) {
    reportUnknownTable(per, workspace);
    return 'contact';
  }
  workspace.use(per.span, { kind: 'entity', name: per.text });
  const other = binds.find(({ about }) => about !== per.text);
  if (other === undefined) return per.text;
  const own = binds.map(({ about }) => about).find((about) => about !== 'contact' && binds.every((one) => one.about === about));
  const instead = own === undefined || uncertain ? `Leave out \`per ${per.text}\`` : `Write \`per ${own}\``;
  workspace.report('per-not-bound', {
    message: `\`${other.words}\` ${whatItBrings(other)} and brings no \`${per.text}\`.`,
    help: `${instead}, or use triggers that are all about ${aRow(per.text)}.`,
    span: per.span,
  });
  return 'contact';
}

function whatItBrings({ about, gathered }: CheckedTriggers['binds'][number]): string {
  if (gathered !== undefined) return `brings the list \`${gathered.name}\``;
  return about === 'contact' ? 'is about the contact' : `is about ${aRow(about)}`;
}
