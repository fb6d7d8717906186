/** The command line of Relance: parses the call, runs the command, and ends the process with its code. */
import { setSourceMapsSupport } from 'node:module';
import { Command as Commander, CommanderError } from 'commander';
import { RelanceError } from '../language/diagnostics/relance-error.ts';
import type { Command } from './commands/command.ts';
import { loadCommands } from './commands/registry.ts';
import { createReporter } from './output/create-reporter.ts';
import { asEnvironmentError } from './output/environment-errors.ts';
import { EXIT, EXIT_CODES, type ExitCode, exitCodeOf } from './output/exit-codes.ts';
import type { Reporter } from './output/reporter.ts';
import { guardStreams } from './output/streams.ts';
import { packageVersion } from './version.ts';

// Maps of packages would be read, too, and take longer than most of them.
setSourceMapsSupport(true, { nodeModules: false, generatedCode: true });

// Known before the options are parsed: a wrong option is told in the form that was asked for, too.
const reporter = createReporter(process.argv.includes('--json'));
guardStreams(reporter);

const commands = await loadCommands(process.argv[2]);

function createProgram(finish: (code: ExitCode) => void): Commander {
  const program = new Commander('relance')
    .description('Campaigns as code for e-commerce: a typed language, compiled to durable Temporal workflows.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .configureOutput({ outputError: (text) => reporter.error(wrongCall(text)) })
    .addHelpText('after', `\n${EXIT_CODES}\n\n\`relance <command> --help\` shows the options of a command.`);
  for (const command of commands) addCommand(program, command, finish);
  return program;
}

function addCommand(program: Commander, command: Command, finish: (code: ExitCode) => void): void {
  const sub = command
    .configure(program.command(command.name).summary(command.summary).description(command.description))
    .option('--json', 'write one JSON object a line: the log on stderr, the result on stdout')
    .helpOption('-h, --help', 'print this help');
  sub.addHelpText('after', `\nExamples:\n${command.examples.map((line) => `  ${line}`).join('\n')}\n\n${EXIT_CODES}`);
  sub.action(async () => finish(await runCommand(command, sub.args, sub.opts<Record<string, unknown>>())));
}

async function runCommand(command: Command, args: readonly string[], options: Readonly<Record<string, unknown>>): Promise<ExitCode> {
  try {
    return await command.run(reporter, args, options);
  } catch (error) {
    return fail(reporter, error);
  }
}

function fail(to: Reporter, error: unknown): ExitCode {
  const known = error instanceof RelanceError ? error : asEnvironmentError(error);
  if (known === undefined) {
    to.defect(error);
    return EXIT.defect;
  }
  to.error(known);
  return exitCodeOf(known);
}

/** Commander's own words, such as "error: unknown option '--prot' (Did you mean --port?)". */
function wrongCall(text: string): RelanceError {
  const [first = '', ...rest] = text
    .trim()
    .replace(/^error: /, '')
    .split('\n');
  const named = commands.find(({ name }) => process.argv.includes(name))?.name;
  return new RelanceError({
    code: 'wrong-call',
    summary: `${first.charAt(0).toUpperCase()}${first.slice(1)}`.replace(/[^.]$/, '$&.'),
    why: rest.length === 0 ? 'The command line cannot be understood.' : rest.join(' ').replace(/^\((.*)\)$/, '$1'),
    help: `\`relance ${named === undefined ? '' : `${named} `}--help\` shows what can be given.`,
  });
}

async function main(): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  const program = createProgram((result) => {
    code = result;
  });
  try {
    await program.parseAsync(process.argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) return fail(reporter, error);
    return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  }
  return code;
}

// A command may wait for a handle that does not keep the process alive by itself.
setInterval(() => undefined, 2 ** 30);
// Open handles of a stopped server must not keep the process; everything was closed by the command.
process.exit(await main());
