/** How calls leave: to the endpoints of relance.yaml, or nowhere, where a variable of theirs is not set. */
import type { Settings } from '../../language/settings/settings.ts';
import { openEndpoints } from '../../runtime/endpoints/open-endpoints.ts';
import type { Endpoints } from '../../runtime/endpoints/port.ts';
import type { Reporter } from '../output/reporter.ts';

/** Opens the endpoints and says which are really called; without any nothing is said. Throws `RelanceError` if a variable holds no address. */
export function openCalls(settings: Settings, environment: NodeJS.ProcessEnv, reporter?: Reporter): Endpoints {
  const { endpoints, caught } = openEndpoints(settings.endpoints, { environment, catchUnset: true });
  const called = Object.keys(settings.endpoints).filter((name) => !caught.includes(name));
  const lines = [
    ...(called.length === 0 ? [] : [`${called.join(', ')}: over HTTP, really called`]),
    ...(caught.length === 0
      ? []
      : [`${caught.join(', ')}: caught and answered with 200, since a variable is not set: no call leaves this machine`]),
  ];
  if (lines.length > 0) reporter?.fact('Calls', lines.join('\n'), { called, caught });
  return endpoints;
}
