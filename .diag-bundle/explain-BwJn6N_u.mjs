import { t as CHANNELS } from "./program-DWOgb6NE.mjs";
import { t as spokenDuration } from "./duration-DQtWKM9h.mjs";
import { i as moneyWords } from "./expression-Qqg0RkVN.mjs";

// compiler/explain/english/names.ts
/** `cart_reminder` as `cart reminder`. */
const plain = (name) => name.replaceAll("_", " ");
/** A name of the workspace in a sentence: `“cart reminder”`. */
const named = (name) => `“${plain(name)}”`;
/** `a cart`, `an order`. */
const aRow = (entity) => `${/^[aeiou]/.test(entity) ? "an" : "a"} ${plain(entity)}`;
/** `orders`, `categories`, `cart items`. */
function plural(name) {
	const word = plain(name);
	if (/(s|x|ch|sh)$/.test(word)) return `${word}es`;
	return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}
/** `a`, `a and b`, `a, b and c`. */
function list(words, joiner = "and") {
	const last = words.at(-1) ?? "";
	return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${joiner} ${last}`;
}
/** The first letter in capitals. */
const capital = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
/** A sentence of these words. */
const sentence = (text) => `${capital(text)}${/[.:!?]$/.test(text) ? "" : "."}`;
/** What a message of the channel is called. */
const CHANNEL_NOUN = {
	email: "e-mail",
	sms: "SMS",
	push: "push message",
	whatsapp: "WhatsApp message"
};
/** What a contact agrees to, or takes back. */
const CHANNEL_PLURAL = {
	email: "e-mails",
	sms: "SMS",
	push: "push messages",
	whatsapp: "WhatsApp messages"
};
/** `once`, `twice`, `3 times`. */
const times = (count) => count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
/** `5000` as `5,000`; a decimal string or a number. */
function figures(value) {
	const [whole = "", fraction] = String(value).split(".");
	const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ",");
	return fraction === void 0 ? grouped : `${grouped}.${fraction}`;
}

// compiler/explain/english/rows.ts
/** A row as people call it: `the contact`, `this cart`, `the order`. */
function rowWords(root, context) {
	switch (root.from) {
		case "contact": return "the contact";
		case "this": return `this ${plain(context.per ?? root.entity)}`;
		case "reply": return "the answer";
		case "event": return "it";
		case "gathered": return `the collected ${plain(root.name)}`;
		case "binding": return `that ${plain(root.entity)}`;
		default: return `${root.name === "this" ? "this" : "the"} ${plain(root.entity)}`;
	}
}

// compiler/explain/english/time.ts
const MONTHS = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December"
];
/** `2026-12-24` as `24 December 2026`. */
function dateWords(date) {
	const [year = "", month = "1", day = "1"] = date.split("-");
	return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}
/** `24 December 2026 at 08:00`, without the time where there is none. */
const dayWords = ({ date, time }) => `${dateWords(date)}${time === void 0 ? "" : ` at ${time}`}`;
/** `3 days`, `1 hour and 30 minutes`. */
const duration = (ms) => list(spokenDuration(ms).match(/\d+ \w+/g) ?? []);
/** What stands behind `in the last`, or behind `in a`: `3 days`, `week`. */
const stretch = (ms) => duration(ms).replace(/^1 (?=\w+$)/, "");
/** What a time is told in: ` (store time)`; nothing for the contact's own, which is told of once. */
function zoneWords(zone) {
	if (zone.kind === "contact") return "";
	return zone.kind === "store" ? " (store time)" : ` (${zone.name.split("/").at(-1)?.replaceAll("_", " ")} time)`;
}
/** `Monday`. */
const dayName = (day) => capital(day);
/** `Monday to Friday`, `Monday or Wednesday`. */
function daysWords(days, joiner = "or") {
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
	const inRow = days.length > 2 && days.every((day, index) => week[start + index] === day);
	const [first = "", last = ""] = [days[0], days.at(-1)].map((day) => day === void 0 ? "" : dayName(day));
	return inRow ? `${first} to ${last}` : list(days.map(dayName), joiner);
}
/** `3 days`, `1 week`. */
const spanWords = (count, unit) => `${count} ${unit}${count === 1 ? "" : "s"}`;
/** `1 week before `, or `on ` where there is no offset. */
const offsetWords = (offset) => offset === void 0 ? "on " : `${spanWords(offset.count, offset.unit)} ${offset.sign < 0 ? "before" : "after"} `;
/** `1` as `1st`. */
function ordinal(day) {
	return `${day}${day % 100 > 10 && day % 100 < 14 ? "th" : [
		"th",
		"st",
		"nd",
		"rd"
	][day % 10] ?? "th"}`;
}

// compiler/explain/english/collections.ts
/** What a contact does with the rows of a table, behind `has`; else the contact just has them. */
const VERBS = {
	order: "placed",
	item: "bought",
	review: "posted",
	visit: "made",
	message: "been sent",
	coupon: "been given"
};
const isOfContact = ({ of }) => of.root.from === "contact" && of.path.length === 0;
/** `orders in the last 90 days where the order’s total is more than 50 EUR`. */
const counted = (over, context) => `${plural(over.row.name)}${collectionPlace(over, context)}`;
/** Where the rows are and which of them count: ` in the cart in the last 90 days where …`. */
function collectionPlace(over, context) {
	return `${isOfContact(over) || over.gathered !== void 0 ? "" : ` in ${ownerWords(over, context)}`}${over.within === void 0 ? "" : ` in the last ${stretch(over.within)}`}${whereWords(over, context)}`;
}
function ownerWords({ of: { root, path } }, context) {
	return [rowWords(root, context), ...path.map(plain)].join("’s ");
}
const whereWords = ({ where }, context) => where === void 0 ? "" : ` where ${context.condition(where, context)}`;
/** `the contact has placed an order in the last 30 days`, `the contact has placed more than 3 orders`; `amount`: `an`, `no`, `more than 3`. */
function possession(over, amount, context) {
	const noun = over.row.name;
	const rows = amount === "one" ? aRow(noun) : amount === "none" ? `no ${plain(noun)}` : `${amount} ${/\b1$/.test(amount) ? plain(noun) : plural(noun)}`;
	const rest = `${over.within === void 0 ? "" : ` in the last ${stretch(over.within)}`}${whereWords(over, context)}`;
	if (over.gathered !== void 0) return `the collected ${plain(over.of.root.name)} hold ${rows}${rest}`;
	if (!isOfContact(over)) return `${ownerWords(over, context)} has ${rows}${rest}`;
	const verb = VERBS[over.entity];
	return `the contact has ${verb === void 0 ? "" : `${verb} `}${rows}${rest}`;
}

// compiler/explain/english/events.ts
const WORDINGS = {
	"contact registered": [
		"the contact",
		"registers",
		"registered"
	],
	"contact updated": [
		"the data of the contact",
		"changes",
		"changed"
	],
	"contact subscribed": [
		"the contact",
		"agrees to messages",
		"agreed to messages"
	],
	"contact unsubscribed": [
		"the contact",
		"unsubscribes",
		"unsubscribed"
	],
	"social participated": [
		"the contact",
		"shares something",
		"shared something"
	],
	"order placed": [
		"the contact",
		"places ROW",
		"placed ROW"
	],
	"order paid": [
		"ROW",
		"is paid",
		"been paid"
	],
	"order fulfilled": [
		"ROW",
		"leaves the shop",
		"left the shop"
	],
	"order delivered": [
		"ROW",
		"is delivered",
		"been delivered"
	],
	"order cancelled": [
		"ROW",
		"is cancelled",
		"been cancelled"
	],
	"order refunded": [
		"ROW",
		"is refunded",
		"been refunded"
	],
	"cart created": [
		"the contact",
		"begins ROW",
		"begun ROW"
	],
	"cart updated": [
		"the contact",
		"changes ROW",
		"changed ROW"
	],
	"cart abandoned": [
		"the contact",
		"leaves ROW behind",
		"left ROW behind"
	],
	"checkout started": [
		"the contact",
		"starts ROW",
		"started ROW"
	],
	"checkout abandoned": [
		"the contact",
		"leaves ROW unfinished",
		"left ROW unfinished"
	],
	"site visited": [
		"the contact",
		"visits the shop",
		"visited the shop"
	],
	"search performed": [
		"the contact",
		"searches for something",
		"searched for something"
	],
	"product viewed": [
		"the contact",
		"looks at ROW",
		"looked at ROW"
	],
	"category viewed": [
		"the contact",
		"looks at ROW",
		"looked at ROW"
	],
	"product restocked": [
		"ROW",
		"is back in stock",
		"come back in stock"
	],
	"price dropped": [
		"the price of ROW",
		"drops",
		"dropped"
	],
	"review posted": [
		"the contact",
		"posts ROW",
		"posted ROW"
	],
	"subscription started": [
		"ROW",
		"starts",
		"started"
	],
	"subscription renewed": [
		"ROW",
		"is renewed",
		"been renewed"
	],
	"subscription cancelled": [
		"ROW",
		"is cancelled",
		"been cancelled"
	],
	"subscription ended": [
		"ROW",
		"ends",
		"ended"
	],
	"segment entered": [
		"the contact",
		"enters a segment",
		"entered a segment"
	],
	"segment left": [
		"the contact",
		"leaves a segment",
		"left a segment"
	],
	"message delivered": [
		"ROW",
		"is delivered",
		"been delivered"
	],
	"message opened": [
		"the contact",
		"opens ROW",
		"opened ROW"
	],
	"message clicked": [
		"the contact",
		"clicks on a link in ROW",
		"clicked on a link in ROW"
	],
	"message bounced": [
		"ROW",
		"cannot be delivered",
		"bounced"
	],
	"message complained": [
		"the contact",
		"marks ROW as spam",
		"marked ROW as spam"
	],
	"message replied": [
		"the contact",
		"replies to ROW",
		"replied to ROW"
	],
	"coupon redeemed": [
		"the contact",
		"redeems ROW",
		"redeemed ROW"
	],
	"coupon expired": [
		"ROW",
		"expires",
		"expired"
	]
};
/** The event about `row` (`this cart`, `the e-mail “welcome”`); without it about any row of its table. */
function happening(event, context, row) {
	const wording = WORDINGS[event] ?? ownWording(event);
	const about = row ?? aRow(aboutOf(event, context));
	const [subject, present, perfect] = wording.map((part) => part.replaceAll("ROW", about));
	return {
		subject: subject ?? "",
		present: present ?? "",
		perfect: perfect ?? ""
	};
}
/** Own events: `ticket opened` is `a ticket is opened`. */
function ownWording(event) {
	const [noun = "", verb = ""] = event.split(" ");
	return [
		aRow(noun),
		`is ${plain(verb)}`,
		`been ${plain(verb)}`
	];
}
function aboutOf(event, { program: { schema } }) {
	return (schema.events[event] ?? schema.kept.events[event])?.about ?? event.split(" ")[0] ?? event;
}

// compiler/explain/english/values.ts
/** The value of an expression as a noun. */
function valueWords(expression, context) {
	switch (expression.kind) {
		case "literal": return literalWords(expression.value, expression.type);
		case "list": return list(expression.items.map((item) => valueWords(item, context)), "or");
		case "path": return pathWords(expression.root, expression.path, context);
		case "arithmetic": return `${valueWords(expression.left, context)} ${SIGNS[expression.op]} ${valueWords(expression.right, context)}`;
		case "aggregate": return aggregateWords(expression, context);
		case "now": return "now";
		case "today": return "today";
		case "ago": return `${duration(expression.ms)} ago`;
		default: return "whether this is so";
	}
}
const SIGNS = {
	"+": "plus",
	"-": "minus",
	"*": "times"
};
function literalWords(value, type) {
	if (typeof value === "object") return money(value.minor, value.currency);
	const of = type.kind === "scalar" ? type.of : "text";
	if (of === "text") return `“${value}”`;
	if (of === "percent") return `${value}%`;
	if (of === "number") return figures(String(value));
	if (of === "date") return dateWords(String(value));
	if (of === "boolean") return value === true ? "yes" : "no";
	return of === "duration" && typeof value === "number" ? duration(value) : String(value);
}
/** `1,000 EUR`. */
function money(minor, currency) {
	const [amount = "", code = ""] = moneyWords(minor, currency).split(" ");
	return `${figures(amount)} ${code}`;
}
/** `the contact’s city`, `the categories of the item’s product`, `the time the order was placed`. */
function pathWords(root, path, context) {
	const field = path.at(-1);
	const owner = [rowWords(root, context), ...path.slice(0, -1).map(plain)].join("’s ");
	return field === void 0 ? owner : fieldOf(owner, field);
}
/** A field of a row: `the order’s total`, `the time the order was placed`, `the day the subscription ends`. */
function fieldOf(owner, field) {
	const happened = happenedOf(owner, field);
	if (happened !== void 0) return `the time ${happened}`;
	const [, day] = /^(starts|ends|renews|begins|expires)_on$/.exec(field) ?? [];
	if (day !== void 0) return `the day ${owner} ${day}`;
	if (owner === "it") return `its ${plain(field)}`;
	return owner.includes("’s ") ? `the ${plain(field)} of ${owner}` : `${owner}’s ${plain(field)}`;
}
/** What a field that ends with `_at` is the time of: `the order was placed`. */
function happenedOf(owner, field) {
	const [, verb] = /^(\w+)_at$/.exec(field) ?? [];
	return verb === void 0 ? void 0 : `${owner} ${/^(started|ended|expired)$/.test(verb) ? "" : "was "}${plain(verb)}`;
}
/** What a value is the time of, as a clause: `the last order was placed`; undefined for other values. */
function happenedWords(expression, context) {
	if (expression.kind === "path") return happenedOf([rowWords(expression.root, context), ...expression.path.slice(0, -1).map(plain)].join("’s "), expression.path.at(-1) ?? "");
	if (expression.kind !== "aggregate" || expression.value?.kind !== "path" || !/^(first|last)$/.test(expression.fn)) return void 0;
	return happenedOf(`the ${expression.fn} ${plain(expression.over.row.name)}${collectionPlace(expression.over, context)}`, expression.value.path.at(-1) ?? "");
}
/** Whether a value is said in the plural: `the contact’s points are more than 100`. */
function isPlural(expression) {
	return expression.kind === "path" && isPluralWord(expression.path.at(-1) ?? "");
}
/** `points` and `stars`, and neither `status` nor `address`. */
const isPluralWord = (word) => /[^sui]s$/.test(word);
function aggregateWords({ fn, over, value }, context) {
	const field = value?.kind === "path" ? value.path.at(-1) ?? "" : "";
	const row = plain(over.row.name);
	const place = collectionPlace(over, context);
	switch (fn) {
		case "count":
		case "any":
		case "none": return `the number of ${counted(over, context)}`;
		case "sum": return `the sum of all ${row} ${plural(field)}${place}`;
		case "avg": return `the average ${row} ${plain(field)}${place}`;
		case "max": return `the highest ${row} ${plain(field)}${place}`;
		case "min": return `the lowest ${row} ${plain(field)}${place}`;
		case "first":
		case "last": return fieldOf(`the ${fn} ${row}${place}`, field);
	}
}

// compiler/explain/english/facts.ts
/** A fact as a clause. */
function factWords(fact, tense, negated, context) {
	const { subject, present, perfect } = happening(fact.event, context, rowOf(fact, context));
	const where = fact.where === void 0 ? "" : `, where ${context.condition(fact.where, context)}`;
	if (tense === "now" && !negated && fact.window.kind === "since entry") return `${subject} ${present}${where}`;
	const row = /^an? /;
	if (negated && row.test(subject)) return `${subject.replace(row, "no ")} has ${perfect}${windowWords(fact.window, context)}${where}`;
	return `${subject} has ${negated ? "not " : ""}${perfect}${windowWords(fact.window, context)}${where}`;
}
function windowWords(window, context) {
	switch (window.kind) {
		case "since entry": return " since the run began";
		case "within": return ` in the last ${stretch(window.ms)}`;
		case "since": return ` since ${valueWords(window.at, context)}`;
	}
}
/** The row that a fact is about, where it says so. */
function rowOf(fact, context) {
	if (fact.subject !== void 0) return subjectWords$1(fact.subject, context);
	if (!fact.aboutThis || context.per === void 0) return void 0;
	const about = context.program.schema.events[fact.event]?.about;
	const per = plain(context.per);
	return about === context.per ? `this ${per}` : `${about === void 0 ? "something" : `an ${about}`.replace(/^an (?![aeiou])/, "a ")} from this ${per}`;
}
/** `the e-mail “cart reminder”`, `the coupon “save20”`, `an SMS`. */
function subjectWords$1(subject, { steps, program }) {
	switch (subject.kind) {
		case "channel": return subject.channel === "email" || subject.channel === "sms" ? `an ${CHANNEL_NOUN[subject.channel]}` : `a ${CHANNEL_NOUN[subject.channel]}`;
		case "message": {
			const channels = new Set(program.messages.filter((one) => one.name === subject.message).map((one) => one.channel));
			const [only] = channels;
			return `the ${channels.size === 1 && only !== void 0 ? CHANNEL_NOUN[only] : "message"} ${named(subject.message)}`;
		}
		case "label": {
			const step = steps.get(subject.label);
			if (step?.kind === "give") return `the coupon ${named(step.coupon)}`;
			if (step?.kind === "send") return `the message ${named(step.message)}`;
			return step !== void 0 && "message" in step ? `the ${CHANNEL_NOUN[step.kind]} ${named(step.message)}` : `the message ${named(subject.label)}`;
		}
	}
}

// compiler/explain/english/conditions.ts
/** A condition as a clause; `now`: said of the moment at which it becomes true. */
const conditionWords = (condition, context, tense = "since") => clause(condition, {
	context,
	tense,
	negated: false,
	inner: false
});
function clause(expression, manner) {
	const { context, negated, tense } = manner;
	const value = (one) => valueWords(one, context);
	switch (expression.kind) {
		case "and":
		case "or": return joined(expression, manner);
		case "not": return clause(expression.operand, {
			...manner,
			negated: !negated
		});
		case "compare": return comparison(expression, manner);
		case "in": return membership(expression, manner);
		case "member": return `the contact is ${expression.negated !== negated ? "not " : ""}in the segment ${named(expression.segment)}`;
		case "in campaign": {
			const what = expression.by === "name" ? `the campaign ${named(expression.name)}` : `a campaign tagged ${named(expression.name)}`;
			return `the contact is ${expression.negated !== negated ? "not " : ""}going through ${what} at the moment`;
		}
		case "has": return inclusion(expression, manner);
		case "text": {
			const verb = expression.op === "contains" ? "contain" : "start with";
			const said = negated ? `does not ${verb}` : verb.replace(/^\w+/, "$&s");
			return `${value(expression.left)} ${said} ${value(expression.right)}`;
		}
		case "known":
			if (isConsents(expression.operand)) return `it is ${expression.negated !== negated ? "not " : ""}known what the contact has agreed to`;
			return `${value(expression.operand)} is ${expression.negated !== negated ? "not known" : "known"}`;
		case "aggregate": return possession(expression.over, expression.fn === "none" !== negated ? "none" : "one", context);
		case "fact": return factWords(expression, tense, negated, context);
		case "weekday": return `it is ${negated ? "not " : ""}${daysWords(expression.days)}${zoneWords(expression.zone)}`;
		case "local time": return `it is ${negated ? "not " : ""}between ${expression.from} and ${expression.until}${zoneWords(expression.zone)}`;
		default: return `${value(expression)} is ${negated ? "no" : "yes"}`;
	}
}
/** `the city is “Lyon” or “Paris”`, `the country is none of “FR” and “BE”`. */
function membership({ left, right, negated: isNot }, { context, negated }) {
	const values = right.kind === "list" ? right.items.map((item) => valueWords(item, context)) : [valueWords(right, context)];
	const [subject, verb] = [valueWords(left, context), isPlural(left) ? "are" : "is"];
	if (isNot === negated) return `${subject} ${verb} ${list(values, "or")}`;
	return `${subject} ${verb} ${values.length === 1 ? "not " : "none of "}${list(values)}`;
}
/** `a and b`, `a or b`, inside others `either a or b`; a negation turns one into the other. */
function joined({ kind, operands }, manner) {
	const isAnd = kind === "and" !== manner.negated;
	const words = operands.map((operand) => clause(operand, {
		...manner,
		inner: true
	}));
	if (isAnd) return list(words);
	const mixed = operands.some((operand) => operand.kind === "and" || operand.kind === "or" || operand.kind === "not");
	return `${manner.inner ? "either " : ""}${mixed ? words.join(", or ") : list(words, "or")}`;
}
const WORDS = {
	"==": "",
	"!=": "not ",
	"<": "less than ",
	"<=": "at most ",
	">": "more than ",
	">=": "at least "
};
/** Before and behind a time. */
const TIMES = {
	"==": ["", ""],
	"!=": ["not ", ""],
	"<": ["before ", ""],
	"<=": ["", " or earlier"],
	">": ["after ", ""],
	">=": ["", " or later"]
};
const OPPOSITE = {
	"==": "!=",
	"!=": "==",
	"<": ">=",
	">=": "<",
	">": "<=",
	"<=": ">"
};
function comparison({ op, left, right }, { context, negated }) {
	const said = negated ? OPPOSITE[op] : op;
	if (left.kind === "aggregate" && left.fn === "count") {
		const amount = countWords(said, valueWords(right, context));
		if (amount !== void 0) return possession(left.over, amount, context);
	}
	const happened = happenedWords(left, context);
	const subject = happened ?? `${valueWords(left, context)} ${isPlural(left) ? "are" : "is"}`;
	if (right.kind === "ago") return `${subject} ${AGO[said]}${duration(right.ms)} ago`;
	const value = valueWords(right, context);
	if (!isTime(left.type)) return `${subject} ${WORDS[said]}${value}`;
	const [before, behind] = TIMES[said];
	return `${subject} ${before === "" && happened !== void 0 ? "on " : before}${value}${behind}`;
}
/** An earlier time is more days ago. */
const AGO = {
	"==": "exactly ",
	"!=": "not ",
	"<": "more than ",
	"<=": "at least ",
	">": "less than ",
	">=": "at most "
};
function countWords(op, amount) {
	switch (op) {
		case "==": return amount === "0" ? "none" : `exactly ${amount}`;
		case "<": return amount === "1" ? "none" : `fewer than ${amount}`;
		case "<=": return amount === "0" ? "none" : `at most ${amount}`;
		case ">": return amount === "0" ? "one" : `more than ${amount}`;
		case ">=": return amount === "1" ? "one" : `at least ${amount}`;
		case "!=": return amount === "0" ? "one" : void 0;
	}
}
const isTime = (type) => type.kind === "scalar" && (type.of === "date" || type.of === "instant" || type.of === "time");
/** `the contact has agreed to e-mails`, `the order’s promotions include “internet_sale”`. */
function inclusion({ mode, left, right }, { context, negated }) {
	const isConsent = isConsents(left);
	const words = (right.kind === "list" ? right.items : [right]).map((item) => isConsent ? consentWords(item, context) : valueWords(item, context));
	const all = list(words, mode === "all" ? "and" : "or");
	if (isConsent) return `the contact has ${negated ? "not " : ""}agreed to ${all}`;
	return `${valueWords(left, context)} ${negated ? "do not " : ""}include ${all}`;
}
const isConsents = (expression) => expression.kind === "path" && expression.root.from === "contact" && expression.path.join(".") === "consents";
function consentWords(item, context) {
	const channel = item.kind === "literal" ? CHANNELS.find((one) => one === item.value) : void 0;
	return channel === void 0 ? valueWords(item, context) : CHANNEL_PLURAL[channel];
}

// compiler/explain/english/create-context.ts
/** For what belongs to no campaign: segments, coupons. */
const contextOf = (program) => ({
	program,
	steps: /* @__PURE__ */ new Map(),
	condition: conditionWords
});
/** For the sentences of a campaign. */
function contextOfCampaign(campaign, program) {
	const { per } = campaign.entry;
	const steps = /* @__PURE__ */ new Map();
	const visit = (value) => {
		for (const step of value) {
			steps.set(step.label, step);
			for (const block of blocksOf(step)) visit(block);
		}
	};
	visit(campaign.then);
	for (const exit of [...campaign.unless, ...campaign.goals]) visit(exit.effects);
	return {
		program,
		steps,
		condition: conditionWords,
		...per === "contact" ? {} : { per }
	};
}
/** The blocks inside a step. */
function blocksOf(step) {
	switch (step.kind) {
		case "if": return [...step.branches.map((branch) => branch.steps), step.otherwise];
		case "race": return [
			...step.arms.map((arm) => arm.steps),
			step.timeout,
			step.notSent ?? []
		];
		case "split": return step.arms.map((arm) => arm.steps);
		case "parallel": return step.arms;
		case "repeat": return [step.steps];
		default: return "otherwise" in step && step.otherwise !== void 0 ? [step.otherwise] : [];
	}
}

// compiler/explain/english/coupons.ts
/** `20% off the order, valid for 14 days`. */
function termsWords(coupon, context) {
	return `${benefitWords(coupon, context)}${minimumWords(coupon, context)}${validWords(coupon)}`;
}
/** `20% off the order`, `10 EUR off all items where …`, `free shipping`. */
function benefitWords({ benefit, items }, context) {
	if (benefit.kind === "free shipping") return "free shipping";
	const amount = benefit.kind === "percent" ? `${benefit.percent}%` : money(benefit.minor, benefit.currency);
	const where = items?.where === void 0 ? "" : ` where ${conditionWords(items.where, context)}`;
	return `${amount} off ${items === void 0 ? "the order" : `all items${where}`}`;
}
const minimumWords = ({ minimum }, { program }) => minimum === void 0 ? "" : ` from ${money(minimum, program.settings.store.currency)} on`;
function validWords({ valid }) {
	switch (valid.kind) {
		case "for": return `, valid for ${duration(valid.ms)}`;
		case "until": return `, valid until ${dateWords(valid.date)}`;
		case "always": return ", valid without end";
	}
}
/** What a contact gets as a code, as a sentence. */
function codeWords({ code, manyUses }) {
	const uses = manyUses ? "may be used many times" : "may be used once";
	switch (code.kind) {
		case "unique": return `Every contact gets a code of their own, such as ${exampleOf(code.template)}, which ${uses}.`;
		case "shared": return `The code is ${code.code} for everybody; each contact may use it ${manyUses ? "many times" : "once"}.`;
		case "pool": return `Every contact gets a code out of the pool “${code.pool.replaceAll("_", " ")}”, which ${uses}. When the pool is empty there is none.`;
	}
}
/** `WINTER-{8}` as `WINTER-K7QW2MXA`. */
function exampleOf(template) {
	return template.replaceAll(/\{(\d+)\}/g, (_, length) => "K7QW2MXA94HT".repeat(3).slice(0, Number(length)));
}

// compiler/explain/steps/coupons-and-contact.ts
/** Effects on the contact and on what they hold: coupons, segments, fields, consents. */
/** `Give the coupon “save20”: 20% off the order, valid for 14 days.` */
const explainGive = (step, context) => {
	const coupon = context.program.coupons.find((one) => one.name === step.coupon);
	return {
		text: `Give the coupon ${named(step.coupon)}${coupon === void 0 ? "" : `: ${termsWords(coupon, context)}`}.`,
		branches: step.otherwise === void 0 ? [] : [{
			text: "If there is no code left:",
			steps: step.otherwise
		}]
	};
};
/** `Add the contact to the segment “big buyers”.` */
const explainAdd = ({ segment }) => ({ text: `Add the contact to the segment ${named(segment)}.` });
/** `Take the contact out of the segment “prospects”.` */
const explainRemove = ({ segment }) => ({ text: `Take the contact out of the segment ${named(segment)}.` });
/** `Set the contact’s points to the contact’s points plus 100.` */
const explainSet = ({ field, value }, context) => ({ text: `Set the contact’s ${plain(field)} to ${valueWords(value, context)}.` });
/** `Unsubscribe the contact from e-mails.` */
const explainUnsubscribe = ({ channel }) => ({ text: `Unsubscribe the contact from ${CHANNEL_PLURAL[channel]}.` });
/** `Never write to the contact again.` */
const explainSuppress = () => ({ text: "Never write to the contact again, in any channel." });

// compiler/explain/steps/forks.ts
/** Where a campaign takes one of several ways, or all of them, or one again and again; and where it ends. */
/** `If the contact is in the segment “big buyers”:` */
const explainIf = ({ branches, otherwise }, context) => {
	const conditions = branches.map(({ condition }) => conditionWords(condition, context));
	const [only] = conditions;
	const text = branches.length === 1 ? `Look whether ${only}.` : "Take the first way that fits:";
	const says = branches.map(({ steps }, index) => ({
		text: branches.length === 1 ? "If so:" : `If ${conditions[index]}:`,
		steps
	}));
	if (otherwise.length === 0 && branches.every(({ steps }) => steps.length === 0)) return { text };
	return {
		text,
		branches: [...says, {
			text: branches.length === 1 ? "If not:" : "If none of them fits:",
			steps: otherwise
		}]
	};
};
/** `Split the contacts at random: 50% “short” and 50% “long”.` */
const explainSplit = ({ label, cohort, arms }) => {
	const shares = list(arms.map(({ name, percent }) => `${percent}% ${named(name)}`));
	return {
		text: cohort === void 0 ? `Split the contacts at random (${plain(label)}): ${shares}. Who comes back gets the same way again.` : `Split the contacts by the cohort ${named(cohort)}: ${shares}. Whoever is drawn into a part is in it in every campaign that shares the cohort.`,
		branches: arms.map(({ name, steps }) => ({
			text: `${capital(named(name))}:`,
			steps
		}))
	};
};
/** `Do all of these side by side, and go on when all are done:` */
const explainParallel = ({ arms }) => ({
	text: "Do these side by side, and go on when all are done:",
	branches: arms.map((steps, index) => ({
		text: `Side ${index + 1}:`,
		steps
	}))
});
/** `Do this up to 3 times, unless before a pass …:` */
const explainRepeat = (step, context) => {
	const until = step.until === void 0 ? "" : `, but not again once ${conditionWords(step.until, context)}`;
	return {
		text: `Do this up to ${times(step.times)}${until}:`,
		branches: [{
			text: "Each time:",
			steps: step.steps
		}]
	};
};
/** `End the run.` */
const explainStop = ({ outcome }) => ({ text: outcome === "stopped" ? "End the run." : `End the run, with the outcome ${named(outcome)}.` });

// compiler/explain/steps/sending.ts
/** `Send the e-mail “cart reminder” (“Your cart is still here”).` */
function explainMessage(step, context) {
	const subject = subjectWords(step, context);
	return {
		text: `Send the ${CHANNEL_NOUN[step.kind]} ${named(step.message)}${subject}${withWords(step.with, context)}.`,
		branches: unsent(step)
	};
}
/** `Send the message “back” by the first way that reaches the contact: the preferred one, a push message or an e-mail.` */
const explainSend = (step, context) => {
	const ways = step.by.map((one) => one === "preferred" ? "the channel that the contact prefers" : CHANNEL_NOUN[one]);
	return {
		text: `Send the message ${named(step.message)} by the first of these that can reach the contact: ${list(ways, "or")}${withWords(step.with, context)}.`,
		branches: unsent(step)
	};
};
/** The subject, where it is the same for everybody. */
function subjectWords({ kind, message }, { program }) {
	const subject = program.messages.find((one) => one.name === message && one.channel === kind)?.subject ?? "";
	return subject === "" || subject.includes("{") ? "" : ` (“${subject}”)`;
}
/** ` (headline: “Still interested?”)`. */
function withWords(values, context) {
	if (values.length === 0) return "";
	return ` (${values.map(({ name, value }) => `${plain(name)}: ${valueWords(value, context)}`).join(", ")})`;
}
const unsent = ({ otherwise }) => otherwise === void 0 ? [] : [{
	text: "If it cannot be sent (no consent, no address, held back for good or refused):",
	steps: otherwise
}];

// compiler/explain/steps/outside.ts
/** Effects outside of the shop's messages: other systems, people of the shop, other campaigns. */
/** `Tell “erp”, with order: the order’s id, and wait for its answer.` */
const explainCall = (step, context) => ({
	text: `Tell the system ${named(step.endpoint)}${withWords(step.with, context)}${step.awaitsReply ? ", and wait for its answer" : ""}.`,
	branches: step.otherwise === void 0 ? [] : [{
		text: "If it does not answer, or refuses:",
		steps: step.otherwise
	}]
});
/** `Write to marketing: “A big order: [order total]”.` */
const explainNotify = ({ people, text }) => ({ text: `Write to ${plain(people)}, who work for the shop: “${withoutLiquid(text)}”.` });
/** `Start the campaign “win back” for the contact.` */
const explainStart = ({ campaign }) => ({ text: `Start the campaign ${named(campaign)} for the contact.` });
/** `{{ order.total }}` as `[order total]`; tags, which print nothing, are left out. */
function withoutLiquid(text) {
	return text.replaceAll(/\{%.*?%\}/gs, "").replaceAll(/\{\{\s*([\w.]+).*?\}\}/gs, (_, path) => `[${plain(path.replaceAll(".", " "))}]`).replaceAll(/\s+/g, " ").trim();
}

// compiler/explain/english/moments.ts
/** `09:00, 3 days later`, `the next Monday at 09:00`, `24 December 2026 at 08:00`. */
function momentWords(moment, context) {
	switch (moment.kind) {
		case "span": return `${moment.time}${zoneWords(moment.zone)}${laterWords(moment.count, moment.unit)}`;
		case "weekday": return `the next ${dayName(moment.day)} at ${moment.time}${zoneWords(moment.zone)}`;
		case "date": return `${dateWords(moment.date)} at ${moment.time}${zoneWords(moment.zone)}`;
		case "field": {
			const offset = moment.offset === void 0 ? "" : offsetWords(moment.offset);
			const next = moment.yearly ? " (the next one)" : "";
			return `${moment.time}${offset === "" ? " on " : ", "}${offset}${valueWords(moment.value, context)}${next}${zoneWords(moment.zone)}`;
		}
		case "exact": return `${moment.ms === 0 ? "" : `${duration(Math.abs(moment.ms))} ${moment.ms < 0 ? "before" : "after"} `}${valueWords(moment.value, context)}`;
		case "field span": {
			const side = moment.sign < 0 ? "before" : "after";
			return `${moment.time}, ${valueWords(moment.length, context)} ${side} ${valueWords(moment.value, context)}${zoneWords(moment.zone)}`;
		}
		case "window": {
			const days = moment.days === void 0 ? "" : `, ${daysWords(moment.days)}`;
			return `it is between ${moment.from} and ${moment.until}${days}${zoneWords(moment.zone)}`;
		}
	}
}
const laterWords = (count, unit) => count === 1 && unit === "day" ? " on the next day" : `, ${spanWords(count, unit)} later`;

// compiler/explain/steps/waits.ts
/** `Wait 3 days.` */
const explainWait = ({ ms }) => ({ text: `Wait ${duration(ms)}.` });
/** `Wait until 09:00 on the next day.` */
const explainUntil = ({ moment, otherwise }, context) => {
	const atOnce = moment.kind === "window" ? " If it is already, go on at once." : "";
	return {
		text: `Wait until ${momentWords(moment, context)}.${atOnce}`,
		branches: otherwise === void 0 ? [] : [{
			text: "If that is not known, or already past:",
			steps: otherwise
		}]
	};
};
const happens = (event, context) => conditionWords(event, context, "now");
/** `Wait up to 7 days, until the contact opens the e-mail “offer”:` with what follows each way. */
const explainRace = (step, context) => {
	const [only] = step.arms;
	const one = step.arms.length === 1 && only !== void 0;
	const arms = step.arms.map(({ event, steps }) => ({
		text: one ? "When that happens:" : `${capital(`when ${happens(event, context)}`)}:`,
		steps
	}));
	const timeout = {
		text: `When ${passed(step.ms)} without ${one ? "it" : "any of these"}:`,
		steps: step.timeout
	};
	const notSent = step.notSent === void 0 ? [] : [{
		text: "If the message that is waited for could not be sent:",
		steps: step.notSent
	}];
	const what = one ? `until ${happens(only.event, context)}` : "for the first of these";
	const says = [
		...arms,
		...notSent,
		timeout
	];
	const isPlain = says.every(({ steps }) => steps.length === 0);
	return {
		text: `Wait up to ${duration(step.ms)}${one ? ", " : " "}${what}${one ? "." : ":"}`,
		branches: isPlain && one ? [] : says
	};
};
function passed(ms) {
	const words = duration(ms);
	return `${words} ${/^1 \w+$/.test(words) ? "has" : "have"} passed`;
}
/** `Wait until 1 hour has passed in which … did not happen; after 2 days go on in any case.` */
const explainRestart = ({ ms, limitMs, event }, context) => ({ text: `Wait ${duration(ms)}, and begin again whenever ${happens(event, context)}; after ${duration(limitMs)} go on in any case.` });

// compiler/explain/steps/registry.ts
/** How each kind of step is said. */
const STEPS = {
	email: explainMessage,
	sms: explainMessage,
	push: explainMessage,
	whatsapp: explainMessage,
	send: explainSend,
	give: explainGive,
	add: explainAdd,
	remove: explainRemove,
	set: explainSet,
	call: explainCall,
	notify: explainNotify,
	start: explainStart,
	unsubscribe: explainUnsubscribe,
	suppress: explainSuppress,
	wait: explainWait,
	until: explainUntil,
	race: explainRace,
	restart: explainRestart,
	if: explainIf,
	split: explainSplit,
	parallel: explainParallel,
	repeat: explainRepeat,
	stop: explainStop
};
/** Says a step. */
const sayStep = (step, context) => explainerOf(step)(step, context);
function explainerOf(step) {
	return STEPS[step.kind];
}

// compiler/explain/steps/step-lines.ts
/** Steps as numbered lines: `1`, `2`, and inside `2` `2.1`, counted on through all its branches. */
function stepLines(steps, context, say, from = 1, prefix = "") {
	return steps.map((step, index) => {
		const number = `${prefix}${from + index}`;
		const { text, branches = [] } = say(step, context);
		return {
			number,
			text: `${text}${step.documentation === void 0 ? "" : ` (${step.documentation.replaceAll("\n", " ").replace(/\.$/, "")}.)`}`,
			lines: branchLines(branches, context, say, `${number}.`)
		};
	});
}
function branchLines(branches, context, say, prefix) {
	let next = 1;
	return branches.map(({ text, steps }) => {
		if (steps.length === 0) return { text: `${text} go on.` };
		const lines = stepLines(steps, context, say, next, prefix);
		next += steps.length;
		return {
			text,
			lines
		};
	});
}

// compiler/explain/campaign/policies.ts
/** The lines of `What applies`. */
function policyLines(campaign, context) {
	const channels = channelsOf(context);
	const { policies } = context.program.settings;
	return [
		...channels.length === 0 ? [] : messageRules(campaign, channels, policies),
		...campaign.purpose === "transactional" ? [] : controlGroup(campaign, policies),
		...campaign.tags.length === 0 ? [] : [`It is tagged ${list(campaign.tags.map(plain))}.`],
		LIVE_RUNS[campaign.liveRuns ?? policies.liveRuns]
	].map((text) => ({ text }));
}
/** The channels that the campaign writes in, in the order of the language. */
function channelsOf({ steps }) {
	const used = [...steps.values()].flatMap((step) => {
		if (step.kind === "send") return step.by.filter((one) => one !== "preferred");
		return "message" in step ? [step.kind] : [];
	});
	return [...new Set(used)];
}
function messageRules(campaign, channels, policies) {
	if (campaign.purpose === "transactional") return ["The messages belong to what the contact does with the shop: they go out whatever the contact has agreed to, at any hour, and no limit holds them back."];
	const who = channels.map((channel) => CHANNEL_PLURAL[channel]);
	const caps = policies.caps.filter((cap) => concerns(cap, campaign, channels));
	const held = campaign.capped ?? policies.capped;
	return [
		`The messages go only to contacts who have agreed to ${list(who, "or")}, and never to those who must not be written to.`,
		...caps.map(capWords),
		...caps.length === 0 ? [] : [`A message above that limit ${heldWords(held)}.`],
		quietWords(campaign, policies),
		`Their priority is ${campaign.priority} of 5${campaign.priority === 3 ? ", the usual one" : ""} (1 goes first).`
	];
}
const concerns = ({ channel, tagged }, { tags }, channels) => (channel === void 0 || channels.some((one) => one === channel)) && (tagged === void 0 || tags.includes(tagged));
function capWords({ messages, perMs, channel, tagged }) {
	const known = [
		"email",
		"sms",
		"push",
		"whatsapp"
	].find((one) => one === channel);
	const noun = known === void 0 ? "message" : CHANNEL_NOUN[known];
	const nouns = messages === 1 ? noun : known === void 0 ? "messages" : CHANNEL_PLURAL[known];
	const of = tagged === void 0 ? "" : ` of campaigns tagged ${named(tagged)}`;
	return `A contact gets at most ${figures(messages)} ${nouns}${of} in ${/^\d/.test(stretch(perMs)) ? "" : "a "}${stretch(perMs)}.`;
}
function heldWords({ action, upTo }) {
	if (action === "skip") return "is left out, and the run goes on";
	if (action === "exit") return "is left out, and ends the run";
	return upTo === void 0 ? "waits until it may go" : `waits until it may go, for ${duration(upTo)} at most`;
}
function quietWords({ quietHours }, policies) {
	const hours = quietHours?.hours ?? policies.quietHours;
	if (hours === void 0) return "They go out at any hour of the day.";
	const held = quietHours ?? { action: policies.quietHours?.then ?? "hold" };
	return `Between ${hours.from} and ${hours.until} of the contact’s day a message ${heldWords(held)}.`;
}
function controlGroup({ tags }, { controlGroup: group }) {
	if (group === void 0 || group.except.some((tag) => tags.includes(tag))) return [];
	return [`${group.share}% of all contacts are in the control group of the shop, and get nothing.`];
}
const LIVE_RUNS = {
	finish: "When the campaign is changed, runs that are under way finish as they began.",
	move: "When the campaign is changed, runs that are under way go on with the changed one.",
	stop: "When the campaign is changed, runs that are under way are stopped."
};

// compiler/explain/campaign/what-ends.ts
/** The lines of `What ends it early`. */
function endLines({ unless, goals }, context) {
	const exits = unless.map((exit) => exitLine(exit, `the run ends as soon as ${conditionWords(exit.when, context, "now")}${isSoAtEntry(exit.when) ? ". If it is so at the beginning, nobody enters" : ""}`, context));
	return [...goals.map((goal) => {
		const counted = goal.countedFor === void 0 ? "" : ` (up to ${duration(goal.countedFor)} after the last message it still counts)`;
		return exitLine(goal, `the goal is reached, and the run ends, as soon as ${conditionWords(goal.when, context, "now")}${counted}`, context);
	}), ...exits];
}
/** What must have happened since the run began cannot be so when it begins. */
const isSoAtEntry = (when) => when.kind === "or" ? when.operands.some(isSoAtEntry) : !(when.kind === "fact" && when.window.kind === "since entry");
function exitLine({ effects }, text, context) {
	if (effects.length === 0) return { text: sentence(text) };
	return {
		text: sentence(`${text}. Then:`),
		lines: stepLines(effects, context, sayStep)
	};
}
/** The lines of `What is measured`: measures and the held-out share. */
function measureLines({ measures, holdout }, context) {
	const counts = measures.map(({ when, ms }) => ({ text: sentence(`it is counted, without ending the run, when within ${duration(ms)} ${conditionWords(when, context, "now")}`) }));
	if (holdout === void 0) return counts;
	const share = `${holdout}% of the contacts are held out: they go through the campaign without being written to or given anything, so that the difference it makes can be seen.`;
	return [...counts, { text: share }];
}

// compiler/explain/english/triggers.ts
/** `3 days after the contact left a cart behind`, `when the contact places an order and …`. */
function triggerWords(trigger, context) {
	switch (trigger.kind) {
		case "event": return eventWords(trigger, context);
		case "idle": return `${`${duration(trigger.after)} after the contact left ${aRow(trigger.entity)} ${LEFT[trigger.entity]}, if there was no order since`}${tailWords(trigger, context)}`;
		case "silence": {
			const { subject, perfect } = happening(trigger.event, context);
			return `when ${subject} has not ${perfect} for ${duration(trigger.ms)}, but did so before${tailWords(trigger, context)}`;
		}
		case "field": return `when ${fieldOf(ownerOf(trigger.entity), trigger.field)} ${changeWords(trigger, context)}${tailWords({ where: trigger.where }, context)}`;
		case "membership": return `when the contact ${trigger.change} the segment ${named(trigger.segment)}${tailWords(trigger, context)}`;
		case "read": return `for each member of the segment ${named(trigger.segment)}, ${readWords(trigger.at)}${tailWords(trigger, context)}`;
		case "each": {
			const about = context.program.schema.events[trigger.event]?.about ?? "row";
			const { subject, present } = happening(trigger.event, context, "it");
			return `for each ${plain(trigger.entity)} of ${aRow(about)}, when ${subject} ${present}${tailWords(trigger, context)}`;
		}
		case "started": return "when another campaign or a person starts it";
		case "date": return dateTriggerWords(trigger, context);
	}
}
const LEFT = {
	cart: "with something in it",
	checkout: "unfinished"
};
function eventWords(trigger, context) {
	const row = trigger.subject === void 0 ? void 0 : subjectWords$1(trigger.subject, context);
	const { subject, present } = happening(trigger.event, context, row);
	return `when ${subject} ${present}${trigger.by === void 0 ? "" : ` by ${trigger.by}% or more`}${tailWords(trigger, context)}`;
}
/** `on the contact’s birthday at 10:00`, `30 days after an order was delivered, at 09:00`, `30 minutes before the time a ticket was opened`. */
function dateTriggerWords({ entity, field, exact, offset, time, zone, where }, context) {
	const owner = ownerOf(entity);
	const tail = tailWords({ where }, context);
	const from = happenedOf(owner, field) ?? fieldOf(owner, field);
	if (exact !== void 0) return `${exact === 0 ? "at" : `${duration(Math.abs(exact))} ${exact < 0 ? "before" : "after"}`} ${from}${tail}`;
	const at = `at ${time}${zoneWords(zone)}`;
	if (offset !== void 0) return `${offsetWords(offset)}${from}, ${at}${tail}`;
	return `on ${happenedOf(owner, field) === void 0 ? from : `the day ${from},`} ${at}${tail}`;
}
const ownerOf = (entity) => entity === "contact" ? "the contact" : aRow(entity);
function tailWords({ from, where, toContacts, gathered }, context) {
	return `${from === void 0 ? "" : ` (told by ${list(from.map(named), "or")})`}${where === void 0 ? "" : `, and ${conditionWords(where, context)}`}${toContacts === void 0 ? "" : `; every contact enters of whom this is true: ${conditionWords(toContacts, context)}`}${gathered === void 0 ? "" : `; what happens within ${duration(gathered.ms)} is collected in one run (${plain(gathered.name)})`}`;
}
function changeWords({ field, change, from, to, bound }, context) {
	const s = isPluralWord(field) ? "" : "s";
	if (change !== "changes") {
		const limit = bound === void 0 ? "" : ` ${valueWords(bound, context)}`;
		return change === "rises" ? `rise${s} above${limit}` : `fall${s} below${limit}`;
	}
	return `change${s}${from === void 0 ? "" : ` from ${valueWords(from, context)}`}${to === void 0 ? "" : ` to ${valueWords(to, context)}`}`;
}
function readWords(at) {
	switch (at.kind) {
		case "now": return "as soon as the campaign is deployed";
		case "on": return `on ${dateWords(at.date)} at ${at.time}${zoneWords(at.zone)}`;
		case "every day": return `every day at ${at.time}${zoneWords(at.zone)}`;
		case "every weekday": return `every ${dayName(at.day)} at ${at.time}${zoneWords(at.zone)}`;
		case "every month": return `on the ${ordinal(at.day)} of every month at ${at.time}${zoneWords(at.zone)}`;
	}
}

// compiler/explain/campaign/who-enters.ts
/** The lines of `Who enters`. */
function entryLines(campaign, context) {
	const { onlyIf, limit, active, backfill } = campaign;
	return [
		...triggerLines(campaign, context),
		...onlyIf === void 0 ? [] : [{ text: `It starts only if ${conditionWords(onlyIf, context)}.` }],
		{ text: oftenWords(campaign) },
		...active === void 0 ? [] : [{ text: activeWords(active) }],
		...limit === void 0 ? [] : [{ text: `At most ${figures(limit.count)} runs start per ${limit.per}; the others wait for the next ${limit.per}.` }],
		...backfill === void 0 ? [] : [{ text: backfillWords(backfill) }]
	];
}
function triggerLines({ triggers }, context) {
	const words = triggers.map((trigger) => triggerWords(trigger, context));
	const [only] = words;
	if (words.length === 1) return [{ text: sentence(`a run starts ${only}`) }];
	return [{
		text: "A run starts at each of these:",
		lines: words.map((text) => ({ text: sentence(text) }))
	}];
}
function oftenWords({ entry: { mode, per, atMostEvery, newestWins } }) {
	const who = per === "contact" ? "contact" : plain(per);
	if (mode === "once") return `Each ${who} enters once, ever.`;
	const pause = atMostEvery === void 0 ? "" : `, but not again within ${duration(atMostEvery)}`;
	const again = newestWins ? "If it happens while a run is under way, that run ends and a new one begins." : "While a run is under way no second one starts.";
	return `Each ${who} enters every time this happens${pause}. ${per === "contact" ? again : again.replace("a run is", `a run for the same ${who} is`)}`;
}
function activeWords({ from, until }) {
	return `Entry is open${from === void 0 ? "" : ` from ${dayWords(from)}`}${until === void 0 ? "" : ` until ${dayWords(until)}${until.time === void 0 ? " (that day included)" : ""}`}, store time.`;
}
const backfillWords = (backfill) => backfill === "all" ? "When the campaign is first deployed, all that has happened before enters too." : `When the campaign is first deployed, what happened in the last ${duration(backfill)} enters too.`;

// compiler/explain/campaign/explain-campaign.ts
/** A campaign in sentences: who enters, what ends it early, what happens, what is measured, what applies. */
function explainCampaign(campaign, program) {
	const context = contextOfCampaign(campaign, program);
	const steps = stepLines(campaign.then, context, sayStep);
	const end = { text: "Then the run is over." };
	return {
		kind: "campaign",
		name: campaign.name,
		title: `The campaign ${named(campaign.name)}`,
		...campaign.documentation === void 0 ? {} : { documentation: campaign.documentation },
		sections: [
			section("Who enters", entryLines(campaign, context)),
			section("What happens", campaign.then.at(-1)?.kind === "stop" ? steps : [...steps, end]),
			section("What ends it early", endLines(campaign, context)),
			section("What is measured", measureLines(campaign, context)),
			section("What applies", [...policyLines(campaign, context), ...zoneLine(campaign)])
		].filter(({ lines }) => lines.length > 0)
	};
}
const section = (heading, lines) => ({
	heading,
	lines
});
/** Times of day are said without their zone where it is the contact's. */
function zoneLine(campaign) {
	return JSON.stringify([campaign.triggers, campaign.then]).includes("\"zone\":{\"kind\":\"contact\"}") ? [{ text: "Where no place is named, times of day are those of the contact’s own time zone." }] : [];
}

// compiler/explain/others/explain-others.ts
/** What a coupon is worth, how long, and who gives it. */
function explainCoupon(coupon, program) {
	const context = contextOf(program);
	const { minimum, valid } = coupon;
	const currency = program.settings.store.currency;
	const terms = [
		sentence(`it gives ${benefitWords(coupon, context)}`),
		...minimum === void 0 ? [] : [`The order must come to ${money(minimum, currency)} at least.`],
		VALID[valid.kind](valid.kind === "for" ? duration(valid.ms) : valid.kind === "until" ? dateWords(valid.date) : ""),
		codeWords(coupon)
	];
	const givers = campaignsWith(program, (step) => step.kind === "give" && step.coupon === coupon.name);
	return {
		...head("coupon", coupon),
		sections: [{
			heading: "Terms",
			lines: asLines(terms)
		}, uses([usedBy(givers, "gives it", "give it", "No campaign gives it.")])]
	};
}
const VALID = {
	for: (words) => `It can be used for ${words} from the moment it is given.`,
	until: (words) => `It can be used until ${words}, that day included.`,
	always: () => "It can be used without end."
};
/** Who belongs to a segment, and which campaigns read or change it. */
function explainSegment(segment, program) {
	const { name, rule } = segment;
	const members = rule === void 0 ? "Its members are added and taken out by campaigns, or by an import." : sentence(`a contact belongs to it as long as this is so: ${conditionWords(rule, contextOf(program))}`);
	const adding = campaignsWith(program, (step) => step.kind === "add" && step.segment === name);
	const removing = campaignsWith(program, (step) => step.kind === "remove" && step.segment === name);
	const asking = program.campaigns.filter((campaign) => asksFor(campaign, name));
	const lines = [
		...adding.length === 0 ? [] : [usedBy(adding, "adds contacts to it", "add contacts to it", "")],
		...removing.length === 0 ? [] : [usedBy(removing, "takes contacts out of it", "take contacts out of it", "")],
		usedBy(asking, "asks who is in it", "ask who is in it", "No campaign asks who is in it.")
	];
	return {
		...head("segment", segment),
		sections: [{
			heading: "Who belongs to it",
			lines: asLines([members])
		}, uses(lines)]
	};
}
/** How a cohort divides the contacts, and which campaigns share it. */
function explainCohort(cohort, program) {
	const shares = list(cohort.arms.map(({ name, percent }) => `${percent}% ${named(name)}`));
	const using = campaignsWith(program, (step) => step.kind === "split" && step.cohort === cohort.name);
	const lines = asLines([`Contacts are divided at random: ${shares}.`, "A contact stays in the part that was drawn, in every campaign."]);
	return {
		...head("cohort", cohort),
		sections: [{
			heading: "How it divides",
			lines
		}, uses([usedBy(using, "splits by it", "split by it", "No campaign splits by it.")])]
	};
}
const head = (kind, { name, documentation }) => ({
	kind,
	name,
	title: `The ${kind} ${named(name)}`,
	...documentation === void 0 ? {} : { documentation }
});
const asLines = (texts) => texts.map((text) => ({ text }));
const uses = (texts) => ({
	heading: "Where it is used",
	lines: asLines(texts)
});
function usedBy(campaigns, one, several, none) {
	if (campaigns.length === 0) return none;
	const names = list(campaigns.map(({ name }) => named(name)));
	return campaigns.length === 1 ? `The campaign ${names} ${one}.` : `The campaigns ${names} ${several}.`;
}
const campaignsWith = (program, is) => program.campaigns.filter((campaign) => [...contextOfCampaign(campaign, program).steps.values()].some(is));
/** A membership is asked for in a trigger or in any condition. */
function asksFor(campaign, segment) {
	return campaign.triggers.some((trigger) => (trigger.kind === "membership" || trigger.kind === "read") && trigger.segment === segment) || holdsMember(campaign, segment);
}
/** Conditions may stand anywhere in a campaign, which is plain data. */
function holdsMember(value, segment) {
	if (typeof value !== "object" || value === null) return false;
	if ("kind" in value && value.kind === "member" && "segment" in value && value.segment === segment) return true;
	return Object.values(value).some((part) => holdsMember(part, segment));
}

// compiler/explain/explain.ts
/** Explains the chosen declarations of a checked workspace: campaigns first, then segments, coupons and cohorts. */
function explain(program, chosen = () => true) {
	const { campaigns, segments, coupons, cohorts } = program;
	return [
		...campaigns.filter(chosen).map((one) => explainCampaign(one, program)),
		...segments.filter(chosen).map((one) => explainSegment(one, program)),
		...coupons.filter(chosen).map((one) => explainCoupon(one, program)),
		...cohorts.filter(chosen).map((one) => explainCohort(one, program))
	];
}

export { explain };