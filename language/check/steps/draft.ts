import type { Channel } from '../../program.ts';

/** A first text of a message, which can be sent as it is. */
export function draftOf(name: string, channel: Channel, store: string): string {
  const subject = JSON.stringify(inWords(name));
  switch (channel) {
    case 'email':
      return [
        '---',
        `subject: ${subject}`,
        'needs: {}',
        '---',
        '<mjml>',
        '  <mj-body>',
        '    <mj-section>',
        '      <mj-column>',
        `        <mj-text>${inWords(name)}</mj-text>`,
        '        <mj-text><a href="{{ unsubscribe_url }}">Unsubscribe</a></mj-text>',
        '      </mj-column>',
        '    </mj-section>',
        '  </mj-body>',
        '</mjml>',
        '',
      ].join('\n');
    case 'sms':
      return `---\nneeds: {}\n---\n${store}: ${inWords(name)}\n`;
    case 'push':
      return `title: ${JSON.stringify(store)}\nbody: ${subject}\nneeds: {}\n`;
    case 'whatsapp':
      return `template: ${name}\nbody: ${subject}\nneeds: {}\n`;
  }
}

/** `cart_reminder` as `Cart reminder`. */
function inWords(name: string): string {
  const words = name.replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
