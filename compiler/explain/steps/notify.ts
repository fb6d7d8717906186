import type { NotifyStep } from '../../../language/program.ts';
import { plain } from '../english/names.ts';
import type { ExplainStep } from './step-words.ts';

/** `Write to marketing: “A big order: [order total]”.` */
export const notify: ExplainStep<NotifyStep> = {
  say: ({ people, text }) => ({ text: `Write to ${plain(people)}, who work for the shop: “${withoutLiquid(text)}”.` }),
};

/** `{{ order.total }}` as `[order total]`; tags, which print nothing, are left out. */
function withoutLiquid(text: string): string {
  return text
    .replaceAll(/\{%.*?%\}/gs, '')
    .replaceAll(/\{\{\s*([\w.]+).*?\}\}/gs, (_, path: string) => `[${plain(path.replaceAll('.', ' '))}]`)
    .replaceAll(/\s+/g, ' ')
    .trim();
}
