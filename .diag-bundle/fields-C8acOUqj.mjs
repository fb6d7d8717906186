// compiler/flow/moments.ts
/** The value that a moment is computed from; absent: it follows from the wait's beginning alone. */
function momentValue(moment) {
	return moment.kind === "field" || moment.kind === "exact" ? moment.value : void 0;
}
/** The yearly fields that a node waits for. */
function yearlyFields(node) {
	if (node.kind !== "until" || node.moment.kind !== "field" || !node.moment.yearly) return [];
	const value = node.moment.value;
	return value.kind === "path" ? [{
		root: value.root,
		path: value.path
	}] : [];
}

// compiler/flow/expressions.ts
/** The expressions directly inside one, in source order. */
function parts(expression) {
	switch (expression.kind) {
		case "list": return expression.items;
		case "compare":
		case "in":
		case "has":
		case "text":
		case "arithmetic": return [expression.left, expression.right];
		case "known":
		case "not": return [expression.operand];
		case "and":
		case "or": return expression.operands;
		case "aggregate": return present([expression.over.where, expression.value]);
		case "fact": return present([expression.window.kind === "since" ? expression.window.at : void 0, expression.where]);
		case "literal":
		case "path":
		case "member":
		case "in campaign":
		case "now":
		case "today":
		case "ago":
		case "weekday":
		case "local time": return [];
	}
}
/** The expression and all inside it, outer ones first. */
function withInner(expression) {
	return [expression, ...parts(expression).flatMap(withInner)];
}
/** Names of the events whose history the expression asks for, sorted. */
function factsOf(expression) {
	const names = withInner(expression).flatMap((inner) => inner.kind === "fact" ? [inner.event] : []);
	return [...new Set(names)].sort();
}
/** Names of the segments whose membership the expression asks for, sorted. */
function segmentsOf(expression) {
	const names = withInner(expression).flatMap((inner) => inner.kind === "member" ? [inner.segment] : []);
	return [...new Set(names)].sort();
}
/** The conditions of a flow's triggers. */
function triggerExpressions(flow) {
	return present(flow.triggers.map((trigger) => trigger.where));
}
/** Every expression of the flow outside its triggers. */
function flowExpressions(flow) {
	return [
		...present([flow.onlyIf]),
		...[...flow.unless, ...flow.goals].flatMap(exitExpressions),
		...flow.nodes.flatMap(nodeExpressions)
	];
}
function exitExpressions(exit) {
	return [exit.when, ...exit.effects.flatMap(nodeExpressions)];
}
function nodeExpressions(node) {
	switch (node.kind) {
		case "email":
		case "sms": return node.with.map((argument) => argument.value);
		case "until": return present([momentValue(node.moment)]);
		case "race": return node.arms.map((arm) => arm.event);
		case "if": return node.branches.map((branch) => branch.condition);
		case "give":
		case "add":
		case "remove":
		case "wait":
		case "stop": return [];
	}
}
function present(values) {
	return values.filter((value) => value !== void 0);
}

// compiler/flow/fields.ts
/** The entity of this name. */
function entityOf(schema, name) {
	const entity = schema.entities[name];
	if (entity === void 0) throw new Error(`The checked program names the entity "${name}", which its schema lacks.`);
	return entity;
}
/** The event type of this full two-word name. */
function eventOf(schema, name) {
	const event = schema.events[name];
	if (event === void 0) throw new Error(`The checked program names the event "${name}", which its schema lacks.`);
	return event;
}
/** Type of a field of an entity, or of an event's payload: its own fields beside those of the row that it is about. */
function fieldType(schema, owner, field) {
	if (field === "id") return {
		kind: "scalar",
		of: "text"
	};
	const event = schema.events[owner];
	const found = (event === void 0 ? entityOf(schema, owner).fields : [...event.fields, ...schema.entities[event.about]?.fields ?? []]).find((candidate) => candidate.name === field);
	if (found === void 0) throw new Error(`The checked program names the field "${owner}.${field}", which its schema lacks.`);
	return found.type;
}
/** Resolves a path field by field. */
function fieldSteps(schema, owner, path) {
	let at = owner;
	return path.map((field) => {
		const step = {
			owner: at,
			field,
			type: fieldType(schema, at, field)
		};
		if (step.type.kind === "ref") at = step.type.entity;
		return step;
	});
}
/** The entity whose time a collection's window goes by: its own; where that has none, that of the rows between. Undefined: neither has one. */
function windowEntity({ entity, through }, schema) {
	return [entity, ...through === void 0 ? [] : [through.entity]].find((name) => entityOf(schema, name).time !== void 0);
}

export { factsOf as a, segmentsOf as c, yearlyFields as d, windowEntity as i, triggerExpressions as l, eventOf as n, flowExpressions as o, fieldSteps as r, parts as s, entityOf as t, withInner as u };