import { capital, plain } from '../../plain.ts';
import { because, textOf } from '../data.ts';
import type { StepPhrases } from './step-phrases.ts';

/** `Started the campaign win back`. */
export const start: StepPhrases = {
  sentences: { started: (entry) => `Started the campaign ${plain(textOf(entry, 'campaign') ?? entry.label ?? '')}` },
  skipped: (entry) => {
    const campaign = textOf(entry, 'campaign');
    return campaign === undefined ? undefined : `${capital(plain(campaign))} was not started${because(entry)}`;
  },
};
