/**
 * The two sides that are compared, each run in a process of its own: `node sides.ts ours|theirs CAMPAIGNS`. Prints milliseconds as JSON. Loading
 * modules is not counted on either side; everything after it is: the first run in a process is cold, as a command line's is.
 */
import { generateWorkspace } from '../../language/programs/workspace.ts';
import { typeScriptSources } from './typescript-sources.ts';

/** What one side measured: the first run, and the median of ten more. ms. */
export interface Measured {
  readonly cold: number;
  readonly warm: number;
  readonly bytes: number;
  readonly lines: number;
}

function measure(run: () => void, text: string): Measured {
  const once = (): number => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  };
  const cold = once();
  const more = Array.from({ length: 10 }, once).sort((a, b) => a - b);
  return { cold, warm: more[5] ?? 0, bytes: Buffer.byteLength(text), lines: text.split('\n').length };
}

/** Bytes of the campaign files of a workspace: what the other side gets as much of. */
function campaignText(files: ReadonlyMap<string, string>): string {
  return [...files].flatMap(([path, text]) => (path.endsWith('.campaign') ? [text] : [])).join('');
}

/** Checks the generated workspace from nothing: parse, settings, schema, messages, names, types, flow. Fails if it finds an error. */
async function ours(campaigns: number): Promise<Measured> {
  const { createChecker } = await import('../../../language/check/checker.ts');
  const files = generateWorkspace({ campaigns, seed: 1 });
  return measure(() => {
    const { diagnostics } = createChecker().check(files);
    const error = diagnostics.find((one) => one.severity === 'error');
    if (error !== undefined) throw new Error(`${error.span.file}:${error.span.start.line} ${error.code}: ${error.message}`);
  }, campaignText(files));
}

/** Parses and binds as many bytes of TypeScript, with the parser and binder of the compiler. */
async function theirs(campaigns: number): Promise<Measured> {
  const { default: ts } = await import('typescript');
  const bytes = Buffer.byteLength(campaignText(generateWorkspace({ campaigns, seed: 1 })));
  const sources = typeScriptSources(bytes);
  // Not in the public API; the compiler itself binds with it.
  const bind: unknown = Reflect.get(ts, 'bindSourceFile');
  if (typeof bind !== 'function') throw new Error('This TypeScript does not show its binder.');
  return measure(
    () => {
      for (const [name, text] of sources) {
        const file = ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, false);
        bind(file, { target: ts.ScriptTarget.ESNext });
      }
    },
    sources.map(([, text]) => text).join(''),
  );
}

if (import.meta.main) {
  const [, , side, campaigns = '1000'] = process.argv;
  const measured = await (side === 'ours' ? ours : theirs)(Number(campaigns));
  process.stdout.write(`${JSON.stringify(measured)}\n`);
}
