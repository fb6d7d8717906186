/** The language server that comes with the extension, for workspaces without a `relance` of their own. It checks and knows everything, and runs nothing. */
import { createConnection } from 'vscode-languageserver/node';
import { createLogOnce } from '../../server/connection/log-once.ts';
import { serve } from '../../server/connection/serve.ts';

// Stdout belongs to the protocol.
console.log = console.info = console.debug = console.error;
const connection = createConnection(process.stdin, process.stdout);
const log = createLogOnce((text) => connection.console.error(text));
process.on('uncaughtException', (error) => log('the background', error));
process.on('unhandledRejection', (error) => log('the background', error));
serve(connection, {
  now: Date.now,
  mjml: async (source, options) => {
    const { default: mjml } = await import('mjml');
    return mjml(source, options);
  },
  runTests: async () => ({
    passed: false,
    text: 'Tests are run by the `relance` of the workspace. Install it with `npm install --save-dev relance`, then restart the language server.',
  }),
  pageOf: () => undefined,
  version: 'with the extension',
});
connection.listen();
