import type { Command } from './command.ts';

/** All commands by name, in the order of `relance --help`. A command is loaded when it is called: each brings what it needs, and none waits for the others. */
export const COMMANDS = {
  init: async () => (await import('./init.ts')).initCommand,
  dev: async () => (await import('./dev.ts')).devCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  fmt: async () => (await import('./fmt.ts')).fmtCommand,
  build: async () => (await import('./build.ts')).buildCommand,
  test: async () => (await import('./test.ts')).testCommand,
  simulate: async () => (await import('./simulate.ts')).simulateCommand,
  backtest: async () => (await import('./backtest.ts')).backtestCommand,
  import: async () => (await import('./import.ts')).importCommand,
  pool: async () => (await import('./pool.ts')).poolCommand,
  explain: async () => (await import('./explain.ts')).explainCommand,
  graph: async () => (await import('./graph.ts')).graphCommand,
  trace: async () => (await import('./trace.ts')).traceCommand,
  lsp: async () => (await import('./lsp.ts')).lspCommand,
} as const satisfies Readonly<Record<string, () => Promise<Command>>>;

/** The command of this name alone; all of them where none is called like this, for the help and the nearest name. */
export async function loadCommands(name: string | undefined): Promise<readonly Command[]> {
  if (name !== undefined && isCommand(name)) return [await COMMANDS[name]()];
  return Promise.all(Object.values(COMMANDS).map((load) => load()));
}

function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name);
}
