/** The messages of a contact that the catcher keeps, by the step that sent them. */
import type { Reading } from './memory.ts';

const MOST = 500;

/** Names a step of a run. */
export const mailKey = (run: string, label: string): string => `${run} ${label}`;

/** Ids of the inbox by `mailKey`. */
export async function readMailsOfContact({ tx }: Reading, contact: string): Promise<ReadonlyMap<string, string>> {
  const mails = await tx.mails.list({ contact, limit: MOST, offset: 0 });
  return new Map(
    mails.flatMap(({ id, outbox }) => {
      const step = outbox === undefined ? undefined : stepOf(outbox);
      return step === undefined ? [] : [[step, id] as const];
    }),
  );
}

/** Run and label in the id of an outbox row: `<run>/<place in the flow>.<label>/<occurrence>`. */
function stepOf(outbox: string): string | undefined {
  const match = /^([^/]+)\/(?:\d+\.)?([^/]+)\/\d+$/.exec(outbox);
  return match === null ? undefined : mailKey(match[1] ?? '', match[2] ?? '');
}
