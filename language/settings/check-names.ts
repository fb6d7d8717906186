import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { choicesOf, spelling } from '../diagnostics/spelling.ts';
import { scalarNamed, scalarNames } from '../schema/field-type.ts';
import { reservedWords } from '../syntax/tokens/words.ts';
import type { YamlPath } from '../yaml/yaml-document.ts';
import { checkDurations, type SettingsCheck } from './settings-check.ts';

/** What a JSON Schema cannot say of the names that campaigns use: none is a word of the language, none stands twice, types exist. */
export function checkNamed(check: SettingsCheck): readonly Diagnostic[] {
  const { yaml, document, at } = check;
  // People may have any name but `where`: what follows `notify` is never a word of the language.
  const keys: readonly YamlPath[] = (['endpoints', 'people', 'connections'] as const).flatMap((section) =>
    Object.keys(yaml[section] ?? {})
      .filter((name) => section !== 'people' || name === 'where')
      .map((name) => [section, name]),
  );
  const pools = yaml.pools ?? [];
  const twice = pools.flatMap((name, index) =>
    pools.indexOf(name) === index
      ? []
      : [at('duplicate-name', ['pools', index], `\`${name}\` is listed twice.`, { help: 'Leave one of them out.' })],
  );
  return [
    ...keys.flatMap((path) => reserved(String(path.at(-1)), document.keySpanOf(path))),
    ...pools.flatMap((name, index) => reserved(name, document.contentSpanOf(['pools', index]))),
    ...twice,
    ...checkReplies(check),
  ];
}

function reserved(name: string, span: Diagnostic['span']): readonly Diagnostic[] {
  if (!reservedWords.some((word) => word === name)) return [];
  const message = `\`${name}\` is a word of the language and cannot name anything.`;
  return [createDiagnostic('reserved-word', { message, help: `Take another name, for example \`my_${name}\`.`, span })];
}

function checkReplies({ yaml, document, at }: SettingsCheck): readonly Diagnostic[] {
  return Object.entries(yaml.endpoints ?? {}).flatMap(([endpoint, { reply }]) =>
    Object.entries(reply ?? {}).flatMap(([field, type]) => {
      const path = ['endpoints', endpoint, 'reply', field];
      if (field === 'status') {
        const span = document.keySpanOf(path);
        const message = '`status` is there in every reply: the status of the answer, a number.';
        return [createDiagnostic('name-taken', { message, help: 'Leave it out, or choose another name.', span })];
      }
      if (isReplyType(type)) return [];
      const word = { text: type, span: document.contentSpanOf(path) };
      const help = spelling(word, choicesOf(scalarNames(), 'value'), 'Write a kind of value such as `text`, or `list of text`.');
      return [at('unknown-type', path, `\`${field}\` is of the type \`${type}\`, which is no kind of value.`, help)];
    }),
  );
}

/** Whether a reply may hold values of this type. */
export function isReplyType(type: string): boolean {
  return scalarNamed(type.replace(/^list of /, '')) !== undefined;
}

/** Lint rules that do not exist. */
export function checkLintRules({ yaml, document, lintRules }: SettingsCheck): readonly Diagnostic[] {
  if (lintRules === undefined) return [];
  return Object.keys(yaml.lint ?? {}).flatMap((text) => {
    if (lintRules.includes(text)) return [];
    const span = document.keySpanOf(['lint', text]);
    const help = spelling({ text, span }, choicesOf(lintRules, 'value'), 'Leave it out.');
    return [createDiagnostic('unknown-lint-rule', { message: `There is no lint rule \`${text}\`.`, span, ...help })];
  });
}

/** Durations of the channels and endpoints. */
export function checkPatience(check: SettingsCheck): readonly Diagnostic[] {
  const { channels, endpoints } = check.yaml;
  const ofChannels = (['email', 'sms', 'push', 'whatsapp'] as const).map(
    (channel) => [['channels', channel, 'give_up_after'], channels[channel]?.give_up_after] as const,
  );
  const ofEndpoints = Object.entries(endpoints ?? {}).map(
    ([name, endpoint]) => [['endpoints', name, 'give_up_after'], endpoint.give_up_after] as const,
  );
  return checkDurations([...ofChannels, ...ofEndpoints], check);
}
