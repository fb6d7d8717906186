import { t as RelanceError } from "./relance-error-DnXPK3WH.mjs";

// cli/output/environment-errors.ts
/** Failures of the machine that arrive as system or database errors, told as what they are. */
const NOT_PERMITTED = /* @__PURE__ */ new Set([
	"EACCES",
	"EPERM",
	"EROFS"
]);
const NO_SPACE = /* @__PURE__ */ new Set([
	"ENOSPC",
	"EDQUOT",
	"53100"
]);
const AWAY = /* @__PURE__ */ new Set([
	"ECONNREFUSED",
	"ECONNRESET",
	"EPIPE",
	"57P01",
	"57P02",
	"57P03",
	"08000",
	"08001",
	"08003",
	"08006"
]);
/** What `pg` says without a code when its server ends in the middle of something. */
const AWAY_WORDS = /^Connection terminated|timeout exceeded when trying to connect|connection error and is not queryable/;
/** The error as a `RelanceError`, or undefined if it is none of these (then it is a defect). */
function asEnvironmentError(error) {
	const why = error instanceof Error ? error.message : String(error);
	if (isNoSpace(error)) return diskFull(why, error);
	const code = codeOf(error) ?? "";
	if (isAway(error)) return new RelanceError({
		code: "server-away",
		summary: "A server that Relance needs has gone away.",
		why,
		help: "Start again; work goes on where it was. If it happens again, look at the logs in `.relance/`.",
		cause: error
	});
	if (NOT_PERMITTED.has(code)) return new RelanceError({
		code: "not-permitted",
		summary: "A file or folder may not be read or written.",
		why,
		help: "Check its owner and permissions, then start again.",
		cause: error
	});
}
/** No room on the disk, said by the system, by Postgres or by the Temporal server. */
function isNoSpace(error) {
	return NO_SPACE.has(codeOf(error) ?? "") || /no space left on device|database or disk is full/i.test(messagesOf(error));
}
/** The connection to a server was refused or has ended. */
function isAway(error) {
	const code = codeOf(error) ?? "";
	return AWAY.has(code) || code === "ENOENT" && syscallOf(error) === "connect" || AWAY_WORDS.test(messagesOf(error));
}
/** The error of a full disk. */
const diskFull = (why, cause) => new RelanceError({
	code: "no-disk-space",
	summary: "The disk is full.",
	why,
	help: "Free some space (500 MB is enough) and start again: nothing that was confirmed is lost.",
	cause
});
function codeOf(error) {
	if (typeof error !== "object" || error === null) return void 0;
	if ("code" in error && typeof error.code === "string") return error.code;
	return "cause" in error ? codeOf(error.cause) : void 0;
}
const syscallOf = (error) => typeof error === "object" && error !== null && "syscall" in error ? error.syscall : void 0;
/** Messages of the error and its causes, one a line. */
function messagesOf(error) {
	if (!(error instanceof Error)) return String(error);
	return error.cause === void 0 ? error.message : `${error.message}\n${messagesOf(error.cause)}`;
}

export { isNoSpace as i, diskFull as n, isAway as r, asEnvironmentError as t };