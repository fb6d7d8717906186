import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import type { Command } from './command.ts';
import { devCommand } from './dev.ts';
import { graphCommand } from './graph.ts';
import { importCommand } from './import.ts';
import { testCommand } from './test.ts';
import { traceCommand } from './trace.ts';

/** All commands, in the order of `relance --help`. */
export const commands: readonly Command[] = [
  devCommand,
  checkCommand,
  buildCommand,
  testCommand,
  importCommand,
  graphCommand,
  traceCommand,
];
