import type { ReadTime, Trigger } from '../../../language/program.ts';
import { segmentSignature } from '../signatures.ts';
import type { TriggerFlow } from './trigger-flow.ts';

/** Name of the event that members enter by; Relance writes it itself. */
export const SEGMENT_READ = 'segment read';

/** `segment SEGMENT read every monday at 09:00`. */
export const read: TriggerFlow<Trigger & { readonly kind: 'read' }> = {
  event: () => SEGMENT_READ,
  key: ({ segment, at }) => `segment ${segment} read ${readKey(at)}`,
  uses: ({ segment }, { segments }) => [segmentSignature(segments, segment)],
  withoutPast: [SEGMENT_READ],
};

function readKey(at: ReadTime): string {
  if (at.kind === 'now') return 'now';
  const zone = at.zone.kind === 'named' ? at.zone.name : `${at.zone.kind} time`;
  const day = at.kind === 'on' ? ` ${at.date}` : at.kind === 'every day' ? '' : ` ${at.day}`;
  return `${at.kind}${day} at ${at.time} in ${zone}`;
}
