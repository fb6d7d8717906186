/** The endpoints of tests and simulations: they answer 200 and nothing else, unless the test says what they reply. */
import type { CampaignTest } from '../../language/program.ts';
import type { Settings } from '../../language/settings/settings.ts';
import { verdictOfStatus } from '../endpoints/answer-of-status.ts';
import { NO_ANSWER } from '../endpoints/http.ts';
import type { CallAnswer, Endpoints } from '../endpoints/port.ts';
import type { Json } from '../values.ts';
import { recordJson } from './values.ts';

/** What an endpoint replies: its status (null: it does not answer), and the body. */
export interface GivenReply {
  readonly status: number | null;
  readonly body: Json;
}

const AGREES: GivenReply = { status: 200, body: null };
const FIRST_AGAIN_MS = 500;

/**
 * Endpoints that give these replies by name, one a request in the order of the list, the last one again and again. Who is asked to try again
 * does so in business time, twice as late each time, since real time stands still here.
 */
export function scriptedEndpoints(replies: ReadonlyMap<string, readonly GivenReply[]> = new Map()): Endpoints {
  const asked = new Map<string, number>();
  return {
    call: async ({ endpoint, attempt, at }) => {
      const list = replies.get(endpoint) ?? [];
      const turn = asked.get(endpoint) ?? 0;
      asked.set(endpoint, turn + 1);
      return answerOf(list[Math.min(turn, list.length - 1)] ?? AGREES, at + FIRST_AGAIN_MS * 2 ** (attempt - 1));
    },
  };
}

/** The endpoints of a test: `given erp replies { status: 500 }`, several of one endpoint in turn. */
export function endpointsOf(test: CampaignTest, settings: Settings, start: number): Endpoints {
  const replies = new Map<string, GivenReply[]>();
  for (const { endpoint, reply } of test.world.replies) {
    const { status = AGREES.status, ...body } = recordJson(reply, { settings, start });
    replies.set(endpoint, [...(replies.get(endpoint) ?? []), { status: status === null ? null : Number(status), body }]);
  }
  return scriptedEndpoints(replies);
}

function answerOf({ status, body }: GivenReply, againAt: number): CallAnswer {
  if (status === null) return { kind: 'retry', reason: NO_ANSWER, againAt };
  const verdict = verdictOfStatus(status);
  switch (verdict.kind) {
    case 'answered':
      return { kind: 'answered', status, body };
    case 'refused':
      return verdict;
    case 'retry':
      return { ...verdict, againAt };
  }
}
