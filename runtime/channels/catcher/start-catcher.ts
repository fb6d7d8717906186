import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { RelanceError } from '../../../language/diagnostics/relance-error.ts';
import type { CaughtMail } from '../../store/port.ts';
import { readMail } from './read-mail.ts';

/** What the catcher needs. */
export interface CatcherOptions {
  /** Keeps the mail for good; the server answers 250 only after it resolved. Called again with the same id if the client tries again. */
  readonly persist: (mail: CaughtMail) => Promise<void>;
  /** Absent or 0: a free one. */
  readonly port?: number;
  /** Told what went wrong. */
  readonly log: (message: string) => void;
}

/** The running catcher. */
export interface Catcher {
  readonly port: number;
  /** `smtp://127.0.0.1:<port>`. */
  readonly url: string;
  /** Takes no new connection, waits for mails being received, at most a second. */
  close(): Promise<void>;
}

/** Largest mail that is taken, bytes. */
const MOST_BYTES = 25 * 1024 * 1024;

/**
 * Starts the built-in mail server of development: it listens on loopback only, takes every mail and delivers none. A mail that could not
 * be kept is answered with 451, so that the sender tries again. Throws `RelanceError` `catcher-port` if the port cannot be used.
 */
export async function startCatcher(options: CatcherOptions): Promise<Catcher> {
  const server = new SMTPServer({
    name: 'relance.localhost',
    banner: 'Relance catcher: mails stay on this machine',
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    disableReverseLookup: true,
    size: MOST_BYTES,
    closeTimeout: 1_000,
    logger: false,
    onData: (stream, session, answer) => {
      receive(stream, session, options).then(
        (id) => answer(null, `2.0.0 kept as ${id}`),
        (error: unknown) => answer(refusal(error, options.log)),
      );
    },
  });
  server.on('error', (error) => options.log(`The mail catcher: ${error.message}`));
  const port = await listen(server, options.port ?? 0);
  return { port, url: `smtp://127.0.0.1:${port}`, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** An answer to the client other than 250. */
class SmtpAnswer extends Error {
  readonly responseCode: number;

  constructor(responseCode: number, message: string) {
    super(message);
    this.responseCode = responseCode;
  }
}

async function receive(stream: SMTPServerDataStream, session: SMTPServerSession, options: CatcherOptions): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  if (stream.sizeExceeded) throw new SmtpAnswer(552, `5.3.4 larger than ${MOST_BYTES} bytes`);
  const { mailFrom, rcptTo } = session.envelope;
  const envelope = { from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map((recipient) => recipient.address) };
  const mail = await readMail(Buffer.concat(chunks), envelope, Date.now());
  await options.persist(mail);
  return mail.id;
}

function refusal(error: unknown, log: (message: string) => void): SmtpAnswer {
  if (error instanceof SmtpAnswer) return error;
  log(`The mail catcher could not keep a mail: ${error instanceof Error ? error.message : String(error)}`);
  return new SmtpAnswer(451, '4.3.0 the mail could not be kept, try again');
}

function listen(server: SMTPServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      reject(
        new RelanceError({
          code: 'catcher-port',
          summary: `The mail catcher cannot listen on port ${port}.`,
          why: error.code === 'EADDRINUSE' ? 'Another program uses it.' : error.message,
          help: 'Stop that program, or let Relance choose a free port.',
          cause: error,
        }),
      );
    };
    server.server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.server.off('error', fail);
      const address = server.server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
