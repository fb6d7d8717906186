import { t as formatDuration } from "./duration-DmMsHrS7.mjs";
import { t as END } from "./flow-0xEF2oSk.mjs";
import { t as spokenDuration } from "./duration-DQtWKM9h.mjs";
import { a as subjectWords, i as moneyWords, n as expressionWords, o as whereWords, r as factWords, s as zoneWords, t as daysWords } from "./expression-Qqg0RkVN.mjs";

// compiler/words/moment.ts
/** `3 days`, `1 week`. */
const spanWords = (count, unit) => `${count} ${unit}${count === 1 ? "" : "s"}`;
/** `1 week before `, or nothing. */
const offsetWords = (offset) => offset === void 0 ? "" : `${spanWords(offset.count, offset.unit)} ${offset.sign < 0 ? "before" : "after"} `;
/** What stands after `wait`: `3 days at 09:00`, `until contact.birthday at 09:00 in store time`. */
function momentWords(moment) {
	switch (moment.kind) {
		case "span": return `${spanWords(moment.count, moment.unit)} at ${moment.time}${zoneWords(moment.zone)}`;
		case "weekday": return `until ${moment.day} at ${moment.time}${zoneWords(moment.zone)}`;
		case "date": return `until ${moment.date} at ${moment.time}${zoneWords(moment.zone)}`;
		case "field": return `until ${offsetWords(moment.offset)}${expressionWords(moment.value)} at ${moment.time}${zoneWords(moment.zone)}`;
		case "exact": return `until ${moment.ms === 0 ? "" : `${formatDuration(Math.abs(moment.ms))} ${moment.ms < 0 ? "before" : "after"} `}${expressionWords(moment.value)}`;
		case "field span": {
			const side = moment.sign < 0 ? "before" : "after";
			return `until ${expressionWords(moment.length)} ${side} ${expressionWords(moment.value)} at ${moment.time}${zoneWords(moment.zone)}`;
		}
		case "window": {
			const days = moment.days === void 0 ? "" : ` on ${daysWords(moment.days)}`;
			return `until between ${moment.from} and ${moment.until}${days}${zoneWords(moment.zone)}`;
		}
	}
}

// compiler/words/trigger.ts
/** What stands after `when`: `cart abandoned after 3d`, `1 week before contact.birthday at 09:00`, with its filter. One line. */
function triggerWords(trigger) {
	switch (trigger.kind) {
		case "event": {
			const by = trigger.by === void 0 ? "" : ` by ${trigger.by}%`;
			return `${subjectWords(trigger.event, trigger.subject)}${by}${tailWords(trigger)}`;
		}
		case "idle": return `${trigger.event} after ${formatDuration(trigger.after)}${tailWords(trigger)}`;
		case "silence": return `no ${trigger.event} for ${formatDuration(trigger.ms)}${tailWords(trigger)}`;
		case "field": return `${trigger.entity}.${trigger.field} ${changeWords(trigger)}${whereWords(trigger.where)}`;
		case "membership": return `contact ${trigger.change} ${trigger.segment}${whereWords(trigger.where)}`;
		case "read": return `segment ${trigger.segment} read ${readWords(trigger.at)}${whereWords(trigger.where)}`;
		case "each": return `each ${trigger.entity} of ${trigger.event}${tailWords(trigger)}`;
		case "started": return "started";
		case "date": return `${dateWords(trigger)}${whereWords(trigger.where)}`;
	}
}
/** `1 week before contact.birthday at 09:00`, `30m before appointment.starts_at`. */
function dateWords({ event, exact, offset, time, zone }) {
	if (exact === void 0) return `${offsetWords(offset)}${event} at ${time}${zoneWords(zone)}`;
	return exact === 0 ? event : `${formatDuration(Math.abs(exact))} ${exact < 0 ? "before" : "after"} ${event}`;
}
function tailWords({ from, where, toContacts, gathered }) {
	const sources = from === void 0 ? "" : ` from ${from.join(", ")}`;
	const to = toContacts === void 0 ? "" : ` to contacts where (${expressionWords(toContacts)})`;
	const list = gathered === void 0 ? "" : ` gathered for ${formatDuration(gathered.ms)} as ${gathered.name}`;
	return `${sources}${whereWords(where)}${to}${list}`;
}
function changeWords({ change, from, to, bound }) {
	if (change === "changes") return [
		"changes",
		...from === void 0 ? [] : ["from", expressionWords(from)],
		...to === void 0 ? [] : ["to", expressionWords(to)]
	].join(" ");
	const limit = bound === void 0 ? "" : ` ${expressionWords(bound)}`;
	return change === "rises" ? `rises above${limit}` : `falls below${limit}`;
}
function readWords(at) {
	switch (at.kind) {
		case "now": return "now";
		case "on": return `on ${at.date} at ${at.time}${zoneWords(at.zone)}`;
		case "every day": return `every day at ${at.time}${zoneWords(at.zone)}`;
		case "every weekday": return `every ${at.day} at ${at.time}${zoneWords(at.zone)}`;
		case "every month": return `every month on ${at.day} at ${at.time}${zoneWords(at.zone)}`;
	}
}

// compiler/graph/box-words.ts
/** A name as people read it: `cart_reminder` is `cart reminder`. */
const plain = (name) => name.replaceAll("_", " ");
/** The box of a step. */
function nodeWords(node, words) {
	switch (node.kind) {
		case "email":
		case "sms":
		case "give":
		case "add":
		case "remove": return effectWords(node, words);
		case "wait": return {
			kind: "wait",
			title: `Wait ${spokenDuration(node.ms)}`,
			details: []
		};
		case "until": return {
			kind: "until",
			title: `Wait ${momentWords(node.moment)}`,
			details: []
		};
		case "race": return {
			kind: "race",
			title: `Wait up to ${spokenDuration(node.ms)}`,
			details: ["for what happens first"]
		};
		case "if": return ifWords(node);
		case "stop": return {
			kind: "stop",
			title: node.outcome === "stopped" ? "Stop" : `Stop: ${plain(node.outcome)}`,
			details: []
		};
	}
}
function ifWords(node) {
	const conditions = node.branches.map((branch) => expressionWords(branch.condition));
	const [only] = conditions;
	if (conditions.length === 1 && only !== void 0) return {
		kind: "if",
		title: `If ${only}`,
		details: []
	};
	return {
		kind: "if",
		title: "Which is true first?",
		details: conditions.map((condition, index) => `${index + 1}. ${condition}`)
	};
}
/** The box of an effect, or a line of the clause that carries it. */
function effectWords(effect, words) {
	switch (effect.kind) {
		case "email": return {
			kind: "email",
			title: `Email: ${plain(effect.message)}`,
			details: []
		};
		case "sms": return {
			kind: "sms",
			title: `SMS: ${plain(effect.message)}`,
			details: []
		};
		case "give": {
			const terms = words.coupons.get(effect.coupon);
			return {
				kind: "give",
				title: `Coupon: ${plain(effect.coupon)}`,
				details: terms === void 0 ? [] : [terms]
			};
		}
		case "add": return {
			kind: "add",
			title: `Add to ${plain(effect.segment)}`,
			details: []
		};
		case "remove": return {
			kind: "remove",
			title: `Remove from ${plain(effect.segment)}`,
			details: []
		};
	}
}
/** The boxes of what starts a run; the entry rule and `only if` stand with the last one. */
function triggerBoxes(flow) {
	const rules = [entryWords(flow.entry), ...flow.onlyIf === void 0 ? [] : [`only if ${expressionWords(flow.onlyIf)}`]];
	return flow.triggers.map((trigger, index) => ({
		kind: "trigger",
		title: `When ${triggerWords(trigger)}`,
		details: index === flow.triggers.length - 1 ? rules : []
	}));
}
/** `once per contact`, `repeatable per cart, at most every 7d, newest wins`. */
function entryWords(entry) {
	const every = entry.atMostEvery === void 0 ? "" : `, at most every ${spokenDuration(entry.atMostEvery)}`;
	return `${entry.mode} per ${entry.per}${every}${entry.newestWins ? ", newest wins" : ""}`;
}
/** The boxes of goals and standing exits, which end a run wherever it stands. */
function exitBoxes(flow, words) {
	const box = (kind, lead, exit) => ({
		kind,
		label: exit.label,
		title: `${lead} ${expressionWords(exit.when)}`,
		details: [...exit.countedFor === void 0 ? [] : [`counted for ${spokenDuration(exit.countedFor)}`], ...exit.effects.map((effect) => `then ${effectWords(effect, words).title}`)]
	});
	return [...flow.goals.map((exit) => box("goal", "Goal:", exit)), ...flow.unless.map((exit) => box("unless", "Ends at once:", exit))];
}
/** What a way out of a node is called: `yes`, `order placed`, `after 7d`, `not sent`. */
function wayWords(node) {
	switch (node.kind) {
		case "race": return [...node.arms.map((arm) => ({
			target: arm.next,
			label: factWords(arm.event)
		})), {
			target: node.timeout,
			label: `after ${spokenDuration(node.ms)}`
		}];
		case "if": {
			const several = node.branches.length > 1;
			return [...node.branches.map((branch, index) => ({
				target: branch.next,
				label: several ? String(index + 1) : "yes"
			})), {
				target: node.otherwise,
				label: several ? "none" : "no"
			}];
		}
		case "email":
		case "sms": return node.otherwise === void 0 ? [] : waysOf(node.next, "sent", node.otherwise, "not sent");
		case "give": return node.otherwise === void 0 ? [] : waysOf(node.next, "given", node.otherwise, "no code left");
		case "until": return node.otherwise === void 0 ? [] : waysOf(node.next, "it comes", node.otherwise, "unknown or past");
		default: return [];
	}
}
const waysOf = (next, label, otherwise, other) => [{
	target: next,
	label
}, {
	target: otherwise,
	label: other
}];

// compiler/graph/icons.ts
/** Signs of the kinds, drawn in a square of 16: paths only, stroked. */
const ICONS = {
	trigger: "M9 1.5 3.5 9H8l-1 5.5L12.5 7H8z",
	email: "M1.5 3.5h13v9h-13zM1.5 4l6.5 5 6.5-5",
	sms: "M2 2.5h12v8.5H7l-3.5 3V11H2zM5 6.8h.01M8 6.8h.01M11 6.8h.01",
	give: "M1.5 4.5h13v2.2a1.4 1.4 0 0 0 0 2.6v2.2h-13V9.3a1.4 1.4 0 0 0 0-2.6zM9.5 4.5v7",
	add: "M6 7.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6M1 14c.3-3 2.3-4.5 5-4.5s4.7 1.5 5 4.500M13 4v5M10.5 6.500h5",
	remove: "M6 7.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6M1 14c.3-3 2.3-4.5 5-4.5s4.7 1.5 5 4.500M10.5 6.500h5",
	wait: "M8 14.500a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M8 4.500V8l2.5 1.5",
	until: "M2 3.500h12v11H2zM2 7h12M5.5 1.500v3.500M10.5 1.500v3.5",
	race: "M4 1.500h8M4 14.500h8M5 1.500c0 4 6 4.5 6 6.500s-6 2.5-6 6.500M11 1.500c0 4-6 4.5-6 6.500s6 2.5 6 6.5",
	if: "M8 1.5 14.5 8 8 14.5 1.5 8zM6.5 6.500c0-2 3-2 3 0 0 1.2-1.5 1.3-1.5 2.500M8 11h.01",
	stop: "M5 1.500h6L14.5 5v6L11 14.500H5L1.5 11V5z",
	end: "M8 14.500a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M5 8l2.2 2.200L11 6",
	goal: "M3 14.500V2h9.500l-2 3.2 2 3.300H3",
	unless: "M8 14.500a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M3.5 3.500l9 9"
};

// compiler/graph/rounded-path.ts
const RADIUS = 8;
/** The corners of a line as an SVG path with round turns. */
function roundedPath(points) {
	const [first, ...rest] = points;
	if (first === void 0) return "";
	const parts = [`M${first.x} ${first.y}`];
	for (const [index, point] of rest.entries()) {
		const before = points[index];
		const after = rest[index + 1];
		if (after === void 0 || before === void 0) {
			parts.push(`L${point.x} ${point.y}`);
			continue;
		}
		const start = towards(point, before);
		const end = towards(point, after);
		parts.push(`L${start.x} ${start.y}Q${point.x} ${point.y} ${end.x} ${end.y}`);
	}
	return parts.join("");
}
function towards(from, to) {
	const distance = Math.hypot(to.x - from.x, to.y - from.y);
	const part = distance === 0 ? 0 : Math.min(RADIUS, distance / 2) / distance;
	return {
		x: round(from.x + (to.x - from.x) * part),
		y: round(from.y + (to.y - from.y) * part)
	};
}
const round = (value) => Math.round(value * 10) / 10;

// compiler/graph/text.ts
/** Width of text, as far as a layout must know it before anything is drawn. */
/** Advance widths of Helvetica and its kin, in thousandths of the font size; what is not listed is a little wider than the mean. */
const WIDTHS = {
	222: "ijl'|",
	278: " ftI.,:;/\\[]()!r",
	355: "\"-*`",
	500: "ckszvxyJ",
	556: "abdeghnopquL0123456789_?$#+=<>~^",
	611: "FTZ",
	667: "ABEKPSVXY&",
	722: "CDHNRUw%",
	778: "GOQ",
	833: "mM",
	944: "W@"
};
const UNLISTED = 650;
const widthOf = new Map(Object.entries(WIDTHS).flatMap(([width, characters]) => [...characters].map((one) => [one, Number(width)])));
/** Fonts of other systems are up to a tenth wider than Helvetica: a line must fit with all of them. */
const WIDEST = 1.14;
/** Width of a text in pixels at a font size; `bold` is about a tenth wider. An estimate on the safe side: good to a few pixels a line. */
function textWidth(text, size, bold = false) {
	let total = 0;
	for (const character of text) total += widthOf.get(character) ?? UNLISTED;
	return total / 1e3 * size * (bold ? 1.1 : 1) * WIDEST;
}
/** Breaks a text at spaces (and a word that is too long anywhere) into lines of at most `width` pixels, at most `most` lines; the last one ends with `…` if more follows. */
function wrapText(text, width, size, most, bold = false) {
	const lines = [];
	let line = "";
	for (const word of text.split(" ").flatMap((one) => pieces(one, width, size, bold))) {
		const longer = line === "" ? word : `${line} ${word}`;
		if (line !== "" && textWidth(longer, size, bold) > width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	if (line !== "") lines.push(line);
	if (lines.length <= most) return lines;
	return [...lines.slice(0, most - 1), shorten(lines.slice(most - 1).join(" "), width, size, bold)];
}
/** The text, cut with `…` to at most `width` pixels. */
function shorten(text, width, size, bold = false) {
	if (textWidth(text, size, bold) <= width) return text;
	let kept = text;
	while (kept !== "" && textWidth(`${kept}…`, size, bold) > width) kept = kept.slice(0, -1);
	return `${kept.trimEnd()}…`;
}
function pieces(word, width, size, bold) {
	const found = [];
	let rest = word;
	while (textWidth(rest, size, bold) > width) {
		let length = rest.length - 1;
		while (length > 1 && textWidth(rest.slice(0, length), size, bold) > width) length -= 1;
		const seam = Math.max(rest.lastIndexOf("_", length - 1), rest.lastIndexOf(".", length - 1));
		const at = seam > 2 ? seam + 1 : length;
		found.push(rest.slice(0, at));
		rest = rest.slice(at);
	}
	return rest === "" ? found : [...found, rest];
}

// compiler/graph/layout.ts
/** Sizes in pixels that the renderers share. */
const SIZES = {
	width: 240,
	padding: 12,
	icon: 28,
	title: 13,
	detail: 12,
	titleLine: 18,
	detailLine: 16,
	label: 12
};
const GAP = {
	below: 36,
	beside: 28,
	label: 26,
	turn: 18
};
const LONGEST_LABEL = 190;
const MOST_TITLE_LINES = 4;
const MOST_DETAIL_LINES = 6;
/** A part that holds nothing. */
const EMPTY = {
	boxes: [],
	lines: [],
	exits: [],
	left: 0,
	right: 0,
	height: 0
};
/** One box, centred on the axis. */
function boxPart(id, { kind, title, details }, ends = false) {
	const inner = SIZES.width - 2 * SIZES.padding - SIZES.icon;
	const titleLines = wrapText(title, inner, SIZES.title, MOST_TITLE_LINES, true);
	const detailLines = details.flatMap((detail) => wrapText(detail, inner, SIZES.detail, MOST_DETAIL_LINES));
	const text = titleLines.length * SIZES.titleLine + detailLines.length * SIZES.detailLine;
	const height = Math.max(text, 20) + 2 * SIZES.padding;
	const half = SIZES.width / 2;
	const box = {
		id,
		kind,
		icon: ICONS[kind],
		title: titleLines,
		details: detailLines,
		x: -half,
		y: 0,
		width: SIZES.width,
		height
	};
	return {
		boxes: [box],
		lines: [],
		exits: ends ? [] : [{
			from: id,
			points: [{
				x: 0,
				y: height
			}]
		}],
		entry: box,
		left: half,
		right: half,
		height
	};
}
/** Parts below each other. Lines that are open at the end of one go to the box that begins the next. */
function stack(parts) {
	let whole = EMPTY;
	for (const part of parts) whole = below(whole, part);
	return whole;
}
function below(above, part) {
	if (above.entry === void 0 && above.boxes.length === 0) return part;
	if (part.entry === void 0) return above;
	const y = above.height + GAP.below;
	const moved = shift(part, 0, y);
	const entry = moved.entry ?? part.entry;
	const target = {
		x: entry.x + entry.width / 2,
		y: entry.y
	};
	return {
		boxes: [...above.boxes, ...moved.boxes],
		lines: [
			...above.lines,
			...above.exits.map((open) => close(open, target, entry.id)),
			...moved.lines
		],
		exits: moved.exits,
		...above.entry === void 0 ? {} : { entry: above.entry },
		left: Math.max(above.left, part.left),
		right: Math.max(above.right, part.right),
		height: y + part.height
	};
}
/** A box with its ways side by side below it. A way may be empty. */
function fork(head, ways) {
	const from = head.entry?.id ?? "";
	const labels = ways.map((way) => shorten(way.label, LONGEST_LABEL, SIZES.label));
	const wayTop = head.height + GAP.turn + GAP.label + GAP.below / 2;
	const sides = ways.map(({ part }, index) => {
		const half = textWidth(labels[index] ?? "", SIZES.label) / 2 + 14;
		return {
			left: Math.max(part.left, half),
			right: Math.max(part.right, half)
		};
	});
	const axes = axesOf(sides);
	const bottom = wayTop + Math.max(...ways.map(({ part }) => part.height));
	const merge = bottom + GAP.turn;
	const boxes = [...head.boxes];
	const lines = [...head.lines];
	const exits = [];
	for (const [index, { part, label }] of ways.entries()) {
		const x = axes[index] ?? 0;
		const turn = head.height + GAP.turn;
		const open = {
			from,
			label,
			labelAt: {
				x,
				y: turn + 20,
				width: Math.ceil(textWidth(labels[index] ?? "", SIZES.label)) + 16,
				text: labels[index] ?? ""
			},
			points: x === 0 ? [{
				x,
				y: head.height
			}] : [
				{
					x: 0,
					y: head.height
				},
				{
					x: 0,
					y: turn
				},
				{
					x,
					y: turn
				}
			]
		};
		const moved = shift(part, x, wayTop);
		boxes.push(...moved.boxes);
		if (moved.entry !== void 0) lines.push(close(open, {
			x,
			y: moved.entry.y
		}, moved.entry.id));
		lines.push(...moved.lines);
		exits.push(...(moved.entry === void 0 ? [open] : moved.exits).map((exit) => toAxis(exit, x, merge)));
	}
	return {
		boxes,
		lines,
		exits,
		...head.entry === void 0 ? {} : { entry: head.entry },
		left: Math.max(head.left, -(axes[0] ?? 0) + (sides[0]?.left ?? 0)),
		right: Math.max(head.right, (axes.at(-1) ?? 0) + (sides.at(-1)?.right ?? 0)),
		height: exits.length === 0 ? bottom : merge
	};
}
/** The axes of ways side by side, their middle at 0. */
function axesOf(sides) {
	const axes = [];
	let at = 0;
	for (const [index, side] of sides.entries()) {
		at += index === 0 ? 0 : (sides[index - 1]?.right ?? 0) + GAP.beside + side.left;
		axes.push(at);
	}
	const middle = ((axes[0] ?? 0) + (axes.at(-1) ?? 0)) / 2;
	return axes.map((axis) => Math.round(axis - middle));
}
/** Down on its own axis, then across to the fork's. */
const toAxis = (open, x, y) => ({
	...open,
	points: [
		...open.points,
		{
			x,
			y
		},
		...x === 0 ? [] : [{
			x: 0,
			y
		}]
	]
});
function close(open, to, id) {
	const last = open.points.at(-1);
	const corner = last === void 0 || last.x === to.x ? [] : [{
		x: last.x,
		y: to.y - GAP.below / 2
	}, {
		x: to.x,
		y: to.y - GAP.below / 2
	}];
	const points = straight([
		...open.points,
		...corner,
		to
	]);
	return {
		...open,
		to: id,
		points,
		path: roundedPath(points)
	};
}
/** Leaves out points that lie on the way between their neighbours, and repeats. */
function straight(points) {
	return points.filter((point, index) => {
		const [before, after] = [points[index - 1], points[index + 1]];
		if (before === void 0 || after === void 0) return true;
		return !(before.x === point.x && point.x === after.x) && !(before.y === point.y && point.y === after.y);
	});
}
/** The part moved by x and y. */
function shift(part, x, y) {
	const move = (point) => ({
		x: point.x + x,
		y: point.y + y
	});
	const open = (one) => ({
		...one,
		points: one.points.map(move),
		...one.labelAt === void 0 ? {} : { labelAt: {
			...one.labelAt,
			...move(one.labelAt)
		} }
	});
	const line = (one) => {
		const moved = open(one);
		return {
			...moved,
			path: roundedPath(moved.points)
		};
	};
	const box = (one) => ({
		...one,
		...move(one)
	});
	return {
		...part,
		boxes: part.boxes.map(box),
		lines: part.lines.map(line),
		exits: part.exits.map(open),
		...part.entry === void 0 ? {} : { entry: box(part.entry) }
	};
}

// compiler/graph/tree.ts
/** The flow as nested blocks again: lowering flattened them, and a picture wants forks whose ways stand side by side and join. */
/** The blocks of the whole flow, in order. */
function blocksOf(flow) {
	const nodes = new Map(flow.nodes.map((node) => [node.label, node]));
	return sequence(flow.start, END, nodes);
}
function sequence(start, until, nodes) {
	const blocks = [];
	let at = start;
	while (at !== until && at !== "$end") {
		const node = nodes.get(at);
		if (node === void 0) throw new Error(`The flow has no node \`${at}\`.`);
		const join = joinOf(node);
		const ways = join === void 0 ? [] : wayWords(node).map(({ label, target }) => ({
			label,
			blocks: sequence(target, join, nodes)
		}));
		blocks.push({
			node,
			ways
		});
		if (join === void 0 && !("next" in node)) break;
		at = join ?? ("next" in node ? node.next : "$end");
	}
	return blocks;
}
/** Where the ways of a fork join; undefined for a plain step. */
function joinOf(node) {
	switch (node.kind) {
		case "if":
		case "race": return node.join;
		case "email":
		case "sms":
		case "give":
		case "until": return node.otherwise === void 0 ? void 0 : node.join ?? node.next;
		default: return;
	}
}

// compiler/graph/draw-picture.ts
/** A flow as a picture: boxes and lines with their places (see `picture.ts`). */
const MARGIN = 24;
const BESIDE = 40;
const BETWEEN = 14;
const END_BOX = {
	kind: "end",
	title: "End: completed",
	details: []
};
/** Draws the flow. The same flow and words give the same picture. */
function drawPicture(flow, words) {
	const steps = blocksOf(flow).map((block) => blockPart(block, words));
	const triggers = triggersPart(triggerBoxes(flow));
	const way = stack([triggers, ...steps]);
	const whole = way.exits.length === 0 ? way : stack([way, boxPart(END, END_BOX, true)]);
	const parts = [whole, exitsColumn(flow, words, whole)].map((part) => shift(part, whole.left + MARGIN, MARGIN));
	const boxes = parts.flatMap((part) => part.boxes);
	const right = Math.max(...boxes.map((box) => box.x + box.width), whole.left + whole.right + MARGIN);
	const bottom = Math.max(...boxes.map((box) => box.y + box.height));
	return {
		campaign: flow.campaign,
		...flow.documentation === void 0 ? {} : { documentation: flow.documentation },
		width: Math.ceil(right + MARGIN),
		height: Math.ceil(bottom + MARGIN),
		boxes: [...boxes].sort((a, b) => a.y - b.y || a.x - b.x),
		lines: parts.flatMap((part) => part.lines)
	};
}
function blockPart({ node, ways }, words) {
	const head = boxPart(node.label, nodeWords(node, words), node.kind === "stop");
	if (ways.length === 0) return head;
	return fork(head, ways.map(({ label, blocks }) => ({
		label,
		part: stack(blocks.map((block) => blockPart(block, words)))
	})));
}
/** One trigger above the first step; of several each has a line to it, side by side. */
function triggersPart(triggers) {
	const parts = triggers.map((trigger, index) => boxPart(`trigger ${index + 1}`, trigger));
	const [only] = parts;
	if (parts.length <= 1) return only ?? EMPTY;
	const step = (only?.left ?? 0) * 2 + BESIDE;
	const tallest = Math.max(...parts.map((part) => part.height));
	const moved = parts.map((part, index) => shift(part, (index - (parts.length - 1) / 2) * step, tallest - part.height));
	const half = (parts.length - 1) / 2 * step + (only?.left ?? 0);
	return {
		boxes: moved.flatMap((part) => part.boxes),
		lines: [],
		exits: moved.flatMap((part) => part.exits),
		...moved[0]?.entry === void 0 ? {} : { entry: moved[0].entry },
		left: half,
		right: half,
		height: tallest
	};
}
/** Goals and standing exits, right of the flow: they end a run wherever it stands, so no line leads to them. */
function exitsColumn(flow, words, whole) {
	let y = 0;
	const parts = exitBoxes(flow, words).map(({ label, ...box }) => {
		const part = boxPart(label, box, true);
		const near = whole.boxes.filter((one) => one.y < y + part.height + BETWEEN && one.y + one.height > y - BETWEEN);
		const right = Math.max(whole.boxes[0] === void 0 ? 0 : whole.boxes[0].width / 2, ...near.map((one) => one.x + one.width));
		const moved = shift(part, right + BESIDE + part.left, y);
		y += part.height + BETWEEN;
		return moved;
	});
	const x = Math.max(0, ...parts.map((part) => part.boxes[0]?.x ?? 0));
	return {
		...EMPTY,
		boxes: parts.flatMap((part) => part.boxes.map((box) => ({
			...box,
			x
		})))
	};
}

// compiler/words/coupon.ts
/**
* `20% off the order, valid 14 days`, `10 EUR off the order from 50 EUR, valid until 2026-12-31`. `currency`: the store's, of `minimum`.
* Terms that were stored by an earlier version have no `items`.
*/
function couponWords(terms, currency) {
	const from = terms.minimum === void 0 ? "" : ` from ${moneyWords(terms.minimum, currency)}`;
	return `${benefitWords(terms)}${from}${validWords(terms.valid)}`;
}
function benefitWords({ benefit, items }) {
	const of = items === void 0 ? "the order" : items.where === void 0 ? "all items" : `items where ${expressionWords(items.where)}`;
	switch (benefit.kind) {
		case "percent": return `${benefit.percent}% off ${of}`;
		case "amount": return `${moneyWords(benefit.minor, benefit.currency)} off ${of}`;
		case "free shipping": return "free shipping";
	}
}
function validWords(valid) {
	if (valid.kind === "always") return "";
	return valid.kind === "for" ? `, valid ${spokenDuration(valid.ms)}` : `, valid until ${valid.date}`;
}

export { nodeWords as a, entryWords as i, drawPicture as n, triggerWords as o, SIZES as r, couponWords as t };