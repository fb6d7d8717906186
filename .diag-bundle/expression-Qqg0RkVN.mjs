import { t as formatDuration } from "./duration-DmMsHrS7.mjs";
import { n as minorDigitsOf } from "./money-QnJzdMCD.mjs";

// compiler/words/expression.ts
/** The expression as the language writes it: `sum(orders.total) > 1000 EUR and contact.city == "Lyon"`. One line. */
function expressionWords(expression) {
	switch (expression.kind) {
		case "literal": return literalWords(expression.value, expression.type);
		case "list": return `[${expression.items.map(expressionWords).join(", ")}]`;
		case "path": return pathWords(expression.root, expression.path);
		case "compare":
		case "arithmetic": return `${operand(expression.left)} ${expression.op} ${operand(expression.right)}`;
		case "in": return `${operand(expression.left)} ${expression.negated ? "not in" : "in"} ${expressionWords(expression.right)}`;
		case "member": return `contact ${expression.negated ? "not in" : "in"} ${expression.segment}`;
		case "in campaign": return `contact ${expression.negated ? "not in" : "in"} campaign ${expression.by === "tag" ? "tagged " : ""}${expression.name}`;
		case "has": return `${operand(expression.left)} has${expression.mode === "one" ? "" : ` ${expression.mode}`} ${expressionWords(expression.right)}`;
		case "text": return `${operand(expression.left)} ${expression.op} ${operand(expression.right)}`;
		case "known": return `${operand(expression.operand)} is ${expression.negated ? "unknown" : "known"}`;
		case "and":
		case "or": return expression.operands.map(operand).join(` ${expression.kind} `);
		case "not": return `not ${operand(expression.operand)}`;
		case "aggregate": return aggregateWords(expression);
		case "fact": return factWords(expression);
		case "now": return "now";
		case "today": return `today${zoneWords(expression.zone)}`;
		case "ago": return `${formatDuration(expression.ms)} ago`;
		case "weekday": return `weekday in [${daysWords(expression.days)}]${zoneWords(expression.zone)}`;
		case "local time": return `local time between ${expression.from} and ${expression.until}${zoneWords(expression.zone)}`;
	}
}
/** A fact: `this cart purchased within 30d where (order.total > 50 EUR)`. */
function factWords(fact) {
	const { window } = fact;
	const since = window.kind === "since" ? ` since ${expressionWords(window.at)}` : "";
	const within = window.kind === "within" ? ` within ${formatDuration(window.ms)}` : "";
	return `${fact.aboutThis ? "this " : ""}${subjectWords(fact.event, fact.subject)}${since}${within}${whereWords(fact.where)}`;
}
/** An event with its subject: `reminder opened`, `email clicked`, `welcome clicked`; without one the event's own name. */
function subjectWords(event, subject) {
	if (subject === void 0) return event;
	return `${subject.kind === "label" ? subject.label : subject.kind === "channel" ? subject.channel : subject.message} ${event.slice(event.indexOf(" ") + 1)}`;
}
/** ` where (…)`, or nothing. */
const whereWords = (where) => where === void 0 ? "" : ` where (${expressionWords(where)})`;
/** ` in store time`, ` in "Europe/Paris"`; nothing for the contact's zone, which is the default. */
function zoneWords(zone) {
	if (zone.kind === "contact") return "";
	return zone.kind === "store" ? " in store time" : ` in "${zone.name}"`;
}
/** `monday to friday` for five days and more in a row, else the days one by one. */
function daysWords(days) {
	const week = [
		"monday",
		"tuesday",
		"wednesday",
		"thursday",
		"friday",
		"saturday",
		"sunday"
	];
	const start = week.indexOf(days[0] ?? "monday");
	return days.length > 2 && days.every((day, index) => week[start + index] === day) ? `${days[0]} to ${days.at(-1)}` : days.join(", ");
}
/** Operands that a reader would not take apart without parentheses get them. */
function operand(expression) {
	const words = expressionWords(expression);
	return expression.kind === "and" || expression.kind === "or" || expression.kind === "arithmetic" ? `(${words})` : words;
}
const pathWords = (root, path) => [root.name, ...path].join(".");
function literalWords(value, type) {
	if (typeof value === "object") return moneyWords(value.minor, value.currency);
	const of = type.kind === "scalar" ? type.of : "text";
	if (of === "text") return JSON.stringify(value);
	if (of === "percent") return `${value}%`;
	return of === "duration" && typeof value === "number" ? formatDuration(value) : String(value);
}
/** `1000 EUR`, `19.90 GBP`; decimals only where there are some. */
function moneyWords(minor, currency) {
	const digits = minorDigitsOf(currency) ?? 2;
	const sign = minor.startsWith("-") ? "-" : "";
	const padded = minor.replace("-", "").padStart(digits + 1, "0");
	const whole = padded.slice(0, padded.length - digits);
	const fraction = padded.slice(padded.length - digits);
	return `${sign}${whole}${/[1-9]/.test(fraction) ? `.${fraction}` : ""} ${currency}`;
}
function aggregateWords({ fn, over, value }) {
	const field = value?.kind === "path" && value.path.length > 0 ? `.${value.path.join(".")}` : "";
	const rest = `${over.within === void 0 ? "" : ` within ${formatDuration(over.within)}`}${whereWords(over.where)}`;
	if (fn === "first" || fn === "last") return `${fn}(${collectionWords(over)}${rest})${field}`;
	return `${fn}(${collectionWords(over)}${field}${rest})`;
}
/** `orders`, `cart.items`: the collection's name is the plural of its entity, or the name that it has on its owner. */
function collectionWords({ entity, of, row, gathered }) {
	if (gathered !== void 0) return of.root.name;
	const plural = row.name === entity ? pluralOf(entity) : pluralOf(row.name);
	return of.root.from === "contact" && of.path.length === 0 ? plural : `${pathWords(of.root, of.path)}.${plural}`;
}
const pluralOf = (name) => {
	const last = name.replace(/^cart_item$/, "item");
	return last.endsWith("y") ? `${last.slice(0, -1)}ies` : `${last}s`;
};

export { subjectWords as a, moneyWords as i, expressionWords as n, whereWords as o, factWords as r, zoneWords as s, daysWords as t };