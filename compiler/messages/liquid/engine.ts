import { type FilterImplOptions, Liquid } from 'liquidjs';
import { CartBlockTag } from './cart-block.tag.ts';
import { escapeHtml } from './escape.ts';
import { DATE_FILTER, MONEY_FILTER } from './filters.ts';

/** Built-in tags by name. A new one is a file beside this one and an entry here. */
export const BUILT_IN_TAGS: Readonly<Record<string, Liquid['tags'][string]>> = { cart_block: CartBlockTag };

const BUILT_IN_FILTERS: Readonly<Record<string, FilterImplOptions>> = { money: MONEY_FILTER, date: DATE_FILTER };

/** Tags that read files, or change names behind the check's back: not in the language of messages. */
const REMOVED_TAGS = ['include', 'render', 'layout', 'block', 'liquid', 'increment', 'decrement'];

/** Where a template's output goes: HTML is escaped, plain text (a subject) is not. */
export type LiquidOutput = 'html' | 'text';

/**
 * Makes the Liquid engine of messages. Check and send use the same one, so they cannot disagree: strict variables and filters, own
 * properties only, no files, limits on time and memory of one render.
 */
export function createLiquidEngine(output: LiquidOutput): Liquid {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    lenientIf: false,
    templates: {},
    // Liquid would ask the system for one, which takes longer than to check a message.
    locale: 'en-US',
    parseLimit: 2_000_000,
    renderLimit: 5_000,
    memoryLimit: 20_000_000,
    ...(output === 'html' ? { outputEscape: (value: unknown) => escapeHtml(printed(value)) } : {}),
  });
  for (const name of REMOVED_TAGS) delete engine.tags[name];
  for (const [name, tag] of Object.entries(BUILT_IN_TAGS)) engine.registerTag(name, tag);
  for (const [name, filter] of Object.entries(BUILT_IN_FILTERS)) engine.registerFilter(name, filter);
  return engine;
}

function printed(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.map(printed).join(', ') : String(value);
}
