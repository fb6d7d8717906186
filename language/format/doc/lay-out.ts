import type { Doc, Group } from './doc.ts';
import { createPage } from './page.ts';

/** A doc that is still to be laid out, at so many steps of indentation; `flat`: its lines do not break. */
interface Task {
  readonly doc: Doc;
  readonly indentation: number;
  readonly flat: boolean;
}

/** Lays out a document: each group on one line if that is no longer than `width` columns, what is too long for that broken where it may be. */
export function layOut(doc: Doc, width: number): string {
  const page = createPage();
  const brokenGroups = new Set<Group>();
  const tasks: Task[] = [{ doc, indentation: 0, flat: false }];
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    const { doc, indentation, flat } = task;
    if (typeof doc === 'string') page.write(doc, indentation);
    else if (!('kind' in doc)) pushAll(tasks, doc, task);
    else if (doc.kind === 'indent') tasks.push({ doc: doc.content, indentation: indentation + 1, flat });
    else if (doc.kind === 'remark') page.remark(doc, indentation);
    else if (doc.kind === 'line') {
      if (flat && doc.flat !== undefined) page.write(doc.flat, indentation);
      else page.breakLine(indentation, doc.blank);
    } else {
      const follows = doc.breaksWith !== undefined && brokenGroups.has(doc.breaksWith);
      const whole: Task = { doc: doc.content, indentation, flat: true };
      const onOneLine = flat || (!doc.broken && !follows && fits(whole, tasks, width - page.column(indentation)));
      if (!onOneLine) brokenGroups.add(doc);
      tasks.push({ ...whole, flat: onOneLine });
    }
  }
  return page.text();
}

function pushAll(tasks: Task[], docs: readonly Doc[], { indentation, flat }: Task): void {
  for (let index = docs.length - 1; index >= 0; index -= 1) tasks.push({ doc: docs[index] ?? '', indentation, flat });
}

/** True if `first`, with what follows it up to the first place where a line may break, takes no more than `room` columns. */
function fits(first: Task, following: readonly Task[], room: number): boolean {
  let left = room;
  let next = following.length;
  const tasks: Task[] = [first];
  while (left >= 0) {
    const task = tasks.pop() ?? following[--next];
    if (task === undefined) return true;
    const { doc, flat } = task;
    if (typeof doc === 'string') left -= doc.length;
    else if (!('kind' in doc)) pushAll(tasks, doc, task);
    else if (doc.kind === 'remark') return true;
    else if (doc.kind === 'line') {
      if (!flat || doc.flat === undefined) return true;
      left -= doc.flat.length;
    } else tasks.push({ ...task, doc: doc.content });
  }
  return false;
}
