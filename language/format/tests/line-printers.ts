import type { OfKind } from '../../of-kind.ts';
import type { TestItemNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import { before } from '../printing/before.ts';
import { item } from '../printing/items.ts';
import type { Printers, Printing } from '../printing/printing.ts';
import type { Line } from './align-times.ts';
import { expectation } from './expectation.ts';

const asWritten = (line: TestItemNode, p: Printing): Doc => p.flat(line);

/** All lines of tests, without their time. */
const printers: Printers<TestItemNode> = {
  starting: asWritten,
  beside: asWritten,
  'given member': asWritten,
  given: (line, p) => withRecord(line, line.fields, p),
  'given split': asWritten,
  'given pool': asWritten,
  'given down': asWritten,
  'given replies': (line, p) => withRecord(line, line.reply, p),
  'given held out': asWritten,
  event: (line, p) => (line.payload === undefined ? p.flat(line) : withRecord(line, line.payload, p)),
  expect: (line, p) => expectation(line.expectation, p),
  until: asWritten,
};

function withRecord(line: TestItemNode, record: OfKind<TestItemNode, 'given'>['fields'], p: Printing): Doc {
  return [p.flat(before(line, record)), ' ', p.record(record)];
}

/** Prints a line, its time apart. */
export function printLine(line: TestItemNode, p: Printing): Line {
  const at = line.kind === 'event' ? line.at : line.kind === 'expect' ? line.expectation.at : undefined;
  const blank = p.blankBefore();
  const leading = p.leading(true);
  if (at === undefined) return { blank, before: leading, rest: item(p, line, () => print(line.kind, line, p)).doc };
  const behind = p.trailing(line.span.end.offset);
  const time = [p.words('at'), ' ', p.flat(at)];
  return { blank, before: leading, time, rest: [print(line.kind, line, p), behind] };
}

function print<K extends TestItemNode['kind']>(kind: K, line: OfKind<TestItemNode, K>, p: Printing): Doc {
  return printers[kind](line, p);
}
