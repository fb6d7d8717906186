import type { Channel, Delivery, Outgoing } from '../../../runtime/channels/port.ts';

/** A provider whose answers a test chooses. */
export interface ScriptedChannel extends Channel {
  readonly sent: Outgoing[];
  /** Answers the next sends, in order; then everything is accepted. An error is thrown: the process dies there. */
  readonly answers: (Delivery | Error | (() => Promise<Delivery>))[];
  /** What the provider says when it is asked later; by default the truth. */
  knows: Awaited<ReturnType<Channel['lookup']>> | 'the truth';
}

/** A provider that accepts everything until told otherwise. */
export function createScriptedChannel(name: Channel['name'] = 'email'): ScriptedChannel {
  const sent: Outgoing[] = [];
  const answers: ScriptedChannel['answers'] = [];
  const channel: ScriptedChannel = {
    name,
    sent,
    answers,
    knows: 'the truth',
    send: async (message) => {
      sent.push(message);
      const answer = answers.shift() ?? { kind: 'sent' };
      if (answer instanceof Error) throw answer;
      return typeof answer === 'function' ? answer() : answer;
    },
    lookup: async (id) => {
      if (channel.knows !== 'the truth') return channel.knows;
      return sent.some((message) => message.id === id) ? 'accepted' : 'not accepted';
    },
    close: async () => undefined,
  };
  return channel;
}
