/** Triggers in the language's own words. */
import type { Trigger } from '../../language/program.ts';
import { triggerWordsOf } from './triggers/registry.ts';

/** What stands after `when`: `cart abandoned after 3d`, `1 week before contact.birthday at 09:00`, with its filter. One line. */
export const triggerWords = (trigger: Trigger): string => triggerWordsOf(trigger).say(trigger);
