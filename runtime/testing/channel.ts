import type { Channel, Outgoing } from '../channels/port.ts';

/** The channel of tests and simulations: accepts everything at once and keeps it in order. */
export function createCollectingChannel(): Channel & { readonly sent: readonly Outgoing[] } {
  const sent: Outgoing[] = [];
  return {
    name: 'email',
    sent,
    send: async (message) => {
      sent.push(message);
      return { kind: 'sent' };
    },
    lookup: async (id) => (sent.some((message) => message.id === id) ? 'accepted' : 'not accepted'),
    close: async () => undefined,
  };
}
