/** A connection and its transaction: which statements are waited for, and which failure is the one to report. */
import type { CompiledQuery, QueryResult } from 'kysely';
import type { QueryResult as Answer, PoolClient, QueryConfig } from 'pg';
import { checkOf } from './later.ts';

/** One connection in use. */
export interface Session {
  /** `begin` goes with the first statement. */
  begin(): void;
  /** Throws, and leaves the rollback to the caller, if any statement of the transaction has failed. */
  commit(): Promise<void>;
  /** Never throws: a connection on which it fails is not used again, and the server rolls back. */
  rollback(): Promise<void>;
  execute<R>(query: CompiledQuery): Promise<QueryResult<R>>;
  /** Runs a command of the driver itself. */
  command(sql: string): Promise<string>;
  release(): void;
}

const BEGIN = 'begin isolation level read committed';

/** What is under way in a transaction. */
interface Underway {
  /** Answers that nobody waits for, in the order of sending; none of them rejects. */
  readonly answers: Promise<void>[];
  /** The first of them that failed. */
  failure: { readonly error: unknown } | undefined;
  /** Some of them are to be checked. */
  checked: boolean;
}

/** A session on the client, whose statements have the names that `nameOf` gives them. */
export function createSession(client: PoolClient, nameOf: (sql: string) => string | undefined): Session {
  const send = createWire(client);
  let state: 'idle' | 'announced' | 'begun' = 'idle';
  // After a command of the driver has failed nobody knows what state the connection is in.
  let broken = false;
  const underway: Underway = { answers: [], failure: undefined, checked: false };
  const goOn = (answer: Promise<unknown>): void => {
    underway.answers.push(
      answer.then(
        () => undefined,
        (error: unknown) => {
          underway.failure ??= { error };
        },
      ),
    );
  };
  /** Waits for all that is under way; throws what failed first. */
  const settle = async (): Promise<void> => {
    await Promise.all(underway.answers.splice(0));
    underway.checked = false;
    if (underway.failure !== undefined) throw underway.failure.error;
  };
  const beginIfAnnounced = (): void => {
    if (state !== 'announced') return;
    state = 'begun';
    goOn(send({ text: BEGIN }));
  };
  const command = async (sql: string): Promise<string> => {
    try {
      return (await send({ text: sql })).command;
    } catch (error) {
      broken = true;
      throw error;
    }
  };
  return {
    begin() {
      state = 'announced';
      underway.failure = undefined;
    },
    async commit() {
      // Nothing may be committed before it is known that each statement did what it was for.
      if (underway.checked || underway.failure !== undefined) await settle();
      const answer = state === 'begun' ? await command('commit') : 'COMMIT';
      state = 'idle';
      await settle();
      // A transaction in which a statement failed answers COMMIT with ROLLBACK.
      if (answer !== 'COMMIT') throw new Error('The transaction was rolled back, since one of its statements had failed.');
    },
    async rollback() {
      const begun = state === 'begun';
      state = 'idle';
      await settle().catch(() => undefined);
      // If it fails, the connection is discarded and the server rolls back; the error that led here is the one to report.
      if (begun) await command('rollback').catch(() => undefined);
    },
    async execute<R>(query: CompiledQuery) {
      beginIfAnnounced();
      const name = nameOf(query.sql);
      const sent = send<R>({ ...(name === undefined ? {} : { name }), text: query.sql, values: [...query.parameters] });
      const unattended = checkOf(query);
      if (unattended !== undefined) {
        underway.checked ||= unattended.checked;
        goOn(sent.then((answer) => unattended.check(answer.rowCount ?? 0)));
        return { rows: [] };
      }
      try {
        const answer = await sent;
        return { rows: answer.rows, numAffectedRows: BigInt(answer.rowCount ?? 0) };
      } catch (error) {
        // What failed before it made it fail.
        await settle();
        throw error;
      }
    },
    command,
    release: () => client.release(broken),
  };
}

/** Sends statements; those that are sent without waiting for anything between them leave in one packet. */
function createWire(client: PoolClient) {
  let corked = false;
  const { stream } = client.connection;
  const uncork = (): void => {
    corked = false;
    stream.uncork();
  };
  return <R>(query: QueryConfig): Promise<Answer<R & Record<string, unknown>>> => {
    if (!corked) {
      corked = true;
      stream.cork();
      process.nextTick(uncork);
    }
    return client.query<R & Record<string, unknown>>(query);
  };
}
