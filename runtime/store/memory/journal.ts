import type { Journal, JournalEntry } from '../port.ts';
import { byNumber } from '../values/order.ts';
import { countSteps } from '../values/step-counts.ts';
import { wordOfStep } from '../values/steps-taken.ts';
import { cleanJson, cleanRecord } from '../values/text.ts';
import { createGroupIndex } from './group-index.ts';
import type { StepTable } from './steps.ts';
import { createCell, createTable } from './table.ts';
import type { UndoLog } from './undo-log.ts';

interface JournalRecord {
  readonly entry: JournalEntry;
  /** Counts entries in order of writing. */
  readonly position: number;
}

/** Journal and memory of steps of the memory store. `campaignOf`: of a run. */
export function createJournal(undo: UndoLog, steps: StepTable, campaignOf: (run: string) => string | undefined): Journal {
  const inWriting = byNumber<JournalRecord>((record) => record.position);
  const ofRun = createGroupIndex<JournalRecord>(({ entry }) => entry.run, inWriting);
  const ofContact = createGroupIndex<JournalRecord>(({ entry }) => entry.contact, inWriting);
  const entries = createTable<JournalRecord>(undo, [ofRun, ofContact]);
  const last = createCell(undo, 0);

  return {
    async append(added) {
      for (const entry of added) {
        last.set(last.get() + 1);
        const data = entry.data === undefined ? {} : { data: cleanRecord(entry.data) };
        entries.put(String(last.get()), { entry: { ...entry, ...data }, position: last.get() });
      }
    },
    async read({ contact, run, limit }) {
      const found =
        run !== undefined ? ofRun.get(run) : contact !== undefined ? ofContact.get(contact) : [...entries.all()].sort(inWriting);
      return found
        .map((record) => record.entry)
        .filter((entry) => contact === undefined || entry.contact === contact)
        .slice(0, limit);
    },
    async latest({ kinds, campaign, limit, offset }) {
      const wanted = ({ entry }: JournalRecord): boolean =>
        entry.run !== undefined && kinds.includes(entry.kind) && (campaign === undefined || entry.campaign === campaign);
      const found = entries
        .all()
        .filter(wanted)
        .sort(byNumber((record) => -record.position));
      return found.slice(offset, offset + limit).map((record) => record.entry);
    },
    step: async (run, label, occurrence) => steps.get(run, label, occurrence)?.taken,
    async stepCounts(campaign) {
      const taken = steps.all().filter(({ run }) => campaignOf(run) === campaign);
      return countSteps(taken.map((step) => ({ label: step.label, kind: step.taken.kind, result: wordOfStep(step.taken), count: 1 })));
    },
    async takeStep(run, label, occurrence, taken) {
      if (steps.get(run, label, occurrence) !== undefined)
        throw new Error(`Step \`${label}\` of run \`${run}\` was taken before (occurrence ${occurrence}).`);
      steps.put({ run, label, occurrence, taken: { ...taken, result: cleanJson(taken.result) } });
    },
  };
}
