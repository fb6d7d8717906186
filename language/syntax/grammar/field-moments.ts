/** Moments that a field gives: `[2 days before] contact.birthday at 09:00`, `product.lifetime after item.delivered_at at 09:00`. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { choicesOf, spelling } from '../../diagnostics/spelling.ts';
import type { Span } from '../../program.ts';
import type { MomentNode, Name as NameNode, OffsetNode, ZoneNode } from '../ast.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { joinSpans } from '../tokens/spans.ts';
import { word } from '../tokens/token-types.ts';
import { spell } from './calendar-spans.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';
import { endsMoment, refuseTime, requireTime } from './time-of-day.ts';
import { week } from './weekdays.ts';

/** What this section is made of. */
export interface FieldMomentParts {
  readonly names: Rule<readonly NameNode[]>;
  readonly offset: Rule<OffsetNode>;
  readonly direction: Rule<OffsetNode['direction']>;
  readonly time: Rule<string>;
  readonly zone: Rule<ZoneNode>;
}

/** What a moment counts from, before its time of day. */
interface Base {
  readonly names: readonly NameNode[];
  readonly offset?: OffsetNode;
}

/** What follows a field that holds a length: `after item.delivered_at`. */
interface HeldOffset {
  readonly direction: OffsetNode['direction'];
  /** Where the direction is written. */
  readonly span: Span;
  readonly names: readonly NameNode[];
}

/** Defines fields with their offsets. */
export function fieldMomentRules(
  p: CampaignParser,
  parts: FieldMomentParts,
): { readonly dateOfField: Rule<MomentNode>; readonly untilField: Rule<MomentNode> } {
  const held = heldOffsetRule(p, parts);
  const dateOfField = fieldRule(p, parts, held, { name: 'dateOfField', refuse: noField, mayBeExact: false });
  return { dateOfField, untilField: fieldRule(p, parts, held, { name: 'untilField', refuse: noMoment, mayBeExact: true }) };
}

/** What one of both rules does in its own way. */
interface Manner {
  readonly name: string;
  /** What is wrong with a name that is not dotted. */
  readonly refuse: (name: NameNode) => Diagnostic;
  /** True if a field may stand without a time of day: an instant says one itself, and what the field is the checker knows. */
  readonly mayBeExact: boolean;
}

function fieldRule(
  p: CampaignParser,
  parts: FieldMomentParts,
  heldOffset: Rule<HeldOffset>,
  { name, refuse, mayBeExact }: Manner,
): Rule<MomentNode> {
  return p.rule(name, () => {
    const first = p.peek();
    const length = p.maybe(() => p.call(parts.offset), 0);
    const written = p.call(parts.names, 0);
    const held = p.maybeIf(
      () => length === undefined,
      () => p.call(heldOffset),
      1,
    );
    const base = p.build(() => baseOf(written, length, held));
    p.check(() => {
      refuseBareNames(p, base, length === undefined ? refuse : noField);
      checkWhatFollows(p, base, p.spanFrom(first), mayBeExact);
    });
    const time = p.maybe(() => p.call(parts.time), 2);
    const zone = p.maybe(() => p.call(parts.zone), 3);
    return p.build(
      (): MomentNode => ({ kind: 'path', ...base, ...(time !== undefined && { time }), ...(zone && { zone }), span: p.spanFrom(first) }),
    );
  });
}

function heldOffsetRule(p: CampaignParser, { names, direction }: FieldMomentParts): Rule<HeldOffset> {
  return p.rule('heldOffset', () => {
    const which = p.call(direction);
    const span = p.build(() => p.spanOf(p.peek(0)));
    const of = p.call(names);
    return { direction: which, span, names: of };
  });
}

function baseOf(written: readonly NameNode[], length: OffsetNode | undefined, held: HeldOffset | undefined): Base {
  const [first] = written;
  if (held === undefined || first === undefined) return { names: written, ...(length && { offset: length }) };
  const span = joinSpans(first.span, held.span);
  return { names: held.names, offset: { kind: 'field', names: written, direction: held.direction, span } };
}

function refuseBareNames(p: CampaignParser, { names, offset }: Base, refuse: (name: NameNode) => Diagnostic): void {
  for (const [name, ...more] of [offset?.kind === 'field' ? offset.names : [], names])
    if (name !== undefined && more.length === 0) p.fail(refuse(name));
}

/** A time of day must follow, except after an exact offset, which has none, and after a field that may be exact itself. */
function checkWhatFollows(p: CampaignParser, { names, offset }: Base, span: Span, mayBeExact: boolean): void {
  const next = p.peek();
  const written = dotted(names);
  if (offset?.kind === 'exact') {
    refuseTime(p, offset.duration, ` ${offset.direction} ${written}`);
    if (next.tokenType === word('in')) p.fail(zoneOfExact(p.spanOf(next)));
    return;
  }
  if (offset === undefined && mayBeExact && endsMoment(p)) {
    if (next.tokenType === word('in')) p.fail(zoneWithoutTime(p.spanOf(next), written));
    return;
  }
  const length = offset?.kind === 'calendar' ? spell(offset.length) : dotted(offset?.names ?? []);
  requireTime(p, offset === undefined ? written : `${length} ${offset.direction} ${written}`, span);
}

function dotted(names: readonly NameNode[]): string {
  return names.map(({ text }) => text).join('.');
}

function noField({ text, span }: NameNode): Diagnostic {
  return syntaxDiagnostic('unexpected-syntax', `\`${text}\` is no field.`, span, 'Fields are dotted: `contact.birthday`.');
}

const tomorrow = 'Write `wait 1 day at 09:00`, or `wait until 09:00` for the next 09:00.';

function noMoment(name: NameNode): Diagnostic {
  const forms =
    'Write a time (`09:00`), a weekday (`monday at 09:00`), a date (`2026-12-24 at 08:00`) or a field (`contact.birthday at 09:00`).';
  const { fixes, choices, help } = spelling(name, choicesOf(week, 'keyword'), forms);
  if (name.text === 'tomorrow') return syntaxDiagnostic('unexpected-syntax', '`tomorrow` is no word of the language.', name.span, tomorrow);
  const told = fixes.length > 0 ? help : `${forms} An event is waited for with a limit: \`wait up to 7d for …\`.`;
  return syntaxDiagnostic('unexpected-syntax', `\`${name.text}\` is neither a weekday nor a field.`, name.span, told, { fixes, choices });
}

function zoneWithoutTime(span: Span, written: string): Diagnostic {
  const help = `Leave it out, or write the time of day first: \`${written} at 09:00 in store time\`.`;
  return syntaxDiagnostic('unexpected-syntax', 'Without a time of day a zone says nothing.', span, help);
}

function zoneOfExact(span: Span): Diagnostic {
  const help = 'Leave it out, or write a calendar span and a time of day: `1 day before … at 09:00 in store time`.';
  return syntaxDiagnostic('unexpected-syntax', 'An exact offset is the same in every zone.', span, help);
}
