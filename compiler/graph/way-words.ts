/** What the ways out of a step are called; their order is that of the language, and of the picture from left to right. */
import { spokenDuration } from '../words/duration.ts';
import { factWords } from '../words/expression.ts';
import type { DrawnStep } from './box-words.ts';

/** `yes`, `order placed`, `after 7 days`, `not sent`, `50% short` (`short` of a cohort); empty for a step with one way on. */
export function wayLabels(step: DrawnStep): readonly string[] {
  switch (step.kind) {
    case 'race': {
      const notSent = 'notSent' in step && step.notSent !== undefined ? ['not sent'] : [];
      return [...step.arms.map((arm) => factWords(arm.event)), ...notSent, `after ${spokenDuration(step.ms)}`];
    }
    case 'if':
      return step.branches.length === 1 ? ['yes', 'no'] : [...step.branches.map((_, index) => String(index + 1)), 'none'];
    case 'split':
      // The shares of a cohort are its own, and may change while the flow does not.
      return step.arms.map(({ name, percent }) => `${step.cohort === undefined ? `${percent}% ` : ''}${name.replaceAll('_', ' ')}`);
    case 'parallel':
      return step.arms.map((_, index) => `side ${index + 1}`);
    case 'repeat':
      return ['each time', 'done'];
    case 'email':
    case 'sms':
    case 'push':
    case 'whatsapp':
    case 'send':
      return step.otherwise === undefined ? [] : ['sent', 'not sent'];
    case 'give':
      return step.otherwise === undefined ? [] : ['given', 'no code left'];
    case 'call':
      return step.otherwise === undefined ? [] : ['answered', 'no answer'];
    case 'until':
      return step.otherwise === undefined ? [] : ['it comes', 'unknown or past'];
    case 'add':
    case 'remove':
    case 'set':
    case 'notify':
    case 'start':
    case 'unsubscribe':
    case 'suppress':
    case 'wait':
    case 'restart':
    case 'stop':
      return [];
  }
}
