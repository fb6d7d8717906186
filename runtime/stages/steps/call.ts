/** `call erp as reply with { order: order.id }`: a request to an endpoint, which leaves through the outbox. */
import Big from 'big.js';
import type { Argument, Type } from '../../../language/program.ts';
import type { FieldType } from '../../../language/schema/schema.ts';
import { requestId } from '../../endpoints/request-id.ts';
import { writeValue } from '../../ingest/write-value.ts';
import type { Computed, Stage, ValueOf } from '../../journey/port.ts';
import type { Json, Value } from '../../values.ts';
import { loadScope } from '../context.ts';
import { outboxId } from '../outbox-id.ts';
import type { Session } from '../session.ts';
import { flowStep } from './flow-step.ts';
import { leavingRow } from './leaving-row.ts';
import { wasQueued } from './message.ts';
import { park, type StageParts } from './stage-parts.ts';

/** The step, and the wait for its answer; what was held out has none to wait for. */
export const callMethods = (parts: StageParts): Pick<Stage, 'call' | 'awaitReply'> => ({
  call: async (label, options) => wasQueued(await parts.take(label, 'call', () => callEndpoint(parts.session, label, options))),
  awaitReply: (label) => park(parts, label, parts.session.run().heldOut === undefined ? callPatience(parts.session, label) : 0),
});

type CallOptions = Parameters<Stage['call']>[1];

/** Computes the arguments and writes the request as it will be sent each time. No person is written to: no consent, cap or quiet hours. */
export async function callEndpoint(session: Session, label: string, { endpoint, with: given = {} }: CallOptions): Promise<Json> {
  const settings = session.workspace.settings.endpoints[endpoint];
  if (settings === undefined) {
    const reason = `no endpoint ${endpoint}`;
    session.journal({ kind: 'unanswered', label, reason, data: { endpoint } });
    return { skipped: reason };
  }
  const step = flowStep(session.code.flow, 'call', label);
  const row = leavingRow(session, label, {
    kind: 'call',
    channel: 'http',
    message: endpoint,
    to: endpoint,
    text: bodyOf(session, label, endpoint, await argumentsOf(session, step.with, given)),
    livesMs: settings.giveUpAfterMs,
  });
  await session.tx.outbox.insert(row);
  session.journal({ kind: 'called', label, data: { endpoint } });
  return { queued: row.id };
}

/** How long an answer is waited for, ms; no time at all for an endpoint that relance.yaml no longer has. */
export function callPatience({ code, workspace }: Session, label: string): number {
  return workspace.settings.endpoints[flowStep(code.flow, 'call', label).endpoint]?.giveUpAfterMs ?? 0;
}

/** The same bytes in each attempt (docs/operations.md). */
function bodyOf(session: Session, label: string, endpoint: string, values: { readonly [name: string]: Json }): string {
  const { campaign, id: run } = session.run();
  const id = requestId(outboxId(session.code.flow, run, label, session.occurrence(label)));
  return JSON.stringify({ id, endpoint, campaign, run, label, at: new Date(session.now).toISOString(), arguments: values });
}

/** By name, in the notation of payloads; what is unknown is `null`. */
async function argumentsOf(
  session: Session,
  declared: readonly Argument[],
  given: Readonly<Record<string, ValueOf>>,
): Promise<{ readonly [name: string]: Json }> {
  const written: Record<string, Json> = {};
  for (const { name, value: expression } of declared) {
    const value = given[name];
    if (value === undefined) throw new Error(`The code of the call gives no \`${name}\`.`);
    const computed = single(value.value(await loadScope(session.context(), value)));
    written[name] = writeValue(computed, fieldTypeOf(expression.type), session.workspace.settings.store);
  }
  return written;
}

/** Type of an argument as a field has it. The check lets neither rows nor lists of them leave. */
export function fieldTypeOf(type: Type): FieldType {
  if (type.kind === 'scalar' || type.kind === 'list') return type;
  throw new Error('A call passes a row on.');
}

function single(value: Computed): Value {
  if (isValue(value)) return value;
  throw new Error('A call passes a row on.');
}

/** Rows and occurrences are plain objects; all other values are primitives, decimals or lists of these. */
const isValue = (value: Computed): value is Value =>
  typeof value !== 'object' || value instanceof Big || (Array.isArray(value) && value.every((item) => isValue(item)));
