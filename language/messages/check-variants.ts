import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Message, Need } from '../program.ts';
import { fileNameOf } from './file-name.ts';

/** Messages by name: by channel, and there the variant without locale first, then by locale; and what is wrong between variants of one name. */
export interface Variants {
  readonly byName: ReadonlyMap<string, readonly Message[]>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Groups variants. In one channel all of one name need the same; each locale stands once; one of them is for every other contact (no
 * locale, or the store's). Two channels of one name are independent.
 */
export function checkVariants(messages: readonly Message[], storeLocale: string, broken: ReadonlySet<string>): Variants {
  const byName = new Map<string, readonly Message[]>();
  const inChannels = new Map<string, readonly Message[]>();
  const sorted = [...messages].sort(
    (a, b) => order(a.name, b.name) || order(a.channel, b.channel) || order(a.locale ?? '', b.locale ?? '') || order(a.file, b.file),
  );
  for (const message of sorted) {
    append(byName, message.name, message);
    append(inChannels, `${message.name} ${message.channel}`, message);
  }
  const diagnostics = [...inChannels.values()].flatMap((variants) => checkGroup(variants, storeLocale, broken));
  return { byName, diagnostics };
}

function append(map: Map<string, readonly Message[]>, key: string, message: Message): void {
  map.set(key, [...(map.get(key) ?? []), message]);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function checkGroup(variants: readonly Message[], storeLocale: string, broken: ReadonlySet<string>): readonly Diagnostic[] {
  const [first, ...others] = variants;
  if (first === undefined) return [];
  const found: Diagnostic[] = [];
  for (const [index, other] of others.entries()) {
    if (variants[index]?.locale === other.locale) found.push(twice(other, variants[index] ?? first));
    if (signature(other) !== signature(first)) found.push(differs(other, first));
  }
  const fits = variants.some(({ locale }) => locale === undefined || locale === storeLocale || locale === storeLocale.split('-')[0]);
  if (!fits && !broken.has(first.name)) {
    const help = `Add \`${fileNameOf(first.name, first.channel)}\`, or a variant for \`${storeLocale}\`, the language of the store.`;
    found.push(
      createDiagnostic('default-variant-missing', {
        message: `\`${first.name}\` is written for some languages only.`,
        help,
        span: first.subjectSpan,
      }),
    );
  }
  return found;
}

function twice(message: Message, first: Message): Diagnostic {
  return createDiagnostic('duplicate-name', {
    message: `\`${message.name}\`${message.locale === undefined ? '' : ` for \`${message.locale}\``} is also ${first.file}.`,
    help: 'Remove one of the files.',
    span: message.subjectSpan,
    related: [{ span: first.subjectSpan, message: 'first here' }],
  });
}

function differs(message: Message, first: Message): Diagnostic {
  return createDiagnostic('variants-differ', {
    message: `This variant needs ${signature(message) || 'nothing'}; ${first.file} needs ${signature(first) || 'nothing'}.`,
    help: 'Give all variants the same `needs`.',
    span: message.subjectSpan,
    related: [{ span: first.subjectSpan, message: 'the other variant' }],
  });
}

function signature({ needs }: Message): string {
  const words = Object.entries(needs).map(([name, need]) => `${name}: ${wordsOf(need)}`);
  return words.sort().join(', ');
}

function wordsOf(need: Need): string {
  if (need.kind === 'rows') return `list of ${need.name}`;
  return need.kind === 'coupon' ? 'coupon' : need.kind === 'row' ? need.entity : need.of;
}
