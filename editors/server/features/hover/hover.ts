import { type Hover, HoverRequest } from 'vscode-languageserver';
import type { CampaignNode, StepNode } from '../../../../language/syntax/ast.ts';
import { nameAt } from '../../core/names.ts';
import { rangeOf, ranges, touches } from '../../core/positions.ts';
import { kindOf, type Place } from '../../core/snapshot.ts';
import { endOf, stepsOf, tokensOf, treeOf, wordOf } from '../../core/syntax.ts';
import { keywordHelp } from '../../knowledge/keywords.ts';
import { placeFeature } from '../feature.ts';
import { campaignWords } from './campaign-words.ts';
import { describe } from './describe.ts';
import { code, paragraphs, shown } from './markdown.ts';
import { stepWords } from './step-words.ts';
import { templateHover } from './template-hover.ts';
import { yamlHover } from './yaml-hover.ts';

/** What is known of the place under the pointer. */
export function hover(place: Place): Hover | null {
  const use = nameAt(place.snapshot, place.file, place.offset);
  if (use !== undefined) return shown(describe(place.snapshot, use), rangeOf(use.span));
  const kind = kindOf(place.file);
  if (kind === 'campaign') return keywordHover(place);
  return (kind === 'message' ? templateHover(place) : null) ?? yamlHover(place);
}

function keywordHover(place: Place): Hover | null {
  const { file, text, offset } = place;
  // The word that the pointer is on, else the one right before it.
  const token = tokensOf(text).findLast((one) => one.startOffset <= offset && offset <= endOf(one));
  const word = token && wordOf(token.tokenType);
  const help = word === undefined ? undefined : keywordHelp(word);
  if (token === undefined || word === undefined || help === undefined) return null;
  return shown(paragraphs(code(word), help, resolved(place, token.startOffset)), ranges(file, text)(token.startOffset, endOf(token)));
}

/** What a word that begins a step or clause means here, with its defaults. */
function resolved({ snapshot, file, offset }: Place, start: number): string | undefined {
  const campaign = (treeOf({ snapshot, file })?.declarations ?? []).find(
    (node): node is CampaignNode => node.kind === 'campaign' && touches(node.span, offset),
  );
  if (campaign === undefined) return undefined;
  if (campaign.span.start.offset === start) return campaignWords(snapshot, campaign.name.text);
  const step = stepsOf(campaign).find((one: StepNode) => one.span.start.offset === start);
  return step && stepWords(snapshot, campaign.name.text, step);
}

/** What is known of a place. */
export const hoverFeature = placeFeature(HoverRequest.type, { hoverProvider: true }, null, hover);
