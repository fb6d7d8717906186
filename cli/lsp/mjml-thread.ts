/** The thread that compiles MJML for an editor. */
import { parentPort } from 'node:worker_threads';
import { loadedMjml } from '../compile/mjml-memory.ts';
import type { MjmlOrder, MjmlReply } from './mjml-in-thread.ts';

async function compile({ number, source, options }: MjmlOrder): Promise<MjmlReply> {
  try {
    const { html, errors } = await loadedMjml(source, options);
    const told = errors.map(({ line, message, tagName }) => ({ line, message, tagName }));
    return { number, answer: { html, errors: told } };
  } catch (error) {
    return { number, failure: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (order: MjmlOrder) => void compile(order).then((reply) => parentPort?.postMessage(reply)));
