/** The messages that generated campaigns send: few, since many campaigns of a shop share theirs. */

const MAILS = 24;
const TEXTS = 12;

/** Messages by what they need. A recipe picks a number from 1 to `count`. */
export const messageKinds = {
  /** E-mail without needs. */
  letter: { count: MAILS, extension: 'email.html', needs: '{}', words: 'Good things for {{ contact.first_name }} at {{ store.name }}.' },
  /** E-mail with a coupon. */
  offer: { count: MAILS, extension: 'email.html', needs: '{ code: coupon }', words: 'Take {{ code.percent }} off with {{ code.code }}.' },
  /** E-mail about a cart. */
  cart: { count: MAILS, extension: 'email.html', needs: '{ cart: cart }', words: 'Your cart of {{ cart.total }} waits: {{ cart.url }}' },
  /** E-mail about an order. */
  order: { count: MAILS, extension: 'email.html', needs: '{ order: order }', words: 'Thank you for {{ order.name }} ({{ order.total }}).' },
  /** SMS without needs. */
  text: { count: TEXTS, extension: 'sms.txt', needs: '{}', words: 'News from {{ store.name }}: {{ store.url }}' },
  /** SMS with a coupon. */
  code: {
    count: TEXTS,
    extension: 'sms.txt',
    needs: '{ code: coupon }',
    words: '{{ code.percent }} off with {{ code.code }} at {{ store.url }}',
  },
} as const;

/** A kind of message. */
export type MessageKind = keyof typeof messageKinds;

/** The files of all messages by their paths. */
export function messageFiles(): readonly (readonly [string, string])[] {
  return Object.entries(messageKinds).flatMap(([kind, { count, extension, needs, words }]) =>
    Array.from({ length: count }, (_, index) => {
      const mail = extension === 'email.html';
      const subject = mail ? `subject: "${kind} ${index + 1} of {{ store.name }}"\n` : '';
      const body = mail ? `<p>${words}</p>\n<p><a href="{{ unsubscribe_url }}">Unsubscribe</a></p>` : words;
      return [`messages/${kind}_${index + 1}.${extension}`, `---\n${subject}needs: ${needs}\n---\n${body}\n`] as const;
    }),
  );
}
