import { addSimulateOptions, readSimulateOptions } from '../simulate/options.ts';
import { type Command, FOLDER_HELP } from './command.ts';

/** `relance simulate`: one contact, or many, through a campaign on virtual time. */
export const simulateCommand: Command = {
  name: 'simulate',
  summary: 'take a contact through a campaign on virtual time',
  description: `Takes one contact, or many that are made up, through a campaign on virtual time, and tells what happens and why. The code is that which
runs in production; nothing is sent and no server is started. What sets the campaign off it finds out by itself, and says what it assumed.`,
  examples: [
    'relance simulate cart_recovery campaigns',
    'relance simulate cart_recovery campaigns --set city=Lyon --at 4d "order placed { total: 80 EUR }"',
    'relance simulate welcome campaigns --speed 1d',
    'relance simulate birthday_gift campaigns --contact ada@contact.example',
    'relance simulate cart_recovery campaigns --contacts 500 --seed spring',
  ],
  configure: (command) => addSimulateOptions(command.argument('<campaign>', 'name of the campaign').argument('[folder]', FOLDER_HELP, '.')),
  run: async (reporter, args, options) => {
    const [campaign = '', folder = '.'] = args;
    const asked = readSimulateOptions(options);
    const { runSimulation } = await import('../simulate/run.ts');
    return runSimulation(reporter, { campaign, folder, ...asked });
  },
};
