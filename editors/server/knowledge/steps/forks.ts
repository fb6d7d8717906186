/** Steps that say where the run goes on. */
import type { IfStepNode } from '../../../../language/syntax/steps/if.ts';
import type { ParallelStepNode } from '../../../../language/syntax/steps/parallel.ts';
import type { RepeatStepNode } from '../../../../language/syntax/steps/repeat.ts';
import type { SplitStepNode } from '../../../../language/syntax/steps/split.ts';
import type { StopStepNode } from '../../../../language/syntax/steps/stop.ts';
import { snippet } from '../snippet.ts';
import type { WordHelp } from './step-help.ts';

/** `if … else …`. */
export const branch: WordHelp<IfStepNode> = {
  help: 'Takes the first branch whose condition is true.',
  snippets: [
    snippet('branch', 'if … { }', 'if ‹condition› {\n  ‹›\n}'),
    snippet('branch', 'if … else', 'if ‹condition› {\n  ‹›\n} else {\n  ‹›\n}'),
  ],
  titles: ({ branches }) => [...branches.map((_, index) => (index === 0 ? 'if' : 'else if')), 'else'],
};

/** `split NAME { … }`. */
export const split: WordHelp<SplitStepNode> = {
  help: 'A sticky split: each contact takes one arm, by its share. The name is the key, so it stays the same arm.',
  snippets: [
    snippet('split', 'split … { }', 'split ‹name› {\n  50% ‹a› { ‹› }\n  50% ‹b› { ‹› }\n}'),
    snippet('split', 'split by …', 'split by ‹cohort_name› {\n  ‹a› { ‹› }\n  ‹b› { ‹› }\n}'),
  ],
  titles: ({ arms }) => arms.map(({ share, name }) => (share === undefined ? name.text : `${share.percent}% ${name.text}`)),
};

/** `parallel { … }`. */
export const parallel: WordHelp<ParallelStepNode> = {
  help: 'Goes through all arms side by side, and goes on when all are done.',
  snippets: [snippet('parallel', 'parallel { }', 'parallel {\n  { ‹› }\n  { ‹› }\n}')],
  titles: ({ arms }) => arms.map((_, index) => `arm ${index + 1}`),
};

/** `repeat NAME up to N times { … }`. */
export const repeat: WordHelp<RepeatStepNode> = {
  help: '`repeat NAME up to N times [until CONDITION]`: goes through its steps again; the condition is tested before each pass.',
  snippets: [snippet('repeat', 'repeat … times', 'repeat ‹name› up to ‹3› times until ‹purchased› {\n  ‹›\n}')],
  titles: () => ['repeat'],
};

/** `stop [outcome NAME]`. */
export const stop: WordHelp<StopStepNode> = {
  help: 'Ends the run, wherever it stands; `stop outcome NAME` says how it ended.',
  snippets: [snippet('stop', 'stop outcome …', 'stop outcome ‹name›')],
};
