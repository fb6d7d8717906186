import { t as asData } from "./render-json-CLr6anzM.mjs";
import { t as compileFiles } from "./compile-files-DvK8Au81.mjs";
import { t as EXIT } from "./exit-codes-BUCao6MR.mjs";
import { n as showFindings } from "./findings-CKGWk5RZ.mjs";
import { t as createPaint } from "./paint-CvbgmNm0.mjs";
import { t as wrongOption } from "./wrong-option-D2IvnfX2.mjs";
import { t as readWorkspace } from "./read-workspace-BSRoVlt8.mjs";
import { n as folderOf, t as FOLDER_HELP } from "./command-Cpvw54XA.mjs";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { tmpdir } from "node:os";

// cli/output/test-results.ts
/** A line for a test that passed; the failed expectations with their code frames for one that did not. */
function showResult(reporter, { test, failures }, files) {
	const name = `${test.campaign} › ${test.title}`;
	const paint = createPaint(reporter.colour);
	reporter.block(failures.length === 0 ? `  ✓ ${name}` : `  ${paint.red("✗")} ${paint.bold(name)}`);
	if (failures.length === 0) return;
	showFindings(reporter, failures.map(testFinding), files);
}
/** A failed expectation as a diagnostic, so that it is shown with its place. */
function testFinding({ expectation, message }) {
	return {
		code: "expectation-failed",
		severity: "error",
		summary: "An expectation of a test does not hold.",
		message: `${message}.`,
		span: expectation.span
	};
}

// cli/test/run-tests.ts
/** Runs tests one after the other on virtual time; `show` is told each result as soon as it is there. */
async function runTests(tests, build, show) {
	const [{ createLibrary }, { runTest }] = await Promise.all([import("./library-BeQSpN8L.mjs"), import("./run-test-Dk9Co6hs.mjs")]);
	const folder = await mkdtemp(join(tmpdir(), "relance-test-"));
	try {
		const library = createLibrary(folder);
		const results = [];
		for (const test of tests) {
			const result = await runTest(test, build, library);
			show(result);
			results.push(result);
		}
		return results;
	} finally {
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}

// cli/commands/test.ts
/** `relance test`: the test blocks of a workspace, on virtual time. */
const testCommand = {
	name: "test",
	summary: "run the test blocks of a workspace on virtual time",
	description: "Runs the test blocks of a workspace: the code that Temporal runs, on virtual time and in memory. Starts no server.",
	examples: ["relance test campaigns", "relance test campaigns --only cart_recovery"],
	configure: (command) => command.argument("[folder]", FOLDER_HELP, ".").option("--only <campaign>", "only the tests of this campaign"),
	run: async (reporter, args, options) => {
		const { folder, files } = await readWorkspace(folderOf(args));
		const { diagnostics, build, program } = await reporter.step("Compiling campaigns", () => compileFiles(files));
		showFindings(reporter, diagnostics, files, { folder });
		if (build === void 0 || program === void 0) {
			reporter.result("", {
				ok: false,
				diagnostics: diagnostics.map(asData)
			});
			return EXIT.findings;
		}
		const tests = chosenTests(program, options.only);
		const results = await runTests(tests, build, (result) => showResult(reporter, result, files));
		const failed = results.filter((result) => result.failures.length > 0).length;
		reporter.result(results.length === 0 ? "no tests" : `${results.length - failed} passed, ${failed} failed`, {
			ok: failed === 0,
			tests: results.map(({ test, failures }) => ({
				campaign: test.campaign,
				title: test.title,
				passed: failures.length === 0,
				failures: failures.map(({ expectation, message }) => ({
					message,
					span: expectation.span
				}))
			}))
		});
		return failed === 0 ? EXIT.ok : EXIT.findings;
	}
};
function chosenTests({ tests, campaigns }, only) {
	if (typeof only !== "string") return tests;
	if (campaigns.some(({ name }) => name === only)) return tests.filter((test) => test.campaign === only);
	const names = campaigns.map(({ name }) => `\`${name}\``).join(", ");
	throw wrongOption("--only", only, "The workspace has no campaign of this name.", `Name one of these: ${names}.`);
}

export { testCommand };