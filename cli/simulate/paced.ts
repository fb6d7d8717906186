/** A journey as it goes: each line when its time has come. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestResult } from '../../runtime/testing/run-test.ts';
import { endText, type JourneyOptions, storyLines } from './text.ts';

/** Writes to stdout; `perSecond`: virtual ms in a real second. Ctrl-C ends it as it ends any process. */
export async function showPaced(result: TestResult, perSecond: number, options: JourneyOptions): Promise<void> {
  const write = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);
  let now = result.start;
  for (const [index, line] of result.story.entries()) {
    await sleep(Math.max(0, ((line.at - now) / perSecond) * 1_000));
    now = Math.max(now, line.at);
    write(storyLines(line, result, options, result.story[index - 1]));
  }
  write(['', endText(result)]);
}
