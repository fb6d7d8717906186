/**
 * All kinds of fixes, each with what it does; the reference page of fixes is generated from this list, and a test shows for each that the
 * diagnostic is gone and nothing else changed. `safe`: `relance check --fix` applies it.
 */
export const FIX_KINDS = {
  'change-spelling': { safe: false, does: 'Changes a name or word to the nearest one that exists.' },
  'double-quotes': { safe: true, does: 'Puts a text into double quotes.' },
  'close-text': { safe: true, does: 'Closes a text at the end of its line.' },
  'replace-operator': { safe: true, does: 'Writes the word or sign of the language for `=`, `&&`, `||`, `!`.' },
  'remove-character': { safe: true, does: 'Removes a character that has no meaning, such as `;`.' },
  'money-with-code': { safe: true, does: 'Writes money as an amount and the code of its currency.' },
  'pad-time': { safe: true, does: 'Writes a time of day with two digits.' },
  'split-unit': { safe: true, does: 'Puts the space between number and unit: `3 days`.' },
  'calendar-days': { safe: true, does: 'Writes `3d at 09:00` as `3 days at 09:00`, and `today + 3d` as `today + 3 days`.' },
  'add-braces': { safe: true, does: 'Puts the steps behind `then` into braces.' },
  'close-brace': { safe: true, does: 'Puts in the brace that is missing, where the indentation says.' },
  'remove-brace': { safe: true, does: 'Removes a brace that closes nothing.' },
  'name-label': { safe: true, does: 'Gives a step a label of its own with `as`.' },
  'write-once': { safe: true, does: 'Writes `once` where the campaign does not say how often a contact may enter.' },
  'remove-duplicate': { safe: false, does: 'Removes what stands a second time.' },
  'remove-unreachable': { safe: false, does: 'Removes a step that can never be reached.' },
  'remove-else': { safe: true, does: 'Removes an `else` that can never run.' },
  'remove-argument': { safe: true, does: 'Removes a value that the message does not need.' },
  'add-argument': { safe: false, does: 'Adds a value that the message needs.' },
  'say-known': { safe: false, does: 'Says of unknown values that they are left out: `and … is known`.' },
  'add-window': { safe: false, does: 'Gives a fact a window.' },
  'add-parentheses': { safe: false, does: 'Puts parentheses around the part that binds first today.' },
  'activate-table': { safe: false, does: 'Adds an optional table to `modules` in relance.yaml.' },
  'set-up-channel': { safe: false, does: 'Adds a channel to relance.yaml.' },
  'declare-segment': { safe: false, does: 'Declares a manual segment.' },
  'declare-coupon': { safe: false, does: 'Declares a coupon.' },
  'create-message': { safe: false, does: 'Creates the file of a message.' },
  'even-shares': { safe: false, does: 'Changes the last share so that all total 100 %.' },
  'add-limit': { safe: false, does: 'Gives a wait for an event a limit.' },
  'name-this': { safe: false, does: 'Says `this` in front of the event.' },
  rephrase: { safe: false, does: 'Says a phrase of another language in the words of this one.' },
  'order-parts': { safe: true, does: 'Puts the parts of a phrase into their order.' },
} as const;

/** The kind of a fix. */
export type FixKind = keyof typeof FIX_KINDS;
