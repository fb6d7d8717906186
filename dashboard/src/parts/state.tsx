/** How a run stands, as a dot and a word. */
import type { RunSummary } from '../../../runtime/report/types.ts';
import { plain } from '../format.ts';

const LOOKS: Readonly<Record<string, 'good' | 'bad' | 'quiet'>> = { completed: 'good', goal: 'good', failed: 'bad' };
const WORDS: Readonly<Record<string, string>> = { goal: 'goal reached' };

/** `waiting`, `completed`, `exited`, …; the word carries the meaning, the colour only repeats it. */
export function RunState({ run }: { readonly run: Pick<RunSummary, 'status' | 'outcome'> }) {
  const { status, outcome = 'completed' } = run;
  if (status === 'queued') return <State look="quiet" word="queued" />;
  if (status === 'live') return <State look="live" word="live" />;
  return <State look={LOOKS[outcome] ?? 'quiet'} word={WORDS[outcome] ?? plain(outcome)} />;
}

/** A dot and a word. */
export function State({ look, word }: { readonly look: 'live' | 'good' | 'bad' | 'quiet'; readonly word: string }) {
  return (
    <span class="state" data-look={look}>
      {word}
    </span>
  );
}
