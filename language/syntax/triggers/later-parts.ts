import type { CampaignParser } from '../grammar/campaign-parser.ts';
import { laterTriggerParts, notKnownYet } from '../grammar/not-known-yet.ts';
import { lineOf } from '../tokens/spans.ts';

/** Leaves the trigger if a part follows, `ahead` tokens on, that only later versions know. */
export function refuseLaterParts(p: CampaignParser, ahead = 0): void {
  const token = p.peek(ahead + 1);
  const later = laterTriggerParts.get(token.image);
  if (later !== undefined && lineOf(token) === lineOf(p.peek(ahead))) p.fail(notKnownYet(later, p.spanOf(token)));
}
