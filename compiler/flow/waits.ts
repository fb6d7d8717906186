import type { FlowNode } from './flow.ts';
import type { FlowStage } from './stage.ts';
import { flowOf } from './steps/registry.ts';

/** The stages behind a node at which a run may stand; none for all others. */
export const stagesBehind = (node: FlowNode): readonly FlowStage[] => flowOf(node).behind?.(node) ?? [];

/** May a run stand at this node? */
export const isWaiting = (node: FlowNode): boolean => stagesBehind(node).length > 0;
