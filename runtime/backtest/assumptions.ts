/** What a backtest assumes, told in every report: what is not recorded cannot be known. One sentence each. */
import type { Build } from '../../compiler/artefact.ts';
import { eventOfTrigger } from '../../compiler/flow/triggers.ts';
import type { Schema } from '../../language/schema/schema.ts';
import type { History } from './history.ts';
import type { ReactionModel } from './reactions.ts';

/** What was assumed in this run. */
export interface AssumedHere {
  readonly build: Build;
  readonly history: History;
  readonly reactions: ReactionModel | undefined;
}

/** The sentences, the gravest first. */
export function assumptionsOf({ build, history, reactions }: AssumedHere): readonly string[] {
  const { facts } = history;
  const share = (part: number): string => `${Number((part * 100).toFixed(2))}%`;
  return [
    ...(facts.assumedConsents.length === 0
      ? []
      : [
          `${facts.assumedContacts.toLocaleString('en')} contacts of whom the history does not say what they agree to are taken to agree to ${facts.assumedConsents.join(', ')}, and to have an address there.`,
        ]),
    reactions === undefined
      ? 'Nobody reacts to a message: none is opened, clicked, answered or complained about.'
      : `${share(reactions.opened)} of messages are opened an hour after they were sent, and ${share(reactions.clicked)} clicked a minute later, drawn once for each message.`,
    'Purchases and visits are those that were recorded: a message, a coupon or their absence changes none of them.',
    'Contacts, products and other rows without a time of their own are taken as the history has them, during the whole period.',
    'Only these campaigns run: messages of others count for no cap, and runs that were live when the period began are not there.',
    'Every message that may go is accepted by its provider at once. Texts are not rendered.',
    ...(usesCalls(build) ? ['Endpoints answer 200 with an empty body.'] : []),
    ...(build.settings.pools.length > 0 && build.coupons.some(({ terms }) => 'pool' in terms.code)
      ? ['Pools of codes never run dry.']
      : []),
    ...unheard(build, history),
  ];
}

const usesCalls = ({ artefacts }: Build): boolean => artefacts.some(({ flow }) => flow.nodes.some(({ kind }) => kind === 'call'));

/** Events that a campaign begins with and the history does not have: its figures say nothing. */
function unheard({ artefacts, schema }: Build, { events }: History): readonly string[] {
  const heard = new Set(events.map(({ event }) => event));
  const lines = artefacts.flatMap(({ campaign, flow }) => {
    const names = flow.triggers.map((trigger) => eventOfTrigger(trigger)).filter((name) => name !== undefined);
    const missing = names.filter((name) => !isHeard(name, schema, heard));
    return missing.length > 0 && missing.length === flow.triggers.length ? [[campaign, missing] as const] : [];
  });
  return lines.map(
    ([campaign, names]) =>
      `\`${campaign}\` begins with ${names.map((name) => `\`${name}\``).join(' or ')}, which the history does not have: nobody can enter.`,
  );
}

/** What Relance derives from rows of a table is heard where the table's own events are. */
function isHeard(name: string, { events }: Schema, heard: ReadonlySet<string>): boolean {
  const event = events[name];
  if (event?.derived !== true) return event === undefined || heard.has(name);
  return event.about !== 'cart' && event.about !== 'checkout' ? true : [...heard].some((one) => events[one]?.about === event.about);
}
