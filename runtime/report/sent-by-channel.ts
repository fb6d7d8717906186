/** Messages that went out, channel by channel. */
import { CHANNELS } from '../../language/program.ts';
import type { Outbox } from '../store/port.ts';
import type { ChannelCount } from './types.ts';

/** Counts those that were sent; channels that were not used are left out. */
export function sentByChannel(rows: Awaited<ReturnType<Outbox['counts']>>): readonly ChannelCount[] {
  return CHANNELS.flatMap((channel) => {
    const own = rows.filter((row) => row.state === 'sent' && row.channel === channel);
    return own.length === 0 ? [] : [{ channel, sent: own.reduce((sum, { count }) => sum + count, 0) }];
  });
}
