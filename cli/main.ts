#!/usr/bin/env node
/** The command line of Relance. */
import { Command as Commander, CommanderError } from 'commander';
import { RelanceError } from '../language/diagnostics/relance-error.ts';
import type { Command } from './commands/command.ts';
import { commands } from './commands/registry.ts';
import { asEnvironmentError } from './output/environment-errors.ts';
import { EXIT, type ExitCode } from './output/exit-codes.ts';
import { createReporter } from './output/reporter.ts';

process.setSourceMapsEnabled(true);

const EXIT_CODES = `
Exit codes:
  0   done
  1   the campaigns have errors, or a test failed
  2   the command was called wrongly
  3   something outside is missing or broken (a port, the disk, a server)
  70  a defect of Relance`;

function addCommand(program: Commander, command: Command, finish: (code: ExitCode) => void): void {
  const sub = command.configure(program.command(command.name).description(command.summary)).option('--json', 'machine-readable output: one JSON object a line');
  sub.addHelpText('after', `\nExamples:\n${command.examples.map((line) => `  ${line}`).join('\n')}\n${EXIT_CODES}`);
  sub.exitOverride().action(async () => {
    const options = sub.opts<Record<string, unknown>>();
    finish(await runCommand(command, sub.args, options));
  });
}

async function runCommand(command: Command, args: readonly string[], options: Readonly<Record<string, unknown>>): Promise<ExitCode> {
  const reporter = createReporter(options.json === true);
  try {
    return await command.run(reporter, args, options);
  } catch (error) {
    const known = error instanceof RelanceError ? error : asEnvironmentError(error);
    if (known !== undefined) {
      reporter.error(known);
      return known.code === 'wrong-option' ? EXIT.usage : EXIT.environment;
    }
    process.stderr.write(`This is a defect of Relance. Please report it with this text:\n${error instanceof Error ? error.stack : String(error)}\n`);
    return EXIT.bug;
  }
}

async function main(): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  const program = new Commander('relance').description('Campaigns as code for e-commerce.').exitOverride().addHelpText('after', EXIT_CODES);
  for (const command of commands) {
    addCommand(program, command, (result) => {
      code = result;
    });
  }
  try {
    await program.parseAsync(process.argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  }
  return code;
}

// A command may wait for a handle that does not keep the process alive by itself.
setInterval(() => undefined, 2 ** 30);
// Open handles of a stopped server must not keep the process; everything was closed by the command.
process.exit(await main());
