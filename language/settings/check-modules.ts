import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { choicesOf, spelling } from '../diagnostics/spelling.ts';
import { optionalEntities, partOwners } from '../schema/load-schema.ts';
import type { SettingsCheck } from './settings-check.ts';

/** Reports optional tables that do not exist, stand twice, or are parts of one that is off. */
export function checkModules({ yaml, document, at }: SettingsCheck): readonly Diagnostic[] {
  const modules = yaml.modules ?? [];
  const known = optionalEntities();
  return modules.flatMap((name, index) => {
    const path = ['modules', index];
    if (!known.includes(name)) {
      const free = choicesOf(
        known.filter((one) => !modules.includes(one)),
        'entity',
      );
      const word = { text: name, span: document.contentSpanOf(path) };
      return [at('unknown-module', path, `There is no optional table \`${name}\`.`, spelling(word, free, `There is ${known.join(', ')}.`))];
    }
    if (modules.indexOf(name) !== index)
      return [at('duplicate-name', path, `\`${name}\` is listed twice.`, { help: 'Leave one of them out.' })];
    const owner = partOwners()[name];
    if (owner === undefined || !known.includes(owner) || modules.includes(owner)) return [];
    const message = `\`${name}\` rows are parts of \`${owner}\`, which is off.`;
    return [at('unknown-module', path, message, { help: `Add \`${owner}\` to \`modules\`.` })];
  });
}

/** The tables that are meant to be on: the nearest to a misspelt one, with those that they are parts of; all where nobody can tell. */
export function meantModules(written: readonly string[]): readonly string[] {
  const known = optionalEntities();
  const meant = written.map((name) => (known.includes(name) ? name : nearest(name, known)));
  const whole = meant.flatMap((name) => (name === undefined ? [] : [name, partOwners()[name]])).filter((name) => name !== undefined);
  return meant.includes(undefined) ? known : [...new Set(whole.filter((name) => known.includes(name)))];
}
