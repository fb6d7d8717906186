/** Effects outside of the shop's messages: other systems, people of the shop, other campaigns. */
import { named, plain } from '../english/names.ts';
import { withWords } from './sending.ts';
import type { ExplainStep } from './step-lines.ts';

/** `Tell “erp”, with order: the order’s id, and wait for its answer.` */
export const explainCall: ExplainStep<'call'> = (step, context) => ({
  text: `Tell the system ${named(step.endpoint)}${withWords(step.with, context)}${step.awaitsReply ? ', and wait for its answer' : ''}.`,
  branches: step.otherwise === undefined ? [] : [{ text: 'If it does not answer, or refuses:', steps: step.otherwise }],
});

/** `Write to marketing: “A big order: [order total]”.` */
export const explainNotify: ExplainStep<'notify'> = ({ people, text }) => ({
  text: `Write to ${plain(people)}, who work for the shop: “${withoutLiquid(text)}”.`,
});

/** `Start the campaign “win back” for the contact.` */
export const explainStart: ExplainStep<'start'> = ({ campaign }) => ({ text: `Start the campaign ${named(campaign)} for the contact.` });

/** `{{ order.total }}` as `[order total]`; tags, which print nothing, are left out. */
function withoutLiquid(text: string): string {
  return text
    .replaceAll(/\{%.*?%\}/gs, '')
    .replaceAll(/\{\{\s*([\w.]+).*?\}\}/gs, (_, path: string) => `[${plain(path.replaceAll('.', ' '))}]`)
    .replaceAll(/\s+/g, ' ')
    .trim();
}
