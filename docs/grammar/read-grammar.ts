/** From the grammar as the parser has it to what the page shows. */
import type { ISerializedGast } from 'chevrotain';
import { createGrammar } from '../../language/syntax/grammar/grammar.ts';
import { choice, type Part, sequence } from './part.ts';
import { MISTAKES, ORDERED, SECTIONS, TOKENS } from './sections.ts';

/** The rules that the page shows, by name. Throws where a section names no rule, or a rule that is written out comes back to itself. */
export function readGrammar(): ReadonlyMap<string, Part> {
  const { parser } = createGrammar();
  const rules = new Map(parser.getSerializedGastProductions().map((rule) => [nameOf(rule), rule.definition ?? []]));
  const shown = SECTIONS.flatMap((section) => section.rules);
  const reader = createReader(rules, new Set(shown));
  return new Map(shown.map((name) => [name, reader(name)]));
}

function createReader(rules: ReadonlyMap<string, readonly ISerializedGast[]>, shown: ReadonlySet<string>): (rule: string) => Part {
  return (rule) => body(rule, []);

  function body(rule: string, inside: readonly string[]): Part {
    const parts = rules.get(rule);
    if (parts === undefined) throw new Error(`The grammar has no rule \`${rule}\`.`);
    if (inside.includes(rule)) throw new Error(`\`${rule}\` comes back to itself: it needs a place on the page.`);
    const within = [...inside, rule];
    if (ORDERED.has(rule)) return inOrder(parts, within);
    return sequence(parts.map((part) => read(part, within)));
  }

  /** The parts of a loop over alternatives, each once. */
  function inOrder(parts: readonly ISerializedGast[], inside: readonly string[]): Part {
    const alternatives = parts.flatMap((loop) => loop.definition ?? []).flatMap((either) => either.definition ?? []);
    return sequence(alternatives.map((one) => ({ kind: 'optional', part: all(one, inside) })));
  }

  function all(part: ISerializedGast, inside: readonly string[]): Part {
    return sequence((part.definition ?? []).map((inner) => read(inner, inside)));
  }

  function read(part: ISerializedGast, inside: readonly string[]): Part {
    if (isMistake(part, inside.at(-1) ?? '')) return sequence([]);
    switch (part.type) {
      case 'Terminal':
        return terminal(part);
      case 'NonTerminal':
        return shown.has(nameOf(part)) ? { kind: 'rule', name: nameOf(part) } : body(nameOf(part), inside);
      case 'Option':
        return { kind: 'optional', part: all(part, inside) };
      case 'Repetition':
        return { kind: 'optional', part: { kind: 'repeated', part: all(part, inside) } };
      case 'RepetitionMandatory':
        return { kind: 'repeated', part: all(part, inside) };
      case 'RepetitionMandatoryWithSeparator':
        return { kind: 'repeated', part: all(part, inside), separator: terminal(separatorOf(part)) };
      case 'Alternation':
        return choice(alternativesOf(part, inside).map((one) => all(one, inside)));
      default:
        return all(part, inside);
    }
  }
}

function isMistake(part: ISerializedGast, rule: string): boolean {
  return part.type === 'Repetition' && MISTAKES.loops.has(rule);
}

/** Those that are no mistake. */
function alternativesOf({ definition = [] }: ISerializedGast, inside: readonly string[]): readonly ISerializedGast[] {
  return definition.filter(
    ({ definition: [only] = [] }) => only === undefined || !MISTAKES.tokens.has(`${nameOf(only)} in ${inside.at(-1)}`),
  );
}

function terminal(token: ISerializedGast): Part {
  const name = nameOf(token);
  const known = TOKENS[name];
  if (known !== undefined) return { kind: 'token', name: known.name };
  const label = 'label' in token && typeof token.label === 'string' ? token.label : name;
  return { kind: 'written', text: label.replaceAll('`', '') };
}

function separatorOf(part: ISerializedGast): ISerializedGast {
  const separator = 'separator' in part ? part.separator : undefined;
  if (typeof separator !== 'object' || separator === null || !('name' in separator))
    throw new Error('A list of the grammar has no separator.');
  return { type: 'Terminal', ...separator };
}

function nameOf(part: ISerializedGast): string {
  return 'name' in part && typeof part.name === 'string' ? part.name : '';
}
