/** The messages that generated campaigns send: few, since many campaigns of a shop share theirs. */

const MAILS = 24;
const TEXTS = 12;
const PUSH_NOTE = 'title: "{{ headline }}"\nbody: Look at what is new.\nneeds: { headline: text }\n';

/** Messages by what they need. A recipe picks a number from 1 to `count`. */
export const messageKinds = {
  /** E-mail without needs. */
  letter: { count: MAILS, extension: 'email.html', text: mail('{}', 'Good things for {{ contact.first_name }} at {{ store.name }}.') },
  /** E-mail with a coupon. */
  offer: { count: MAILS, extension: 'email.html', text: mail('{ code: coupon }', 'Take {{ code.percent }} off with {{ code.code }}.') },
  /** E-mail about a cart. */
  cart: { count: MAILS, extension: 'email.html', text: mail('{ cart: cart }', 'Your cart of {{ cart.total }} waits: {{ cart.url }}') },
  /** E-mail about an order. */
  order: { count: MAILS, extension: 'email.html', text: mail('{ order: order }', 'Thank you for {{ order.name }} ({{ order.total }}).') },
  /** E-mail and push message with a headline. */
  note: { count: MAILS, extension: 'email.html', text: mail('{ headline: text }', '{{ headline }}: look at what is new.') },
  /** E-mail without needs that is sent whether or not marketing is allowed. */
  bill: { count: MAILS, extension: 'email.html', text: mail('{}', 'About your contract with {{ store.name }}.') },
  /** SMS of the same sort. */
  alert: { count: TEXTS, extension: 'sms.txt', text: sms('{}', 'Your contract with {{ store.name }} ends soon.') },
  /** SMS without needs. */
  text: { count: TEXTS, extension: 'sms.txt', text: sms('{}', 'News from {{ store.name }}: {{ store.url }}') },
  /** SMS with a coupon. */
  code: {
    count: TEXTS,
    extension: 'sms.txt',
    text: sms('{ code: coupon }', '{{ code.percent }} off with {{ code.code }} at {{ store.url }}'),
  },
  /** Push message without needs. */
  nudge: { count: TEXTS, extension: 'push.yaml', text: 'title: It is back\nbody: "Look, {{ contact.first_name }}: it is here again."\n' },
  /** WhatsApp message without needs. */
  chat: {
    count: TEXTS,
    extension: 'whatsapp.yaml',
    text: 'template: back_in_stock\nbody: "It is here again, {{ contact.first_name }}."\n',
  },
} as const satisfies Readonly<Record<string, { readonly count: number; readonly extension: string; readonly text: string }>>;

/** A kind of message. */
export type MessageKind = keyof typeof messageKinds;

/** The files of all messages by their paths. */
export function messageFiles(): readonly (readonly [string, string])[] {
  return Object.entries(messageKinds).flatMap(([kind, { count, extension, text }]) =>
    Array.from({ length: count }, (_, index): (readonly [string, string])[] => {
      const name = `messages/${kind}_${index + 1}`;
      const file = [`${name}.${extension}`, text] as const;
      return kind === 'note' ? [file, [`${name}.push.yaml`, PUSH_NOTE]] : [file];
    }).flat(),
  );
}

function mail(needs: string, words: string): string {
  return `---\nsubject: "News of {{ store.name }}"\nneeds: ${needs}\n---\n<p>${words}</p>\n<p><a href="{{ unsubscribe_url }}">Unsubscribe</a></p>\n`;
}

function sms(needs: string, words: string): string {
  return `---\nneeds: ${needs}\n---\n${words}\n`;
}
