import { createServer, type Server, type Socket } from 'node:net';
import type { Outgoing } from '../../../runtime/channels/port.ts';

/** A mail as the dispatcher hands it over. */
export function outgoing(rest: Partial<Outgoing> = {}): Outgoing {
  return {
    channel: 'email',
    id: 'r_0123456789abcdef/email_cart_reminder/1',
    run: 'r_0123456789abcdef',
    campaign: 'cart_recovery',
    revision: 'aaaabbbbccccdddd',
    label: 'email_cart_reminder',
    message: 'cart_reminder',
    to: 'ada@example.com',
    from: 'Lantern & Loom <hello@shop.example>',
    subject: 'Grüße: your cart — £19.50',
    html: '<p>Zwölf Körbe für <b>£19.50</b></p>\n.\n<p>a line that was a dot</p>',
    text: 'Zwölf Körbe für £19.50\n.\nafter the dot\n',
    at: Date.UTC(2026, 2, 30, 9, 0, 0),
    purpose: 'marketing',
    ...rest,
  };
}

/** Where a scripted server breaks off, or what it answers there. */
export interface Script {
  /** Answers by command (`MAIL`, `RCPT`, `DATA`, `.` for the end of the text); `hang up` closes the connection instead. */
  readonly [command: string]: string;
}

/** A mail server that answers by the book but for what the script says. Counts the texts that it was given whole. */
export async function scriptedServer(
  script: Script,
): Promise<{ readonly url: string; readonly texts: () => number; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  let texts = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => sockets.delete(socket));
    converse(socket, script, () => {
      texts += 1;
    });
  });
  const port = await listening(server);
  return {
    url: `smtp://127.0.0.1:${port}`,
    texts: () => texts,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function converse(socket: Socket, script: Script, whole: () => void): void {
  const answer = (command: string, usual: string) => {
    const text = script[command] ?? usual;
    if (text === 'hang up') socket.destroy();
    else if (text !== 'silence') socket.write(`${text}\r\n`);
  };
  let inText = false;
  let rest = '';
  answer('greeting', '220 scripted');
  socket.on('data', (chunk) => {
    rest += chunk.toString('latin1');
    while (rest.includes('\r\n')) {
      const end = rest.indexOf('\r\n');
      const line = rest.slice(0, end);
      rest = rest.slice(end + 2);
      if (inText && line !== '.') continue;
      if (inText) {
        inText = false;
        whole();
        answer('.', '250 ok');
        continue;
      }
      const command = line.slice(0, 4).toUpperCase();
      if (command === 'DATA') {
        inText = (script.DATA ?? '354').startsWith('354');
        answer('DATA', '354 go on');
      } else answer(command, command === 'EHLO' ? '250 scripted' : '250 ok');
    }
  });
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
