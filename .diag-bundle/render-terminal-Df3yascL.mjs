import { t as createPaint } from "./paint-CvbgmNm0.mjs";

// language/diagnostics/renderer.ts
/** How many of each severity there are. */
function countSeverities(diagnostics) {
	const counts = {
		error: 0,
		warning: 0,
		hint: 0
	};
	for (const { severity } of diagnostics) counts[severity] += 1;
	return counts;
}

// language/diagnostics/frame/cells.ts
/** A tab shows as this many blanks, wherever it stands. */
const TAB = "    ";
const PLAIN = /^[\x20-\x7e]*$/;
/** Characters that would move the cursor, change colours or turn the direction of a line: shown as `�`. */
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const UNSAFE_OUTSIDE_OF_LINES = /(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
/** Letters of East Asia and their punctuation, per Unicode Standard Annex 11; the half-width forms are not among them. */
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\p{Regional_Indicator}{2}|[0-9#*]\ufe0f?\u20e3/u;
const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
let segmenter;
/** The cells of a line without its line break. */
function cellsOf(line) {
	if (PLAIN.test(line)) return Array.from(line, (text, at) => ({
		at,
		end: at + 1,
		text,
		width: 1
	}));
	segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
	return Array.from(segmenter.segment(line), ({ segment, index }) => cell(segment, index));
}
function cell(segment, at) {
	const end = at + segment.length;
	if (segment === "	") return {
		at,
		end,
		text: TAB,
		width: 4
	};
	if (UNSAFE.test(segment)) return {
		at,
		end,
		text: "�",
		width: 1
	};
	return {
		at,
		end,
		text: segment,
		width: widthOf(segment)
	};
}
function widthOf(grapheme) {
	if (WITHOUT_WIDTH.test(grapheme)) return 0;
	return EMOJI.test(grapheme) || WIDE.test(grapheme) ? 2 : 1;
}
/** Columns that cells take side by side. */
function widthOfCells(cells) {
	return cells.reduce((sum, { width }) => sum + width, 0);
}
/** Text for a terminal in which nothing of the author's can move the cursor or change colours. Line breaks and tabs stay. */
function harmless(text) {
	return text.replace(UNSAFE_OUTSIDE_OF_LINES, "�");
}

// language/diagnostics/frame/window.ts
/** At most this part of the room goes to what stands before the mark. */
const SHARE_BEFORE = .4;
/** Cuts a line that is wider than `width` columns down to what lies around a mark. */
function windowAround(cells, { from, to }, width) {
	if (widthOfCells(cells) <= width) return {
		cells,
		lead: "",
		tail: ""
	};
	const room = width - 2;
	const first = firstShown(cells, {
		from,
		to
	}, room);
	const shown = takeWidth(cells.slice(first), room);
	return {
		cells: shown,
		lead: first > 0 ? "…" : "",
		tail: first + shown.length < cells.length ? "…" : ""
	};
}
/** Does a mark begin inside of the window? */
function holds({ cells, tail }, { from }) {
	const [first, last] = [cells[0], cells.at(-1)];
	if (first === void 0 || last === void 0) return true;
	return from >= first.at && (tail === "" || from < last.end);
}
function firstShown(cells, { from, to }, room) {
	const marked = cells.findIndex((cell) => cell.end > from);
	const start = marked < 0 ? cells.length : marked;
	const markWidth = widthOfCells(cells.slice(start).filter((cell) => cell.at < to));
	const before = Math.min(Math.floor(room * SHARE_BEFORE), Math.max(0, room - markWidth));
	const wanted = start - takeWidth(cells.slice(0, start).reverse(), before).length;
	const fromEnd = cells.length - takeWidth([...cells].reverse(), room).length;
	return Math.min(wanted, fromEnd);
}
/** As many cells from the start as fit. */
function takeWidth(cells, width) {
	let sum = 0;
	const end = cells.findIndex((cell) => {
		sum += cell.width;
		return sum > width;
	});
	return end < 0 ? cells : cells.slice(0, end);
}

// language/diagnostics/frame/draw-frame.ts
/** Spans of more lines than this show their first line only. */
const LONGEST_SPAN = 4;
/** A source row keeps this many columns, however narrow the terminal. */
const LEAST_WIDTH = 24;
/**
* The lines of a text that the marks lie on, with line numbers and underlines. Lines left out between two marks show as `…`; a line that is too
* wide is cut around its mark. All marks lie in the same file.
*/
function drawFrame(text, marks, options) {
	const lines = text.split(/\r?\n/);
	const shown = shownLines(marks, lines.length);
	const frame = createFrame(String(shown.at(-1) ?? 1).length, options);
	const out = [frame.gutter("")];
	let previous;
	for (const number of shown) {
		if (previous !== void 0 && number > previous + 1) out.push(frame.gap);
		out.push(...drawLine(number, lines[number - 1] ?? "", marks, frame));
		previous = number;
	}
	return [...out, frame.gutter("")];
}
function createFrame(numberWidth, { paint, width }) {
	return {
		gutter: (number) => paint.dim(`  ${number.padStart(numberWidth)} |`),
		gap: paint.dim(`  ${"…".padStart(numberWidth)} |`),
		room: Math.max(LEAST_WIDTH, width - numberWidth - 5)
	};
}
function drawLine(number, line, marks, frame) {
	const cells = cellsOf(line);
	let waiting = marks.flatMap((mark) => place(number, line, mark) ?? []);
	const rows = [];
	for (let first = waiting[0]; first !== void 0; first = waiting[0]) {
		const window = windowAround(cells, first, frame.room);
		const here = waiting.filter((placed) => placed === first || holds(window, placed));
		rows.push(sourceRow(number, window, frame), ...here.map((placed) => underline(placed, window, frame)));
		waiting = waiting.filter((placed) => !here.includes(placed));
	}
	return rows;
}
function sourceRow(number, { cells, lead, tail }, frame) {
	return `${frame.gutter(String(number))} ${lead}${cells.map((cell) => cell.text).join("")}${tail}`.trimEnd();
}
function underline({ from, to, mark, note }, { cells, lead }, frame) {
	const before = lead.length + widthOfCells(cells.filter((cell) => cell.end <= from));
	const under = Math.max(1, widthOfCells(cells.filter((cell) => cell.end > from && cell.at < to)));
	return `${frame.gutter("")} ${" ".repeat(before)}${mark.tone(mark.sign.repeat(under) + note)}`;
}
function place(number, line, mark) {
	const { start, end } = mark.span;
	const last = lastLine(mark.span);
	if (number < start.line || number > last) return void 0;
	const indent = line.length - line.trimStart().length;
	const from = Math.min(number === start.line ? start.column - 1 : indent, line.length);
	const to = number === end.line ? end.column - 1 : line.trimEnd().length;
	return {
		mark,
		from,
		to: Math.max(from, to),
		note: mark.note !== void 0 && number === last ? ` ${mark.note}` : ""
	};
}
function shownLines(marks, total) {
	const numbers = /* @__PURE__ */ new Set();
	for (const { span } of marks) for (let line = span.start.line; line <= Math.min(lastLine(span), Math.max(total, span.start.line)); line++) numbers.add(line);
	return [...numbers].sort((a, b) => a - b);
}
function lastLine(span) {
	const last = span.end.column === 1 && span.end.line > span.start.line ? span.end.line - 1 : span.end.line;
	return last - span.start.line >= LONGEST_SPAN ? span.start.line : last;
}

// language/diagnostics/render-terminal.ts
/** Columns where the caller knows of no terminal. */
const WIDTH = 120;
/**
* Diagnostics for a person: code and summary, place, code frame, what is wrong, what to do; a blank line between two, a count at the end.
*/
const renderTerminal = (diagnostics, files, options) => {
	if (diagnostics.length === 0) return "";
	const page = createPage(files, options);
	return `${[...diagnostics.map((one) => renderOne(one, page)), countLine(diagnostics, page.paint)].join("\n\n")}\n`;
};
function createPage(files, { colour, width, pathOf }) {
	return {
		files,
		paint: createPaint(colour),
		width: width ?? WIDTH,
		pathOf: pathOf ?? ((file) => file)
	};
}
function renderOne(diagnostic, page) {
	const { paint } = page;
	return [
		`${toneOf(diagnostic, paint)(`${diagnostic.severity}[${diagnostic.code}]`)}: ${paint.bold(diagnostic.summary)}`,
		`  ${paint.dim("-->")} ${placeOf(diagnostic.span, page)}`,
		...framesOf(diagnostic, page),
		`  ${harmless(diagnostic.message)}`,
		...diagnostic.help === void 0 ? [] : [`  ${paint.cyan("help:")} ${harmless(diagnostic.help)}`]
	].join("\n");
}
const toneOf = ({ severity }, paint) => ({
	error: paint.red,
	warning: paint.yellow,
	hint: paint.cyan
})[severity];
function framesOf(diagnostic, page) {
	const { paint } = page;
	const main = {
		span: diagnostic.span,
		sign: "^",
		tone: toneOf(diagnostic, paint)
	};
	const others = (diagnostic.related ?? []).map(({ span, message }) => ({
		span,
		sign: "-",
		note: harmless(message),
		tone: paint.cyan
	}));
	const here = others.filter((mark) => mark.span.file === main.span.file);
	const elsewhere = others.filter((mark) => mark.span.file !== main.span.file);
	return [...frame(main.span.file, [main, ...here], page), ...elsewhere.flatMap((mark) => frameElsewhere(mark, page))];
}
function frameElsewhere(mark, page) {
	const place = `  ${page.paint.dim("::")} ${placeOf(mark.span, page)}`;
	return page.files.has(mark.span.file) ? [place, ...frame(mark.span.file, [mark], page)] : [`${place} ${mark.note ?? ""}`.trimEnd()];
}
function frame(file, marks, { files, paint, width }) {
	const text = files.get(file);
	return text === void 0 ? [] : drawFrame(text, marks, {
		paint,
		width
	});
}
const placeOf = ({ file, start }, { pathOf }) => `${harmless(pathOf(file))}:${start.line}:${start.column}`;
function countLine(diagnostics, paint) {
	const { error, warning, hint } = countSeverities(diagnostics);
	return [
		counted(error, "error", paint.red),
		counted(warning, "warning", paint.yellow),
		counted(hint, "hint", paint.cyan)
	].filter((word) => word !== "").join(", ");
}
const counted = (count, word, tone) => count === 0 ? "" : tone(`${count} ${word}${count === 1 ? "" : "s"}`);

export { countSeverities as n, renderTerminal as t };