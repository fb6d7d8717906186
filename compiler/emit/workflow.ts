/** `<campaign>.workflow.ts`: when a campaign waits and for what. It holds no predicate, no text and no personal data. */
import type { FlowNode } from '../flow/flow.ts';
import { cutStages } from '../flow/stages.ts';
import { isWaiting } from '../flow/waits.ts';
import { watchedBy } from '../flow/wakes.ts';
import { type CodeFile, createMarks, type Declaration, type FunctionCode } from './code-file.ts';
import { createQuotes, type Emission, headerOf, type Quotes, sourceOf } from './emit-context.ts';
import { key, quote, quoteAll } from './literals.ts';
import { createNames } from './names.ts';
import { stepWords } from './steps/body.ts';
import { waitOf } from './steps/registry.ts';

/** The workflow side of a campaign (`WorkflowModule` of runtime/journey/port.ts). */
export function workflowFile(emission: Emission): CodeFile {
  const { flow, revision, origin } = emission;
  const marks = createMarks();
  const quotes = createQuotes(origin, marks);
  const names = createNames(['campaign', 'revision', 'waits', 'watches', 'journey']);
  const waits = reachableWaits(emission).map((wait) => ({ wait, name: names.take(wait.label) }));
  const declarations: readonly Declaration[] = [
    {
      kind: 'constant',
      exported: true,
      name: 'campaign',
      value: quote(flow.campaign),
      doc: quotes.plain('The campaign and its revision.'),
    },
    { kind: 'constant', exported: true, name: 'revision', value: quote(revision) },
    ...waits.map(({ wait, name }) => waitFunction(wait, name, quotes)),
    {
      kind: 'constant',
      exported: false,
      name: 'waits',
      type: 'Readonly<Record<string, WaitFunction>>',
      value: table(waits.map(({ wait, name }) => (wait.label === name ? name : `${key(wait.label)}: ${name}`))),
      doc: quotes.plain('The waits by their labels.'),
    },
    {
      kind: 'constant',
      exported: true,
      name: 'watches',
      type: 'Readonly<Record<string, readonly string[]>>',
      value: table(waits.map(({ wait }) => `${key(wait.label)}: ${quoteAll(watchedBy(wait, flow))}`)),
      doc: quotes.plain('Events that can end a wait before its time; `*` is any event.'),
    },
    journeyFunction(quotes.plain('From the start to the end: after each stage the database tells where the run stands.')),
  ];
  return {
    header: headerOf(origin, {
      version: `revision ${revision}`,
      documentation: flow.documentation,
      about: `When ${flow.campaign} waits, and for what. What it does between two waits is in ${flow.campaign}.stages.ts.`,
    }),
    types: waits.length === 0 ? ['Journey', 'WaitFunction'] : ['Journey', 'Next', 'WaitFunction'],
    declarations,
    source: sourceOf(origin),
    marks,
  };
}

function reachableWaits({ flow }: Emission): readonly FlowNode[] {
  const left = new Set(cutStages(flow).stages.map((stage) => stage.from));
  return flow.nodes.filter(isWaiting).filter((node) => left.has(node.label));
}

function waitFunction(node: FlowNode, name: string, quotes: Quotes): FunctionCode {
  const { patience, notes, method = 'waitUntil' } = waitOf(node);
  const words = `${stepWords(node, quotes)}${patience?.(node) ?? ''}`;
  return {
    kind: 'function',
    name,
    exported: false,
    parameter: { name: 'journey', type: 'Journey' },
    returns: 'Promise<Next>',
    body: [`await journey.${method}(${quote(node.label)});`, `return journey.perform(${quote(node.label)});`],
    doc: [quotes.doc(words, node.span), ...(notes?.(node, quotes) ?? [])].join('\n'),
  };
}

function journeyFunction(doc: string): FunctionCode {
  return {
    kind: 'function',
    name: 'journey',
    exported: true,
    parameter: { name: 'run', type: 'Journey' },
    returns: 'Promise<void>',
    body: [
      'let next = await run.perform(run.at);',
      "while (next !== 'end') {",
      '  const wait = waits[next];',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the template belongs to the generated code.
      '  if (wait === undefined) throw new Error(`${campaign}@${revision} has no wait "${next}": the run was moved here by other code.`);',
      '  next = await wait(run);',
      '}',
    ],
    doc,
  };
}

function table(entries: readonly string[]): string {
  return entries.length === 0 ? '{}' : `{\n${entries.map((entry) => `  ${entry},\n`).join('')}}`;
}
