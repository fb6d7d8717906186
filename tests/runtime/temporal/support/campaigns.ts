/** Workflow code of small campaigns, as the compiler emits it. */
import { addMapping, GenMapping, setSourceContent, toEncodedMap } from '@jridgewell/gen-mapping';
import type { WorkflowSource } from '../../../../runtime/journey/temporal/bundle-files.ts';

function source(campaign: string, revision: string, body: string): WorkflowSource {
  const workflow = `// ${campaign} at revision ${revision}
import type { Journey, Next, WaitFunction } from 'relance/journey';

export const campaign = '${campaign}';
export const revision = '${revision}';
${body}`;
  return { campaign, revision, workflow };
}

const loop = `
export async function journey(journey: Journey): Promise<void> {
  let at: Next = journey.at;
  while (at !== 'end') at = await leave(journey, at);
}

async function leave(journey: Journey, at: Next): Promise<Next> {
  if (at === 'start') return journey.perform('start');
  const wait = waits[at];
  if (wait === undefined) throw new Error(\`There is no wait \${at}.\`);
  return wait(journey);
}
`;

/** Start, wait 7 days, then the end. */
export const reminder = source(
  'reminder',
  'a1',
  `
export const watches: Readonly<Record<string, readonly string[]>> = { wait_7d: [] };

const waits: Readonly<Record<string, WaitFunction>> = { wait_7d: wait7d };

async function wait7d(journey: Journey): Promise<Next> {
  await journey.waitUntil('wait_7d');
  return journey.perform('wait_7d');
}
${loop}`,
);

/** Start, wait an hour, mail, wait for an order at most a day, mail: the cart journey. */
export const cart = source(
  'cart_recovery',
  'b2',
  `
export const watches: Readonly<Record<string, readonly string[]>> = { wait_1h: [], wait_order: ['order placed'] };

const waits: Readonly<Record<string, WaitFunction>> = { wait_1h: wait1h, wait_order: waitOrder };

async function wait1h(journey: Journey): Promise<Next> {
  await journey.waitUntil('wait_1h');
  return journey.perform('wait_1h');
}

async function waitOrder(journey: Journey): Promise<Next> {
  await journey.waitUntil('wait_order');
  return journey.perform('wait_order');
}
${loop}`,
);

/** Start, two arms side by side: one waits a day, the other an hour and then for an order. */
export const twofold = source(
  'twofold',
  'd4',
  `
export const watches: Readonly<Record<string, readonly string[]>> = { both: [], wait_1d: [], wait_1h: [], wait_order: ['order placed'] };

const waits: Readonly<Record<string, WaitFunction>> = {
  both: async (journey) => {
    await journey.arms('both');
    return journey.perform('both');
  },
  wait_1d: (journey) => leaveWait(journey, 'wait_1d'),
  wait_1h: (journey) => leaveWait(journey, 'wait_1h'),
  wait_order: (journey) => leaveWait(journey, 'wait_order'),
};

async function leaveWait(journey: Journey, wait: string): Promise<Next> {
  await journey.waitUntil(wait);
  return journey.perform(wait);
}

export async function journey(run: Journey): Promise<void> {
  let next = await run.perform(run.at);
  while (next !== 'end') {
    const wait = waits[next];
    if (wait === undefined) throw new Error(next);
    next = await wait(run);
  }
}
`,
);

const fault = source(
  'faulty',
  'c3',
  `
export const watches: Readonly<Record<string, readonly string[]>> = {};

export async function journey(journey: Journey): Promise<void> {
  await journey.perform('start');
  throw new TypeError('reading a wait that is not there');
}
`,
);

/** Code with a fault; its source map says that every line comes from line 7 of `faulty.campaign`, where its text begins at column 24. */
export const faulty: WorkflowSource = { ...fault, workflow: `${fault.workflow}${inlineMap(fault.workflow)}` };

function inlineMap(text: string): string {
  const map = new GenMapping({ file: 'faulty.workflow.ts' });
  setSourceContent(map, 'faulty.campaign', 'campaign faulty {\n}\n');
  for (const [index, line] of text.split('\n').entries()) {
    const indent = line.length - line.trimStart().length;
    addMapping(map, { generated: { line: index + 1, column: 0 }, original: { line: 7, column: 0 }, source: 'faulty.campaign' });
    if (indent > 0)
      addMapping(map, { generated: { line: index + 1, column: indent }, original: { line: 7, column: 23 }, source: 'faulty.campaign' });
  }
  const encoded = Buffer.from(JSON.stringify(toEncodedMap(map))).toString('base64');
  return `//# sourceMappingURL=data:application/json;base64,${encoded}\n`;
}

/** The same campaign in a later revision, which the first worker does not have. */
export const later: WorkflowSource = { ...reminder, revision: 'a2' };
