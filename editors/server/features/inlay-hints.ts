import { type InlayHint, InlayHintKind, InlayHintRequest } from 'vscode-languageserver';
import type { Position as Place } from '../../../language/program.ts';
import type { CampaignNode, MomentNode, StepNode } from '../../../language/syntax/ast.ts';
import { type CalendarNow, shownDate } from '../core/calendar.ts';
import { labelsOf } from '../core/labels.ts';
import { offsetAt } from '../core/positions.ts';
import type { FilePlace, Snapshot } from '../core/snapshot.ts';
import { stepsOf, treeOf } from '../core/syntax.ts';
import { awaitedMoment, labelPlace, waitEnd } from '../knowledge/steps/of-step.ts';
import { needsZone, unsaidZone } from '../knowledge/triggers.ts';
import { fileFeature } from './feature.ts';

/** What a file leaves unsaid: how often contacts may enter, names of steps, zones, and when waits would end if they began now. */
export function inlayHints(place: FilePlace, now: number, from = 0, until = place.text.length): InlayHint[] {
  const { snapshot } = place;
  const calendar = { now, storeZone: snapshot.checked.partial.settings.store.timeZone };
  return (treeOf(place)?.declarations ?? [])
    .filter((node) => node.kind === 'campaign')
    .filter(({ span }) => span.start.offset <= until && span.end.offset >= from)
    .flatMap((node) => campaignHints(node, snapshot, calendar));
}

function campaignHints(node: CampaignNode, snapshot: Snapshot, calendar: CalendarNow): readonly InlayHint[] {
  const labels = labelsOf(snapshot, node.name.text);
  const steps = stepsOf(node).flatMap((step): readonly InlayHint[] => {
    const label = labels.get(step.span.start.offset);
    const end = labelPlace(step);
    const moment = awaitedMoment(step);
    return [
      ...(moment === undefined ? [] : zoneHint(moment)),
      ...(label === undefined || label.named || end === undefined
        ? []
        : [hint(end, `as ${label.label}`, 'The name of this step, unless `as` gives another one.')]),
      ...endHint(step, calendar),
    ];
  });
  return [...entryHint(node, snapshot), ...triggerHints(node), ...steps];
}

function entryHint(node: CampaignNode, snapshot: Snapshot): readonly InlayHint[] {
  const written = node.clauses.some(({ kind }) => kind === 'entry') || node.broken.includes('entry');
  const entry = snapshot.checked.partial.campaigns.find(({ name }) => name === node.name.text)?.entry;
  if (written || entry === undefined) return [];
  return [
    hint(
      (node.was ?? node.name).span.end,
      `${entry.mode} per ${entry.per}`,
      'How often a contact may enter where the campaign does not say.',
    ),
  ];
}

function triggerHints(node: CampaignNode): readonly InlayHint[] {
  const triggers = node.clauses.flatMap((clause) => (clause.kind === 'when' ? clause.triggers : []));
  return triggers.flatMap((trigger): readonly InlayHint[] => {
    const place = unsaidZone(trigger);
    return place === undefined ? [] : [hint(place, 'in contact time', CONTACT_TIME)];
  });
}

const CONTACT_TIME = 'Times are the contact\'s, unless `in store time` or `in "Europe/Paris"` says otherwise.';

function zoneHint(moment: MomentNode): readonly InlayHint[] {
  return needsZone(moment) ? [hint(moment.span.end, 'in contact time', CONTACT_TIME)] : [];
}

function endHint(step: StepNode, calendar: CalendarNow): readonly InlayHint[] {
  const { end, place } = waitEnd(step, calendar);
  if (end === undefined || place === undefined) return [];
  return [hint(place, `→ ${shownDate(end, calendar)}`, `When this wait would end if it began now, in ${end.timeZoneId}.`)];
}

function hint({ line, column }: Place, label: string, tooltip: string): InlayHint {
  return { position: { line: line - 1, character: column - 1 }, label, tooltip, kind: InlayHintKind.Type, paddingLeft: true };
}

/** Hints between the words of a file. */
export const inlayHintsFeature = fileFeature(InlayHintRequest.type, { inlayHintProvider: true }, [], (place, { range }, host) =>
  inlayHints(place, host.now(), offsetAt(place.text, range.start), offsetAt(place.text, range.end)),
);
