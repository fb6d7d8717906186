/** The endpoints of a workspace, each over HTTP; those whose variables are not set may be caught instead. */
import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import type { Settings } from '../../language/settings/settings.ts';
import { resolveSetting } from '../channels/registry.ts';
import { type HttpEndpoint, postCall } from './http.ts';
import type { CallAnswer, Endpoints } from './port.ts';

/** How endpoints are opened. */
export interface EndpointSurroundings {
  /** Where `env:NAME` of relance.yaml is read: here and nowhere else, so that a secret is never written down. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** An endpoint with a variable that is not set catches its calls; else that is an error. */
  readonly catchUnset?: boolean;
}

/** What a caught call is answered: as by an endpoint that agrees and tells nothing. */
export const CAUGHT: CallAnswer = { kind: 'answered', status: 200, body: null, caught: true };

/** Opens all endpoints. `caught`: names of those that are not really called. Throws `RelanceError` if a variable is not set, or holds no address. */
export function openEndpoints(
  settings: Settings['endpoints'],
  surroundings: EndpointSurroundings,
): { readonly endpoints: Endpoints; readonly caught: readonly string[] } {
  const opened = new Map(Object.entries(settings).map(([name, endpoint]) => [name, openEndpoint(name, endpoint, surroundings)]));
  return {
    caught: [...opened].flatMap(([name, endpoint]) => (endpoint === undefined ? [name] : [])),
    endpoints: {
      call: async (call) => {
        if (!opened.has(call.endpoint)) return { kind: 'refused', reason: `no endpoint ${call.endpoint}` };
        const endpoint = opened.get(call.endpoint);
        return endpoint === undefined ? CAUGHT : postCall(endpoint, call);
      },
    },
  };
}

type EndpointSettings = Settings['endpoints'][string];

/** Undefined: its calls are caught. */
function openEndpoint(name: string, endpoint: EndpointSettings, surroundings: EndpointSurroundings): HttpEndpoint | undefined {
  const { environment, catchUnset = false } = surroundings;
  if (catchUnset && [endpoint.url, endpoint.secret].some((text) => isUnset(text, environment))) return undefined;
  const url = addressOf(resolveSetting(endpoint.url, `endpoints.${name}.url`, environment), name);
  const wantsReply = endpoint.reply.length > 0;
  if (endpoint.secret === undefined) return { url, wantsReply };
  return { url, wantsReply, secret: resolveSetting(endpoint.secret, `endpoints.${name}.secret`, environment) };
}

function isUnset(text: string | undefined, environment: EndpointSurroundings['environment']): boolean {
  return text?.startsWith('env:') === true && (environment[text.slice('env:'.length)] ?? '') === '';
}

/** What stands in a variable has been checked by nobody yet. It is not quoted, since it may hold a secret. */
function addressOf(text: string, name: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') return text;
  throw new RelanceError({
    code: 'endpoint-url',
    summary: `The address of the endpoint \`${name}\` is none.`,
    why: `What \`endpoints.${name}.url\` comes to is no http or https address without a user and password in it.`,
    help: 'Give an address such as https://erp.example/hook; requests are signed with `secret`.',
  });
}
