import { QUESTIONS } from '../init/answers.ts';
import { runInit } from '../init/run.ts';
import { TEMPLATES } from '../init/templates/registry.ts';
import type { Command } from './command.ts';

/** `relance init`: a new workspace in a minute. */
export const initCommand: Command = {
  name: 'init',
  summary: 'make a new workspace',
  description:
    'Makes a new workspace with one campaign, its messages and its tests. In a terminal it asks for what no option says; elsewhere it takes the defaults. Never replaces a file.',
  examples: [
    'relance init my-shop',
    'relance init my-shop --name "Maison Lune" --currency EUR --zone Europe/Paris --locale fr --campaign welcome',
    'relance init my-shop --yes',
  ],
  configure: (command) =>
    command
      .argument('[folder]', 'folder of the new workspace', '.')
      .option('--name <name>', 'name of the store (default: that of the folder)')
      .option('--currency <code>', 'currency of the store, an ISO 4217 code (default: EUR)')
      .option('--zone <zone>', 'time zone of the store (default: that of this machine)')
      .option('--locale <tag>', 'language of the store (default: that of this machine)')
      .option('--campaign <campaign>', `${TEMPLATES.map(({ name }) => name).join(', ')} (default: ${TEMPLATES[0]?.name ?? ''})`)
      .option('--yes', 'ask nothing, and take the defaults'),
  run: (reporter, args, options) => {
    const given = QUESTIONS.flatMap(({ key }) => {
      const value = options[key];
      return typeof value === 'string' ? [[key, value] as const] : [];
    });
    return runInit(reporter, args[0] ?? '.', { given: Object.fromEntries(given), yes: options.yes === true });
  },
};
