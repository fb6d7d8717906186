/** What has to change when something gets another name, so that campaigns mean what they meant and runs in flight are found again. */
import type { Target, Use } from '../../../../language/check/uses.ts';
import type { TextEdit } from '../../../../language/diagnostics/diagnostic.ts';
import type { Span } from '../../../../language/program.ts';
import type { CampaignNode, Name, StepNode } from '../../../../language/syntax/ast.ts';
import type { FileRename } from '../../core/edits.ts';
import { labelsOf } from '../../core/labels.ts';
import { usesOf } from '../../core/names.ts';
import { sameSpan } from '../../core/positions.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { declarationsOfKind, stepsOf } from '../../core/syntax.ts';
import { labelPlace } from '../../knowledge/steps/of-step.ts';

/** All changes of a rename. */
export interface Rename {
  readonly edits: readonly TextEdit[];
  readonly files: readonly FileRename[];
}

/** The changes that give a target another name. */
export function renameEdits(snapshot: Snapshot, target: Target, name: string): Rename {
  const uses = usesOf(snapshot, target);
  const edits = [
    ...uses.flatMap((use) => replaced(snapshot, use, name)),
    ...wasEdits(snapshot, target, name),
    ...(target.kind === 'label' ? unwrittenLabel(snapshot, target, name) : stepsNamedAfter(snapshot, target, name)),
  ];
  return { edits: onceEach(edits), files: target.kind === 'message' ? fileRenames(snapshot, target.name, name) : [] };
}

/** The name itself inside of the place that names it: a tag may stand in quotes. */
function replaced(snapshot: Snapshot, { span, target }: Use, name: string): readonly TextEdit[] {
  const text = (snapshot.files.get(span.file) ?? '').slice(span.start.offset, span.end.offset);
  const at = text.search(new RegExp(`\\b${target.name}\\b`));
  return at < 0 ? [] : [{ span: within(span, at, target.name.length), text: name }];
}

function within(span: Span, from: number, length: number): Span {
  const { file, start } = span;
  const moved = (by: number) => ({ offset: start.offset + by, line: start.line, column: start.column + by });
  return { file, start: moved(from), end: moved(from + length) };
}

/** A name with the earlier one behind it. */
interface Named {
  readonly name: Name;
  readonly was?: Name;
}

/** ` was OLD` behind a declaration: what is deployed under the old name is found again. An earlier `was` stays: that is what is deployed. */
function wasEdits(snapshot: Snapshot, target: Target, name: string): readonly TextEdit[] {
  return namedNodes(snapshot, target).flatMap(({ name: { span }, was }): readonly TextEdit[] => {
    const behind = { file: span.file, start: span.end, end: was?.span.end ?? span.end };
    if (was === undefined) return [{ span: behind, text: ` was ${target.name}` }];
    return was.text === name ? [{ span: behind, text: '' }] : [];
  });
}

function namedNodes(snapshot: Snapshot, target: Target): readonly Named[] {
  switch (target.kind) {
    case 'campaign':
    case 'coupon':
    case 'segment':
    case 'cohort':
      return declarationsOfKind(snapshot, target.kind)
        .filter((node) => node.name.text === target.name)
        .map(({ name, was }) => ({ name, ...(was && { was }) }));
    case 'label':
      return stepsOfCampaign(snapshot, target.campaign).flatMap(({ label, was }) =>
        label?.text === target.name ? [{ name: label, ...(was && { was }) }] : [],
      );
    default:
      return [];
  }
}

function stepsOfCampaign(snapshot: Snapshot, campaign: string): readonly StepNode[] {
  return declarationsOfKind(snapshot, 'campaign')
    .filter((node) => node.name.text === campaign)
    .flatMap(stepsOf);
}

/** A step that goes by its own words gets a label, and the words as the label that it had. */
function unwrittenLabel(snapshot: Snapshot, target: Target & { readonly kind: 'label' }, name: string): readonly TextEdit[] {
  const labels = labelsOf(snapshot, target.campaign);
  return stepsOfCampaign(snapshot, target.campaign).flatMap((step) => {
    const known = labels.get(step.span.start.offset);
    return known?.named === false && known.label === target.name ? labelEdit(step, name, target.name) : [];
  });
}

function labelEdit(step: StepNode, name: string, was: string): readonly TextEdit[] {
  const at = labelPlace(step);
  return at === undefined ? [] : [{ span: { file: step.span.file, start: at, end: at }, text: ` as ${name} was ${was}` }];
}

/** The name that the own words of a step are made of, if it is the target's. */
function ownName(step: StepNode, target: Target): Name | undefined {
  const names: Partial<Record<Target['kind'], Name | undefined>> = {
    message: 'message' in step ? step.message : undefined,
    coupon: 'coupon' in step ? step.coupon : undefined,
    segment: 'segment' in step ? step.segment : undefined,
    campaign: 'campaign' in step ? step.campaign : undefined,
    endpoint: 'endpoint' in step ? step.endpoint : undefined,
    people: 'people' in step ? step.people : undefined,
  };
  const name = names[target.kind];
  return name?.text === target.name ? name : undefined;
}

/** Steps without a label go by the names in them: their labels change with those, and so does who speaks of them. */
function stepsNamedAfter(snapshot: Snapshot, target: Target, name: string): readonly TextEdit[] {
  return declarationsOfKind(snapshot, 'campaign').flatMap((campaign: CampaignNode) => {
    const labels = labelsOf(snapshot, campaign.name.text);
    return stepsOf(campaign).flatMap((step): readonly TextEdit[] => {
      const known = labels.get(step.span.start.offset);
      if (known === undefined || known.named || ownName(step, target) === undefined || !known.label.endsWith(`_${target.name}`)) return [];
      const label = `${known.label.slice(0, -target.name.length)}${name}`;
      const uses = usesOf(snapshot, { kind: 'label', campaign: campaign.name.text, name: known.label });
      return [...labelEdit(step, label, known.label), ...uses.flatMap((use) => replaced(snapshot, use, label))];
    });
  });
}

function fileRenames(snapshot: Snapshot, from: string, to: string): readonly FileRename[] {
  const files = new Set(snapshot.checked.partial.messages.filter(({ name }) => name === from).map(({ file }) => file));
  return [...files].map((file) => {
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    return { from: file, to: `${folder}${to}${file.slice(folder.length + from.length)}` };
  });
}

function onceEach(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.filter((edit, index) => edits.findIndex((other) => other.text === edit.text && sameSpan(other.span, edit.span)) === index);
}
