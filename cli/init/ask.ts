/** Asks a person for what no option said, in a terminal. */
import type { Readable, Writable } from 'node:stream';
import { type Answers, QUESTIONS } from './answers.ts';
import { TEMPLATES } from './templates/registry.ts';

/** Where is asked. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** The answers: those given, and for all others what the person says. Undefined if the person leaves. */
export async function askAnswers(given: Partial<Answers>, defaults: Answers, terminal: Terminal): Promise<Answers | undefined> {
  // Loaded here: nobody else needs it.
  const { isCancel, select, text } = await import('@clack/prompts');
  let answers: Answers = { ...defaults, ...given };
  for (const { key, ask, wrong } of QUESTIONS) {
    if (given[key] !== undefined) continue;
    const answer =
      key === 'campaign'
        ? await select({ message: ask, options: TEMPLATES.map(({ name, label, hint }) => ({ value: name, label, hint })), ...terminal })
        : await text({
            message: ask,
            initialValue: defaults[key],
            validate: (value) => wrong(value ?? ''),
            ...terminal,
          });
    if (isCancel(answer)) return undefined;
    answers = { ...answers, [key]: answer };
  }
  return answers;
}
