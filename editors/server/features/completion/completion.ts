import { type CompletionItem, CompletionRequest } from 'vscode-languageserver';
import { kindOf, type Place } from '../../core/snapshot.ts';
import { placeFeature } from '../feature.ts';
import { campaignCompletion } from './campaign-completion.ts';
import { templateCompletion } from './template-completion.ts';
import { yamlCompletion } from './yaml-completion.ts';

/** What may stand at a place. `now` is an instant, ms. */
export function completion(place: Place, now: number): CompletionItem[] {
  const kind = kindOf(place.file);
  if (kind === 'campaign') return campaignCompletion(place, now);
  return (kind === 'message' ? templateCompletion(place) : undefined) ?? yamlCompletion(place);
}

/** Completion at every position. */
export const completionFeature = placeFeature(
  CompletionRequest.type,
  { completionProvider: { triggerCharacters: ['.', '"', '{', '|', '%', ':'] } },
  [],
  (place, _params, host) => completion(place, host.now()),
);
