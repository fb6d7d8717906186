import { d as flowTrigger, l as flowChannel, u as flowMoment } from "./compile-messages-3EHM6YpI.mjs";
import { t as END } from "./flow-0xEF2oSk.mjs";
import { a as factsOf, d as yearlyFields, l as triggerExpressions, n as eventOf, o as flowExpressions, r as fieldSteps, t as entityOf, u as withInner } from "./fields-C8acOUqj.mjs";
import { u as refused } from "./engine-CldE6POJ.mjs";

// compiler/flow/uses.ts
/** Signatures of the messages, coupons, segments, events and fields that the flow uses, sorted. */
function usesOf(flow, program) {
	const effects = [...flow.unless, ...flow.goals].flatMap((exit) => exit.effects);
	return sorted([
		...flow.triggers.flatMap((trigger) => triggerUses(trigger, program.schema)),
		...[...effects, ...flow.nodes].flatMap((node) => nodeUses(node, program)),
		...flow.nodes.flatMap((node) => yearlyFields(node).flatMap(({ root, path }) => yearlyUses(program.schema, root.entity, path))),
		...expressionUses([...triggerExpressions(flow), ...flowExpressions(flow)], program)
	]);
}
/** Signatures of what conditions and values use, sorted. */
function expressionUses(expressions, program) {
	return sorted(expressions.flatMap(withInner).flatMap((expression) => partUses(expression, program)));
}
function sorted(uses) {
	return [...new Set(uses)].sort();
}
function triggerUses(trigger, schema) {
	return trigger.kind === "date" ? dateUses(trigger, schema) : [eventSignature(schema, trigger.event)];
}
/** The event of a date is derived from its field, so it is in no schema. */
function dateUses({ entity, field, yearly }, schema) {
	return [...pathUses(schema, entity, [field]), ...yearly ? yearlyUses(schema, entity, [field]) : []];
}
function nodeUses(node, { messages, segments }) {
	switch (node.kind) {
		case "email":
		case "sms": return [messageSignature(messages, node)];
		case "give": return [`coupon ${node.coupon}`];
		case "add":
		case "remove": return [segmentSignature(segments, node.segment)];
		case "wait":
		case "until":
		case "race":
		case "if":
		case "stop": return [];
	}
}
function partUses(expression, { schema, segments }) {
	switch (expression.kind) {
		case "path": return pathUses(schema, expression.root.entity, expression.path);
		case "aggregate": return collectionUses(schema, expression.over, expression.fn === "first" || expression.fn === "last");
		case "fact": return [eventSignature(schema, expression.event)];
		case "member": return [segmentSignature(segments, expression.segment)];
		default: return [];
	}
}
function collectionUses(schema, over, ordered) {
	const { entity, via, of, through } = over;
	const owner = through?.entity;
	return [
		...pathUses(schema, of.root.entity, of.path),
		...pathUses(schema, entity, [via]),
		...through === void 0 ? [] : pathUses(schema, through.entity, [through.via]),
		...ordered || over.within !== void 0 ? [entity, ...owner === void 0 ? [] : [owner]].map((name) => timeSignature(schema, name)) : []
	];
}
function timeSignature(schema, entity) {
	return `time ${entity}: ${entityOf(schema, entity).time ?? "none"}`;
}
function pathUses(schema, owner, path) {
	return fieldSteps(schema, owner, path).map((step) => `field ${step.owner}.${step.field}: ${fieldTypeText(step.type)}`);
}
function yearlyUses(schema, owner, path) {
	return fieldSteps(schema, owner, path).slice(-1).map((step) => `yearly ${step.owner}.${step.field}`);
}
function eventSignature(schema, event) {
	return `event ${event}: ${eventOf(schema, event).about}`;
}
function segmentSignature(segments, name) {
	const segment = segments.find((candidate) => candidate.name === name);
	if (segment === void 0) throw new Error(`The checked program names the segment "${name}", which it lacks.`);
	return `segment ${name}: ${segment.rule === void 0 ? "manual" : "rule"}`;
}
/** A name may stand for a message of each channel. Variants for locales share one signature; the checker has compared them. */
function messageSignature(messages, { kind, message: name }) {
	const message = messages.find((candidate) => candidate.name === name && candidate.channel === kind);
	if (message === void 0) throw new Error(`The checked program sends the ${kind} "${name}", which it lacks.`);
	return `${kind} ${name}(${Object.entries(message.needs).map(([need, what]) => `${need}: ${needText(what)}`).sort().join(", ")})`;
}
function needText(need) {
	switch (need.kind) {
		case "row": return need.entity;
		case "coupon": return "coupon";
		case "rows": return `list of ${need.name}`;
		case "scalar": return need.of;
	}
}
function fieldTypeText(type) {
	switch (type.kind) {
		case "scalar": return type.of;
		case "list": return `list of ${type.of}`;
		case "ref": return `ref ${type.entity}`;
	}
}

// compiler/flow/mentions.ts
/** Names of all events that the flow mentions outside its triggers, sorted: what goes to a run's inbox. */
function mentionsOf(flow) {
	return [...new Set(flowExpressions(flow).flatMap(factsOf))].sort();
}

// compiler/flow/steps/lowering.ts
/** What every node takes over from its step. */
function nodeBase(step) {
	return {
		label: step.label,
		...step.documentation === void 0 ? {} : { documentation: step.documentation },
		span: step.span
	};
}
/** Lowers the `else` of a step that goes on at `next`; the block joins there. */
function lowerElse(steps, next, lowerBlock) {
	if (steps === void 0) return {
		ways: {},
		nodes: []
	};
	const block = lowerBlock(steps, next);
	return {
		ways: {
			otherwise: block.first,
			join: next
		},
		nodes: block.nodes
	};
}

// compiler/flow/steps/give.ts
/** The effect without its place in the flow, as exits hold it. */
function giveEffect(step) {
	return {
		...nodeBase(step),
		kind: "give",
		coupon: step.coupon
	};
}
/** `give coupon save20 else { … }`. */
const lowerGive = (step, next, lowerBlock) => {
	const { ways, nodes } = lowerElse(step.otherwise, next, lowerBlock);
	return [{
		...giveEffect(step),
		next,
		...ways
	}, ...nodes];
};

// compiler/flow/steps/if.ts
/** `if … else if … else`: a side that is absent goes straight to the join. */
const lowerIf = (step, next, lowerBlock) => {
	const branches = step.branches.map((branch) => ({
		branch,
		block: lowerBlock(branch.steps, next)
	}));
	const otherwise = lowerBlock(step.otherwise, next);
	return [
		{
			...nodeBase(step),
			kind: "if",
			branches: branches.map(({ branch, block }) => ({
				condition: branch.condition,
				next: block.first
			})),
			otherwise: otherwise.first,
			join: next
		},
		...branches.flatMap(({ block }) => block.nodes),
		...otherwise.nodes
	];
};

// compiler/flow/steps/membership.ts
/** The effect without its place in the flow, as exits hold it. */
function membershipEffect(step) {
	return {
		...nodeBase(step),
		kind: step.kind,
		segment: step.segment
	};
}
/** `add to big_buyers`, `remove from prospects`. */
const lowerMembership = (step, next) => [{
	...membershipEffect(step),
	next
}];

// compiler/flow/steps/message.ts
/** The effect without its place in the flow, as exits hold it. */
function messageEffect(step) {
	return {
		...nodeBase(step),
		kind: flowChannel(step.kind),
		message: step.message,
		with: step.with
	};
}
/** `email cart_reminder with { … }`, `sms birthday else { … }`. */
const lowerMessage = (step, next, lowerBlock) => {
	const { ways, nodes } = lowerElse(step.otherwise, next, lowerBlock);
	return [{
		...messageEffect(step),
		next,
		...ways
	}, ...nodes];
};

// compiler/flow/steps/race.ts
/** `wait up to 7d { on … }`: every arm and the time-out go on where the race's successor is. */
const lowerRace = (step, next, lowerBlock) => {
	const arms = step.arms.map((arm) => ({
		arm,
		block: lowerBlock(arm.steps, next)
	}));
	const timeout = lowerBlock(step.timeout, next);
	return [
		{
			...nodeBase(step),
			kind: "race",
			ms: step.ms,
			arms: arms.map(({ arm, block }) => ({
				event: arm.event,
				...arm.binds === void 0 ? {} : { binds: arm.binds },
				next: block.first
			})),
			timeout: timeout.first,
			join: next
		},
		...arms.flatMap(({ block }) => block.nodes),
		...timeout.nodes
	];
};

// compiler/flow/steps/stop.ts
/** `stop outcome not_interested`: nothing follows it. */
const lowerStop = (step) => [{
	...nodeBase(step),
	kind: "stop",
	outcome: step.outcome
}];

// compiler/flow/steps/until.ts
/** `wait 3 days at 09:00`, `wait until contact.birthday at 09:00 else { … }`. */
const lowerUntil = (step, next, lowerBlock) => {
	const { ways, nodes } = lowerElse(step.otherwise, next, lowerBlock);
	return [{
		...nodeBase(step),
		kind: "until",
		moment: flowMoment(step.moment),
		next,
		...ways
	}, ...nodes];
};

// compiler/flow/steps/wait.ts
/** `wait 3d`. */
const lowerWait = (step, next) => [{
	...nodeBase(step),
	kind: "wait",
	ms: step.ms,
	next
}];

// compiler/flow/steps/registry.ts
/** Lowers a step of any kind; the compiler names the kind that has no descriptor. */
function lowerStep(step, next, lowerBlock) {
	switch (step.kind) {
		case "email":
		case "sms": return lowerMessage(step, next, lowerBlock);
		case "give": return lowerGive(step, next, lowerBlock);
		case "add":
		case "remove": return lowerMembership(step, next, lowerBlock);
		case "wait": return lowerWait(step, next, lowerBlock);
		case "until": return lowerUntil(step, next, lowerBlock);
		case "race": return lowerRace(step, next, lowerBlock);
		case "if": return lowerIf(step, next, lowerBlock);
		case "stop": return lowerStop(step, next, lowerBlock);
		case "push":
		case "whatsapp":
		case "send":
		case "set":
		case "call":
		case "notify":
		case "start":
		case "unsubscribe":
		case "suppress":
		case "restart":
		case "split":
		case "parallel":
		case "repeat": return refused(step.kind);
	}
}
/** Lowers an effect of a standing exit, which has no successor. */
function lowerEffect(step) {
	switch (step.kind) {
		case "email":
		case "sms": return messageEffect(step);
		case "give": return giveEffect(step);
		case "add":
		case "remove": return membershipEffect(step);
		case "push":
		case "whatsapp":
		case "send":
		case "set":
		case "call":
		case "notify":
		case "start":
		case "unsubscribe":
		case "suppress": return refused(step.kind);
	}
}

// compiler/flow/lower.ts
/**
* Lowers a checked campaign to its flow graph. `program` gives the schema, the messages and the segments whose signatures become part of the flow.
* Invariant: nodes stand in source order, and every edge leads to a later node or to the end.
*/
function lower(campaign, program) {
	const { first, nodes } = lowerBlock(campaign.then, END);
	const flow = {
		version: 1,
		campaign: campaign.name,
		...campaign.documentation === void 0 ? {} : { documentation: campaign.documentation },
		purpose: campaign.purpose,
		priority: campaign.priority,
		tags: [...campaign.tags].sort(),
		entry: campaign.entry,
		triggers: campaign.triggers.map(flowTrigger),
		...campaign.onlyIf === void 0 ? {} : { onlyIf: campaign.onlyIf },
		unless: campaign.unless.map(lowerExit),
		goals: campaign.goals.map(lowerExit),
		start: first,
		nodes
	};
	return {
		...flow,
		mentions: mentionsOf(flow),
		uses: usesOf(flow, program)
	};
}
function lowerBlock(steps, next) {
	const nodes = steps.flatMap((step, index) => lowerStep(step, steps[index + 1]?.label ?? next, lowerBlock));
	return {
		first: steps[0]?.label ?? next,
		nodes
	};
}
function lowerExit(exit) {
	return {
		label: exit.label,
		when: exit.when,
		effects: exit.effects.map(lowerEffect),
		...exit.countedFor === void 0 ? {} : { countedFor: exit.countedFor },
		span: exit.span
	};
}

export { expressionUses as n, lower as t };