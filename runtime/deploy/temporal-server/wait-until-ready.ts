import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from '@temporalio/client';

const READY_WITHIN = 60_000;
const ASK_AGAIN_AFTER = 25;

/** Where a server will listen. */
export interface Listener {
  readonly host: string;
  readonly port: number;
}

/**
 * Waits until the server answers for the namespace `default`: then it takes work. False if that has not come within a minute, or
 * `abandoned` says that the server has ended.
 */
export async function waitUntilReady(server: Listener, abandoned: () => boolean): Promise<boolean> {
  const limit = Date.now() + READY_WITHIN;
  while (!abandoned() && Date.now() < limit) {
    // A gRPC channel that was refused once waits a second; so nobody is asked before somebody listens.
    if ((await listens(server)) && (await answers(`${server.host}:${server.port}`))) return true;
    await delay(ASK_AGAIN_AFTER);
  }
  return false;
}

function listens(server: Listener): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(server);
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

async function answers(address: string): Promise<boolean> {
  const connection = Connection.lazy({ address });
  try {
    await connection.withDeadline(Date.now() + 5_000, () => connection.workflowService.describeNamespace({ namespace: 'default' }));
    return true;
  } catch {
    return false;
  } finally {
    await connection.close();
  }
}
