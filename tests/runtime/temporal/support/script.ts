/** A `perform` whose answers a test writes down, run by run. */
import type { Perform, PerformAnswer, PerformInput } from '../../../../runtime/journey/host.ts';

/** Answers the question number `count` (from 1) of a run. */
export type Answers = (input: PerformInput, count: number) => PerformAnswer | Promise<PerformAnswer>;

/** Scripted answers and what was asked. */
export interface Script {
  readonly perform: Perform;
  answer(run: string, answers: Answers): void;
  /** Questions of a run so far, without those that a stored answer met. */
  asked(run: string): readonly PerformInput[];
  /** Resolves when the run has asked at least `count` questions. */
  untilAsked(run: string, count: number): Promise<void>;
}

/** The answer that parks at a wait for `sleep` ms. */
export function parked(next: string, sleep: number): PerformAnswer {
  return { next, sleep, stored: true };
}

/** The answer "not yet", with `sleep` ms left. */
export function notYet(next: string, sleep: number): PerformAnswer {
  return { next, sleep, stored: false };
}

/** The answer at a `parallel`, whose arms begin, or are at work. */
export function forked(next: string, arms: readonly string[], stored = true): PerformAnswer {
  return { next, arms, stored };
}

/** The answer that ends a run, or an arm. */
export const ended: PerformAnswer = { next: 'end', stored: true };

/** Makes a script without answers. As the database does, it gives a stored answer again to a question that is asked again. */
export function createScript(): Script {
  const answers = new Map<string, Answers>();
  const questions = new Map<string, PerformInput[]>();
  const stored = new Map<string, PerformAnswer>();
  const asked = (run: string): readonly PerformInput[] => questions.get(run) ?? [];
  return {
    async perform(input) {
      const known = stored.get(`${input.run} ${input.cursor} ${input.seq}`);
      if (known !== undefined) return known;
      const list = [...asked(input.run), input];
      questions.set(input.run, list);
      const script = answers.get(input.run);
      if (script === undefined) throw new Error(`No answers for ${input.run}.`);
      const answer = await script(input, list.length);
      if (answer.stored) stored.set(`${input.run} ${input.cursor} ${input.seq}`, answer);
      return answer;
    },
    answer: (run, script) => answers.set(run, script),
    asked,
    async untilAsked(run, count) {
      while (asked(run).length < count) await new Promise((resolve) => setTimeout(resolve, 10));
    },
  };
}
