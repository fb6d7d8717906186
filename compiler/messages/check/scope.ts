import type { Message } from '../../../language/program.ts';
import type { Schema } from '../../../language/schema/schema.ts';
import { ALWAYS, type TemplateType, typeOfNeed } from './types.ts';

/** Names that a place in a template can use. */
export interface TemplateScope {
  find(name: string): TemplateType | undefined;
  names(): readonly string[];
  /** A scope inside of this one, with these names beside the outer ones. */
  inner(names?: Readonly<Record<string, TemplateType>>): TemplateScope;
  /** Adds a name from here to the end of this scope. */
  assign(name: string, type: TemplateType): void;
  /** What was assigned in this scope itself. */
  readonly own: ReadonlyMap<string, TemplateType>;
}

/** The scope at the head of a message's template: what always is there, and its needs. */
export function scopeOf(message: Pick<Message, 'needs'>, schema: Schema): TemplateScope {
  const given = Object.fromEntries(Object.entries(message.needs).map(([name, need]) => [name, typeOfNeed(need, schema)]));
  return createScope({ ...ALWAYS, ...given });
}

/** A scope of these names. */
export function createScope(given: Readonly<Record<string, TemplateType>>, outer?: TemplateScope): TemplateScope {
  const fixed = new Map(Object.entries(given));
  const own = new Map<string, TemplateType>();
  const scope: TemplateScope = {
    own,
    find: (name) => fixed.get(name) ?? own.get(name) ?? outer?.find(name),
    names: () => [...fixed.keys(), ...own.keys(), ...(outer?.names() ?? [])],
    inner: (names = {}) => createScope(names, scope),
    assign: (name, type) => {
      own.set(name, type);
    },
  };
  return scope;
}
