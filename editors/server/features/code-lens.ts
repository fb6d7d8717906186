import { type CodeLens, CodeLensRequest, type Command } from 'vscode-languageserver';
import type { Use } from '../../../language/check/uses.ts';
import type { CampaignNode, DeclarationNode } from '../../../language/syntax/ast.ts';
import { usesOf } from '../core/names.ts';
import { locationOf, rangeOf } from '../core/positions.ts';
import type { FilePlace, Snapshot } from '../core/snapshot.ts';
import { treeOf } from '../core/syntax.ts';
import { RUN_TEST, SHOW_FLOW, SHOW_REFERENCES } from './commands/names.ts';
import { fileFeature } from './feature.ts';

/** Lines above declarations: run this test; show this flow, run its tests, who uses it. */
export function codeLenses({ snapshot, file }: FilePlace, showsResults: boolean): CodeLens[] {
  const uri = snapshot.uriOf(file);
  return (treeOf({ snapshot, file })?.declarations ?? []).flatMap((node) =>
    commandsFor(node, uri, snapshot, showsResults).map((command) => ({ range: rangeOf(firstLine(node)), command })),
  );
}

function firstLine(node: DeclarationNode): DeclarationNode['span'] {
  return node.kind === 'test' ? node.campaign.span : node.name.span;
}

function commandsFor(node: DeclarationNode, uri: string, snapshot: Snapshot, showsResults: boolean): readonly Command[] {
  if (node.kind === 'test')
    return [{ title: '▷ Run test', command: RUN_TEST, arguments: [{ uri, campaign: node.campaign.text, title: node.title.text }] }];
  const used = usesOf(snapshot, { kind: node.kind, name: node.name.text }).filter(({ role }) => role === 'use');
  const show = (title: string, uses: readonly Use[]): readonly Command[] =>
    uses.length === 0 ? [] : [referencesCommand(title, node, uses, snapshot, showsResults)];
  if (node.kind !== 'campaign') return show(counted(used.length, 'use'), used);
  return [
    { title: 'Show flow', command: SHOW_FLOW, arguments: [{ uri, campaign: node.name.text }] },
    ...campaignTests(node, uri, snapshot),
    ...show(`used by ${counted(outsideTests(used, snapshot).length, 'campaign')}`, outsideTests(used, snapshot)),
  ];
}

function campaignTests(node: CampaignNode, uri: string, snapshot: Snapshot): readonly Command[] {
  const count = snapshot.checked.sources
    .flatMap(({ declarations }) => declarations)
    .filter((one) => one.kind === 'test' && one.campaign.text === node.name.text).length;
  if (count === 0) return [{ title: 'no tests', command: '' }];
  return [{ title: `▷ Run ${counted(count, 'test')}`, command: RUN_TEST, arguments: [{ uri, campaign: node.name.text }] }];
}

/** A test names its campaign: that is counted beside. */
function outsideTests(uses: readonly Use[], snapshot: Snapshot): readonly Use[] {
  return uses.filter(({ span }) =>
    (treeOf({ snapshot, file: span.file })?.declarations ?? []).some(
      (node) => node.kind === 'campaign' && node.span.start.offset <= span.start.offset && span.end.offset <= node.span.end.offset,
    ),
  );
}

function referencesCommand(title: string, node: DeclarationNode, uses: readonly Use[], snapshot: Snapshot, showsResults: boolean): Command {
  // A client that does not know the command shows the number alone.
  if (!showsResults) return { title, command: '' };
  const { uri, range } = locationOf(snapshot, firstLine(node));
  return { title, command: SHOW_REFERENCES, arguments: [uri, range.start, uses.map(({ span }) => locationOf(snapshot, span))] };
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** Lines above declarations. */
export const codeLensFeature = fileFeature(CodeLensRequest.type, { codeLensProvider: {} }, [], (place, _params, host) =>
  codeLenses(place, host.client.showsResults),
);
