/** Words that cannot name a function or constant of a module. */
const RESERVED: ReadonlySet<string> = new Set(
  (
    'arguments as async await boolean break case catch class const continue debugger default delete do else enum eval export extends false ' +
    'finally for from function if implements import in instanceof interface let new null number of package private protected public ' +
    'return static string super switch symbol this throw true try type typeof undefined var void while with yield NaN Infinity Object Array Error Promise'
  ).split(' '),
);

/** Gives out names that are unique in one generated file. */
export interface Names {
  /** The wanted name, or the next free one: `name_2`. */
  take(wanted: string): string;
}

/** Names of one file; `used` are those that the file always has. */
export function createNames(used: readonly string[]): Names {
  const taken = new Set(used);
  return {
    take(wanted) {
      let name = wanted;
      for (let number = 2; taken.has(name) || RESERVED.has(name); number += 1) name = `${wanted}_${number}`;
      taken.add(name);
      return name;
    },
  };
}

/** The name of a row as a parameter of a function. */
export function parameterName(name: string): string {
  return RESERVED.has(name) || /^scope\d*$/.test(name) ? `${name}_row` : name;
}
