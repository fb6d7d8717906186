import { n as findingText } from "./findings-Bj6AN-uB.mjs";

// cli/import/report.ts
/** What is told of an import: while it runs, of the first wrong rows, and at the end. */
/** How many wrong rows are shown; the report counts all. */
const SHOWN = 20;
/** Progress is told at most this often. Real ms. */
const EVERY_MS = 1e3;
const number = (count) => count.toLocaleString("en");
const countText = (count, word) => `${number(count)} ${word}${count === 1 ? "" : "s"}`;
const rowsText = (count) => countText(count, "row");
const perSecond = (rows, ms) => Math.round(rows / Math.max(ms / 1e3, .001));
/** Tells how far the import is. */
function progressOf(table, reporter) {
	const started = performance.now();
	let last = started;
	return ({ bytes, totalBytes, rows, written, rejected }) => {
		if (performance.now() - last < EVERY_MS) return;
		last = performance.now();
		const rate = perSecond(rows, last - started);
		const text = `Importing ${table} … ${Math.floor(bytes / totalBytes * 100)} % (${rowsText(rows)}, ${number(rate)} rows/s, ${number(rejected)} rejected)`;
		reporter.progress(text, {
			table,
			bytes,
			totalBytes,
			rows,
			written,
			rejected,
			rowsPerSecond: rate
		});
	};
}
/** The findings that are shown, each with its place and what to do, and how many are not. */
function tellFindings(summary, reporter) {
	const { findings, file, rejected, skipped } = summary;
	const shown = [...findings].sort((a, b) => a.line - b.line).slice(0, SHOWN);
	for (const finding of shown) {
		const { line, column, header, code, reason, help } = finding;
		reporter.warn(findingText(finding, file), {
			file,
			line,
			column,
			header,
			code,
			reason,
			help
		});
	}
	const hidden = rejected + skipped["duplicate row"] - shown.length;
	if (hidden > 0) reporter.warn(`${rowsText(hidden)} more rejected or repeated, not shown`);
}
/** The report for people. `rejects` is the file that has the rejected rows. */
function reportText(summary, rejects) {
	const { table, file, rows, rejected, leftOut, skipped, ms } = summary;
	const head = `${file}: ${rowsText(rows)} read in ${(ms / 1e3).toFixed(1)} s (${number(perSecond(rows, ms))} rows/s) into ${table}`;
	const kept = rejects === void 0 ? "kept as dead letters" : `in ${rejects}, and kept as dead letters`;
	const lines = [
		[summary.good, `${rowsText(summary.good)} in`],
		[summary.written, `${number(summary.written)} ${table} written`],
		[summary.newerStored, `${number(summary.newerStored)} ${table} left as they are, since what is stored is newer`],
		...Object.entries(skipped).map(([reason, count]) => [count, `${rowsText(count)} skipped (${reason})`]),
		[rejected, `${rowsText(rejected)} rejected, ${kept}`],
		[leftOut, `${number(leftOut)} of them are in order, but another row of their order is wrong`],
		[summary.events, `${countText(summary.events, "event")} noted`],
		[summary.knownEvents, `${countText(summary.knownEvents, "event")} known already`],
		[summary.due, `${countText(summary.due, "future instant")} of current campaigns noted`]
	];
	const stopped = summary.stopped ? ["  stopped: import the file again, and it goes on"] : [];
	return [
		head,
		...lines.filter(([count]) => count > 0).map(([, text]) => `  ${text}`),
		...stopped
	].join("\n");
}
/** The report for machines. */
function reportData(summary, rejects) {
	const { findings, ms, ...counts } = summary;
	const rejected = findings.map(({ line, column, header, code, reason, help }) => ({
		line,
		column,
		header,
		code,
		reason,
		help
	}));
	return {
		ok: summary.rejected === 0,
		...counts,
		ms: Math.round(ms),
		rowsPerSecond: perSecond(summary.rows, ms),
		findings: rejected,
		rejects
	};
}

export { tellFindings as i, reportData as n, reportText as r, progressOf as t };