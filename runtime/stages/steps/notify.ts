/** `notify marketing "A big order: {{ order.total }}"`: a mail to people of the shop, which leaves through the outbox. */
import { RelanceError } from '../../../language/diagnostics/relance-error.ts';
import type { Stage } from '../../journey/port.ts';
import type { Json } from '../../values.ts';
import { gatherNoticeValues } from '../notice-values.ts';
import { noticeSubject, renderNotice } from '../render/notice.ts';
import type { Session } from '../session.ts';
import { flowStep } from './flow-step.ts';
import { leavingRow } from './leaving-row.ts';
import { effect, type StageParts } from './stage-parts.ts';

/** The step. A coupon that was put off is given before it: the text may name it. */
export const notifyMethods = (parts: StageParts): Pick<Stage, 'notify'> => ({
  notify: (label, options) => effect(parts, label, 'notify', () => notifyPeople(parts.session, label, options)),
});

type NotifyOptions = Parameters<Stage['notify']>[1];

/** News of yesterday is none. */
const TIME_TO_LIVE_MS = 24 * 3_600_000;

/** Renders the text and writes a row for each address. A text that fails on this contact's data is noted, and the run goes on. */
export async function notifyPeople(session: Session, label: string, { people, text }: NotifyOptions): Promise<Json> {
  const { channels, people: all, store } = session.workspace.settings;
  const addresses = all[people];
  if (addresses === undefined) return skip(session, label, people, `no people ${people}`);
  const { names } = flowStep(session.code.flow, 'notify', label);
  const rendered = await rendering(renderNotice(text, await gatherNoticeValues(session, names), store));
  if (rendered instanceof RelanceError) return skip(session, label, people, `not rendered: ${rendered.why}`);
  const leaving = {
    ...({ kind: 'notice', channel: 'email' } as const),
    message: people,
    from: channels.email.from,
    subject: noticeSubject(rendered, session.run().campaign),
    text: rendered,
    livesMs: TIME_TO_LIVE_MS,
  };
  for (const [index, to] of addresses.entries())
    await session.tx.outbox.insert(leavingRow(session, label, { ...leaving, to, part: index + 1 }));
  session.journal({ kind: 'notified', label, data: { people } });
  return { queued: addresses.length };
}

function skip(session: Session, label: string, people: string, reason: string): Json {
  session.journal({ kind: 'notice lost', label, reason, data: { people } });
  return { skipped: reason };
}

async function rendering(text: Promise<string>): Promise<string | RelanceError> {
  try {
    return await text;
  } catch (error) {
    if (error instanceof RelanceError && error.code === 'notice-not-rendered') return error;
    throw error;
  }
}
