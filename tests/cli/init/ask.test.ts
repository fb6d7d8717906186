/** The questions of `relance init`, answered by keys as in a terminal. */
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { defaultAnswers } from '../../../cli/init/answers.ts';
import { askAnswers } from '../../../cli/init/ask.ts';

const ENTER = '\r';
const DOWN = '\u001b[B';
const CTRL_C = '\u0003';
const CLEAR = '\u0015';

/** A terminal whose person answers each question with these keys, in order, once it is asked. */
function personWho(...answers: readonly (readonly [question: string, ...keys: string[]])[]) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = '';
  let next = 0;
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString('utf8');
    const [question, ...keys] = answers[next] ?? [];
    if (question === undefined || !shown.includes(question)) return;
    next += 1;
    setTimeout(() => {
      for (const key of keys) input.write(key);
    }, 5);
  });
  return { terminal: { input, output }, shown: () => shown };
}

const DEFAULTS = { ...defaultAnswers('/shops/maison-lune'), zone: 'Europe/Paris', locale: 'fr' };

it('asks for what was not given, and offers what it would take', async () => {
  const { terminal, shown } = personWho(
    ['What is the name of the store?', ENTER],
    ['In which currency does it sell?', CLEAR, ...'GBP', ENTER],
    ['Which campaign shall it begin with?', DOWN, DOWN, ENTER],
  );
  const answers = await askAnswers({ zone: 'Europe/London', locale: 'en-GB' }, DEFAULTS, terminal);
  expect(answers).toEqual({ name: 'Maison Lune', currency: 'GBP', zone: 'Europe/London', locale: 'en-GB', campaign: 'birthday' });
  expect(shown()).not.toContain('In which time zone is it?');
});

it('asks again until the answer is one', async () => {
  const { terminal, shown } = personWho(
    ['In which currency does it sell?', CLEAR, ...'EURO', ENTER],
    ['There is no currency `EURO`.', CLEAR, ...'EUR', ENTER],
  );
  const given = { name: 'Maison Lune', zone: 'Europe/Paris', locale: 'fr', campaign: 'welcome' };
  expect(await askAnswers(given, DEFAULTS, terminal)).toEqual({ ...given, currency: 'EUR' });
  expect(shown()).toContain('There is no currency `EURO`.');
});

it('writes nothing if the person leaves', async () => {
  const { terminal } = personWho(['What is the name of the store?', CTRL_C]);
  expect(await askAnswers({}, DEFAULTS, terminal)).toBeUndefined();
});
