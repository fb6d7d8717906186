/**
 * What the compiler of messages finds in templates. It takes longer than a keystroke may, so it runs behind the check: one message after
 * the other, those of open documents first, and what was found of a message that has not changed is kept. Notices are short, and are looked at
 * at once.
 */

import { createNoticesChecker } from '../../../../compiler/messages/check-notices.ts';
import { compileMessages } from '../../../../compiler/messages/compile-messages.ts';
import type { MjmlPort } from '../../../../compiler/messages/mjml/port.ts';
import type { Checked } from '../../../../language/check/check.ts';
import type { Diagnostic } from '../../../../language/diagnostics/diagnostic.ts';
import type { Message, Program } from '../../../../language/program.ts';

/** The findings as far as they are known. */
export interface TemplateFindings {
  readonly of: (checked: Checked) => readonly Diagnostic[];
  /** Looks at the next message of a workspace that was not looked at yet; false if there is none. `first` says which files are urgent. */
  readonly next: (checked: Checked, first: (file: string) => boolean) => Promise<boolean>;
}

/** The same for all channels and locales of one name. */
interface Known {
  readonly variants: readonly Message[];
  readonly schema: Program['schema'];
  readonly diagnostics: readonly Diagnostic[];
}

/** Nothing is known yet. */
export function createTemplateFindings(mjml: MjmlPort): TemplateFindings {
  // By the first variant: a message that has not changed is the same object.
  const known = new WeakMap<Message, Known>();
  const checkNotices = createNoticesChecker();
  const lookUp = (variants: readonly Message[], { schema }: Program): Known | undefined => {
    const found = variants[0] && known.get(variants[0]);
    return found?.schema === schema && sameItems(found.variants, variants) ? found : undefined;
  };
  return {
    of: (checked) => {
      const { partial } = checked;
      if (shopIsBroken(checked)) return [];
      return [...checkNotices(partial), ...groups(partial).flatMap((variants) => lookUp(variants, partial)?.diagnostics ?? [])];
    },
    next: async (checked, first) => {
      const { partial } = checked;
      if (shopIsBroken(checked)) return false;
      const waiting = groups(partial).filter((variants) => lookUp(variants, partial) === undefined);
      const variants = waiting.find((list) => list.some(({ file }) => first(file))) ?? waiting[0];
      if (variants?.[0] === undefined) return false;
      const { diagnostics } = await compileMessages({ ...partial, messages: variants }, { mjml }, () => '');
      known.set(variants[0], { variants, schema: partial.schema, diagnostics });
      return true;
    },
  };
}

/** Without settings and schema nothing is known that a template could print. */
const shopIsBroken = ({ diagnostics }: Checked): boolean =>
  diagnostics.some(({ severity, span }) => severity === 'error' && ['relance.yaml', 'schema.yaml'].includes(span.file));

const grouped = new WeakMap<readonly Message[], readonly (readonly Message[])[]>();

function groups({ messages }: Program): readonly (readonly Message[])[] {
  const list = grouped.get(messages) ?? [...Map.groupBy(messages, ({ name }) => name).values()];
  grouped.set(messages, list);
  return list;
}

function sameItems(a: readonly Message[], b: readonly Message[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
