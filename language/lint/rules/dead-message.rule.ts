import type { Message } from '../../program.ts';
import type { WorkspaceRule } from '../lint-rule.ts';
import { usesOf } from '../walk/uses.ts';

/** A message that no campaign sends. */
export const deadMessageRule: WorkspaceRule = {
  of: 'workspace',
  name: 'dead-message',
  level: 'warning',
  summary: 'No campaign sends this message.',
  why: 'Texts that nobody gets are translated, checked and redesigned for nothing.',
  check: ({ program }, report) => {
    const used = new Set(program.campaigns.flatMap((campaign) => [...usesOf(campaign).messages]));
    for (const message of firstOfEach(program.messages)) {
      if (used.has(`${message.channel} ${message.name}`)) continue;
      const start = { offset: 0, line: 1, column: 1 };
      report({
        message: `There is no \`${message.channel} ${message.name}\`.`,
        help: 'Send it or remove the file.',
        span: { file: message.file, start, end: start },
      });
    }
  },
};

/** One variant stands for those in other languages: that without locale, else the first. */
function firstOfEach(messages: readonly Message[]): readonly Message[] {
  const found = new Map<string, Message>();
  for (const message of messages) {
    const key = `${message.channel} ${message.name}`;
    if (!found.has(key) || message.locale === undefined) found.set(key, message);
  }
  return [...found.values()];
}
