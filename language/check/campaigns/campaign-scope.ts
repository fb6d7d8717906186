import type { EventType } from '../../schema/schema.ts';
import { type Absent, CONTACT_ROOT, type Root, rowRoot, type Scope } from '../scope.ts';

/**
 * The names in scope everywhere in a campaign: the contact; the trigger's row by its table's name, if every trigger brings one of that
 * table; `this`, the row the run is about, if the campaign runs per row. `uncertain`: a trigger is broken.
 */
export function campaignScope(events: readonly EventType[], per: string, uncertain: boolean): Scope {
  const tables = [...new Set(events.map((event) => event.about))];
  const [table] = tables;
  const roots = new Map<string, Root>([['contact', CONTACT_ROOT]]);
  if (tables.length === 1 && !uncertain && table !== undefined && table !== 'contact') roots.set(table, rowRoot('trigger', table, table));
  if (per !== 'contact') roots.set('this', rowRoot('this', 'this', per));
  return { roots, absent: absentNames(tables, per), facts: 'since entry', uncertain, ...(per === 'contact' ? {} : { self: per }) };
}

function absentNames(tables: readonly string[], per: string): Scope['absent'] {
  const absent = new Map<string, Absent>();
  absent.set('event', {
    code: 'unknown-name',
    why: '`event` is the event that a filter tests.',
    help: 'Use it inside a `where ( … )` behind an event, or `NAME.event` behind `as NAME`.',
  });
  if (per === 'contact') {
    const table = tables.find((one) => one !== 'contact') ?? 'cart';
    absent.set('this', {
      code: 'this-needs-per',
      why: 'The runs of this campaign are about the contact and not about a row.',
      help: `Write \`repeatable per ${table}\` or \`once per ${table}\`.`,
    });
  }
  if (tables.length > 1) {
    for (const table of tables) {
      absent.set(table, {
        code: 'unknown-name',
        why: `Not every trigger of this campaign brings a row of \`${table}\`.`,
        help: 'Write a campaign of its own for each kind of trigger.',
      });
    }
  }
  absent.delete('contact');
  return absent;
}
