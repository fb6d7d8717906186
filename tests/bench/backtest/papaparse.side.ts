/** The streaming parse that a backtest is measured by. */
import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import { measured } from './measured.ts';

const [, , file = ''] = process.argv;

await measured(
  () =>
    new Promise((resolve, reject) => {
      let rows = 0;
      Papa.parse<Record<string, string>>(createReadStream(file), {
        header: true,
        chunk: ({ data }) => {
          rows += data.length;
        },
        complete: () => (rows > 0 ? resolve() : reject(new Error('The file has no rows.'))),
        error: reject,
      });
    }),
);
