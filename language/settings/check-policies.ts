import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { YamlPath } from '../yaml/yaml-document.ts';
import { checkDurations, type SettingsCheck } from './settings-check.ts';

/** More than half of all contacts is no control group. */
export const MOST_HELD_OUT = 50;

/** What a JSON Schema cannot say of the policies: durations, hours and shares that make sense. */
export function checkPolicies(check: SettingsCheck): readonly Diagnostic[] {
  const { policies } = check.yaml;
  const capped = policies?.capped;
  return [
    ...checkDurations(
      [
        ...(policies?.caps ?? []).map((cap, index): readonly [YamlPath, string] => [['policies', 'caps', index, 'per'], cap.per]),
        [['policies', 'max_event_age'], policies?.max_event_age],
        [['policies', 'capped', 'up_to'], typeof capped === 'object' ? capped.up_to : undefined],
      ],
      check,
    ),
    ...checkQuietHours(check),
    ...checkUpTo(check),
    ...checkShare(check),
  ];
}

function checkQuietHours({ yaml, at }: SettingsCheck): readonly Diagnostic[] {
  const hours = yaml.policies?.quiet_hours;
  if (hours === undefined || hours.from !== hours.until) return [];
  const message = `From \`${hours.from}\` to \`${hours.until}\` there is no time, since the end is excluded.`;
  return [at('empty-window', ['policies', 'quiet_hours', 'until'], message, { help: 'Write an end that differs from the beginning.' })];
}

function checkUpTo({ yaml, at }: SettingsCheck): readonly Diagnostic[] {
  const capped = yaml.policies?.capped;
  if (typeof capped !== 'object' || capped.up_to === undefined || capped.then === 'hold') return [];
  const message = `\`${capped.then}\` keeps no message back, so nothing can last \`${capped.up_to}\`.`;
  return [at('invalid-value', ['policies', 'capped', 'up_to'], message, { help: 'Leave it out, or write `then: hold`.' })];
}

function checkShare({ yaml, at }: SettingsCheck): readonly Diagnostic[] {
  const share = yaml.policies?.control_group?.share;
  const percent = Number(share?.replace('%', '') ?? 1);
  if (percent > 0 && percent <= MOST_HELD_OUT) return [];
  const help = `Write a percentage above 0 and up to ${MOST_HELD_OUT}, such as \`5%\`.`;
  return [at('invalid-percent', ['policies', 'control_group', 'share'], `\`${share}\` of the contacts cannot be held out.`, { help })];
}
