// cli/output/exit-codes.ts
/** Exit codes of every command; documented in `docs/cli.md`. */
const EXIT = {
	/** Done, or stopped by the user. */
	ok: 0,
	/** The author's text is wrong, a test failed, or rows of an import were rejected: see what is said of them. */
	findings: 1,
	/** The command was called wrongly. */
	usage: 2,
	/** Something outside is missing or broken: a file, a port, a disk, a server. */
	environment: 3,
	/** A defect of Relance. */
	defect: 70
};
/** Their list, for `--help`. */
const EXIT_CODES = `Exit codes:
  0   done, or stopped with Ctrl-C
  1   the campaigns have errors, a test failed, or rows of an import were rejected
  2   the command was called wrongly
  3   something outside is missing or broken (a file, a port, the disk, a server)
  70  a defect of Relance`;
const USAGE = /* @__PURE__ */ new Set([
	"wrong-call",
	"wrong-option",
	"nobody-found",
	"several-found",
	"which-campaign"
]);
/** The code that a failure ends with. */
const exitCodeOf = (error) => USAGE.has(error.code) ? EXIT.usage : EXIT.environment;

export { EXIT_CODES as n, exitCodeOf as r, EXIT as t };