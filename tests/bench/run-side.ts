/** One batch of one side, measured. */
import type { Client } from '@temporalio/client';
import type { Fate, Journey } from './journeys.ts';
import { cpuOf } from './measure/cpu.ts';
import { type Measured, measureHistory } from './measure/history.ts';
import { findIn, personalDataOf } from './measure/personal-data.ts';
import type { DrivenWithMessages } from './sides/orders.ts';
import type { SideName } from './sides/side.ts';
import type { RunningSide } from './sides/sides.ts';
import type { Round } from './summarise.ts';

/** What a batch runs on; process ids are those of the servers. */
export interface Batch {
  readonly client: Client;
  readonly running: RunningSide;
  readonly temporal: { readonly pid: number };
  readonly postgres: { readonly pid?: number };
  readonly log: (line: string) => void;
  /** Given every history; for looking at where its events are. */
  readonly onHistory?: (side: SideName, fate: Fate, measured: Measured) => void;
}

/** Drives the journeys through the side, then reads every history. */
export async function runSide(batch: Batch, side: SideName, journeys: readonly Journey[]): Promise<Round> {
  const { client, log, onHistory, running } = batch;
  const serversBefore = await serverTimes(batch);
  const driven = await running.drive(journeys);
  const serversAfter = await serverTimes(batch);
  const measured = await readHistories(client, journeys, driven);
  for (const { journey, history } of measured) onHistory?.(side, journey.fate, history);
  const seconds = (Math.max(...measured.map(({ history }) => history.closedAt)) - driven.startedAt) / 1_000;
  log(`${side}: ${journeys.length} journeys in ${seconds.toFixed(1)} s`);
  return {
    side,
    measured,
    messages: driven.messages,
    rate: journeys.length / seconds,
    cpu: {
      process: driven.cpuMs / journeys.length,
      temporal: (serversAfter.temporal - serversBefore.temporal) / journeys.length,
      postgres: (serversAfter.postgres - serversBefore.postgres) / journeys.length,
    },
    personalData: measured.flatMap(({ journey, history }) => findIn(history.encoded, personalDataOf(journey, driven.messages))),
  };
}

/** CPU time of the servers so far, ms; NaN where nobody tells. */
async function serverTimes({ postgres, temporal }: Batch): Promise<{ readonly temporal: number; readonly postgres: number }> {
  const of = async (pid: number | undefined): Promise<number> => (pid === undefined ? undefined : await cpuOf(pid)) ?? Number.NaN;
  return { temporal: await of(temporal.pid), postgres: await of(postgres.pid) };
}

async function readHistories(client: Client, journeys: readonly Journey[], { workflows }: DrivenWithMessages): Promise<Round['measured']> {
  const read: { journey: Journey; history: Measured }[] = [];
  for (const journey of journeys) {
    const workflow = workflows[journey.cart];
    if (workflow === undefined) throw new Error(`The journey of ${journey.cart} has no workflow.`);
    read.push({ journey, history: await closedHistory(client, workflow) });
  }
  return read;
}

/** The side tells when the last stage has answered; its workflow completes a moment later. */
async function closedHistory(client: Client, workflow: string): Promise<Measured> {
  for (;;) {
    const measured = measureHistory(await client.workflow.getHandle(workflow).fetchHistory());
    if (measured !== undefined) return measured;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
