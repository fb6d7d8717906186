/** What messages would have cost, by what relance.yaml says of each channel. */
import Big from 'big.js';
import { CHANNELS } from '../../language/program.ts';
import type { Settings } from '../../language/settings/settings.ts';
import type { CostFigures, Counted } from './figures.ts';

/** Costs of channels that were used, in the order of channels; one without a `cost` has its messages alone. */
export function costsOf({ channels }: Settings, byChannel: readonly Counted[]): readonly CostFigures[] {
  return CHANNELS.flatMap((channel) => {
    const messages = byChannel.find(({ name }) => name === channel)?.count ?? 0;
    const cost = channels[channel]?.cost;
    if (messages === 0) return [];
    return cost === undefined
      ? [{ channel, messages }]
      : [{ channel, messages, each: cost, total: new Big(cost).times(messages).toFixed() }];
  });
}

/** All that has a cost, in units of the store's currency as decimal text; undefined where no channel has one. */
export function totalCost(costs: readonly CostFigures[]): string | undefined {
  const known = costs.flatMap(({ total }) => (total === undefined ? [] : [total]));
  return known.length === 0 ? undefined : known.reduce((sum, cost) => sum.plus(cost), new Big(0)).toFixed();
}
