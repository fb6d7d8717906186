/** What the Liquid of a notice can read. */
import type { NoticeName, NotifyStep } from '../../../language/program.ts';
import type { Schema } from '../../../language/schema/schema.ts';
import { createScope, type TemplateScope, type UnknownName } from './scope.ts';
import { ANYTHING, COUPON, happening, recordOf, STORE, type TemplateType } from './types.ts';

/** The scope of a notice's text: the store, and what is in scope where its step stands. */
export function noticeScope({ names, uncertain }: Pick<NotifyStep, 'names' | 'uncertain'>, schema: Schema): TemplateScope {
  const types = Object.entries(names).flatMap(([name, what]): readonly (readonly [string, TemplateType])[] => {
    const type = typeOfName(what, schema);
    return type === undefined ? [] : [[name, type]];
  });
  const outer = uncertain === true ? { ...createScope({}), find: () => ANYTHING } : undefined;
  return createScope({ store: STORE, ...Object.fromEntries(types) }, outer, (name) => unknownIn(names, name));
}

function typeOfName(what: NoticeName, schema: Schema): TemplateType | undefined {
  switch (what.kind) {
    case 'row':
      return what;
    case 'event':
      return happening(what.event, schema);
    case 'gathered':
      return { kind: 'list', of: happening(what.event, schema) };
    case 'coupon':
      return COUPON;
    case 'record':
      return recordOf(what.title, what.fields);
    case 'absent':
      return undefined;
  }
}

function unknownIn(names: NotifyStep['names'], name: string): UnknownName {
  const known = Object.hasOwn(names, name) ? names[name] : undefined;
  if (known?.kind === 'absent') return { message: known.why, help: known.help, isSure: true };
  const readable = ['store', ...Object.entries(names).flatMap(([one, { kind }]) => (kind === 'absent' ? [] : [one]))].sort();
  return {
    message: `There is no \`${name}\` where this notice stands.`,
    help: `It can read ${readable.map((one) => `\`${one}\``).join(', ')}.`,
  };
}
