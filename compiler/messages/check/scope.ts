import type { Message } from '../../../language/program.ts';
import type { Schema } from '../../../language/schema/schema.ts';
import { ALWAYS, type TemplateType, typeOfNeed } from './types.ts';

/** Names that a place in a template can use. */
export interface TemplateScope {
  find(name: string): TemplateType | undefined;
  names(): readonly string[];
  /** What to tell of a name that is not here and has no near neighbour. */
  unknown(name: string): UnknownName;
  /** A scope inside of this one, with these names beside the outer ones. */
  inner(names?: Readonly<Record<string, TemplateType>>): TemplateScope;
  /** Adds a name from here to the end of this scope. */
  assign(name: string, type: TemplateType): void;
  /** What was assigned in this scope itself. */
  readonly own: ReadonlyMap<string, TemplateType>;
}

/** Why a name is not there, and what to do. */
export interface UnknownName {
  readonly message: string;
  readonly help: string;
  /** The help is the right one even where another name looks alike. */
  readonly isSure?: boolean;
}

/** A message is given what its front matter asks for. */
function addToNeeds(name: string): UnknownName {
  return {
    message: `There is no \`${name}\` at this place of the message.`,
    help: `Add \`${name}\` to \`needs\` in the front matter.`,
  };
}

/** The scope at the head of a message's template: what always is there, and its needs. */
export function scopeOf(message: Pick<Message, 'needs'>, schema: Schema): TemplateScope {
  const given = Object.fromEntries(Object.entries(message.needs).map(([name, need]) => [name, typeOfNeed(need, schema)]));
  return createScope({ ...ALWAYS, ...given });
}

/** A scope of these names. `unknown`: what to tell of others; by default that a message asks for what it needs. */
export function createScope(
  given: Readonly<Record<string, TemplateType>>,
  outer?: TemplateScope,
  unknown: TemplateScope['unknown'] = outer?.unknown ?? addToNeeds,
): TemplateScope {
  const fixed = new Map(Object.entries(given));
  const own = new Map<string, TemplateType>();
  const scope: TemplateScope = {
    own,
    find: (name) => fixed.get(name) ?? own.get(name) ?? outer?.find(name),
    names: () => [...fixed.keys(), ...own.keys(), ...(outer?.names() ?? [])],
    unknown,
    inner: (names = {}) => createScope(names, scope),
    assign: (name, type) => {
      own.set(name, type);
    },
  };
  return scope;
}
