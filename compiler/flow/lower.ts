import type { Campaign, Exit, Step } from '../../language/program.ts';
import { END, type Flow, type FlowExit, type FlowNode, type Target } from './flow.ts';
import { mentionsOf } from './mentions.ts';
import { lowerEffect, lowerStep } from './steps/registry.ts';
import type { LoweredBlock } from './steps/step-flow.ts';
import { type UsesOf, usesOf } from './uses.ts';

/**
 * Lowers a checked campaign to its flow graph. `program` gives the schema, the messages and the segments whose signatures become part of the flow.
 * Invariant: nodes stand in source order, and every edge leads to a later node, to an end, or from the body of a `repeat` back to it.
 */
export function lower(campaign: Campaign, program: UsesOf): Flow {
  const { first, nodes } = lowerBlock(campaign.then, END);
  const flow = {
    version: 1 as const,
    campaign: campaign.name,
    ...(campaign.was === undefined ? {} : { was: campaign.was }),
    ...(campaign.documentation === undefined ? {} : { documentation: campaign.documentation }),
    purpose: campaign.purpose,
    priority: campaign.priority,
    // The order of tags has no meaning, so it must not reach the hash.
    tags: [...campaign.tags].sort(),
    entry: campaign.entry,
    triggers: campaign.triggers,
    ...clausesOf(campaign),
    ...(campaign.onlyIf === undefined ? {} : { onlyIf: campaign.onlyIf }),
    unless: campaign.unless.map(lowerExit),
    goals: campaign.goals.map(lowerExit),
    start: first,
    nodes,
  };
  return { ...flow, mentions: mentionsOf(flow), uses: usesOf(flow, program) };
}

/** The clauses that the flow takes over as they are; `measures` only where there are some, so that they change no revision of others. */
function clausesOf({ active, limit, backfill, holdout, capped, quietHours, liveRuns, measures }: Campaign) {
  return {
    ...(active === undefined ? {} : { active }),
    ...(limit === undefined ? {} : { limit }),
    ...(backfill === undefined ? {} : { backfill }),
    ...(holdout === undefined ? {} : { holdout }),
    ...(capped === undefined ? {} : { capped }),
    ...(quietHours === undefined ? {} : { quietHours }),
    ...(liveRuns === undefined ? {} : { liveRuns }),
    ...(measures.length === 0 ? {} : { measures }),
  };
}

function lowerBlock(steps: readonly Step[], next: Target): LoweredBlock {
  const nodes: FlowNode[] = steps.flatMap((step, index) => lowerStep(step, steps[index + 1]?.label ?? next, lowerBlock));
  return { first: steps[0]?.label ?? next, nodes };
}

function lowerExit(exit: Exit): FlowExit {
  return {
    label: exit.label,
    when: exit.when,
    effects: exit.effects.map(lowerEffect),
    ...(exit.countedFor === undefined ? {} : { countedFor: exit.countedFor }),
    span: exit.span,
  };
}
