/** The words of the channels. */
import { CHANNELS, type Channel } from '../../program.ts';
import { word } from '../tokens/token-types.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';

/** Defines `email`, `sms`, `push`, `whatsapp`. */
export function channelRule(p: CampaignParser): Rule<Channel> {
  return p.rule('channel', () =>
    p.choose<Channel>(
      '`email`, `sms`, `push` or `whatsapp`',
      CHANNELS.map((channel) => ({
        ALT: () => {
          p.take(word(channel));
          return channel;
        },
      })),
    ),
  );
}
