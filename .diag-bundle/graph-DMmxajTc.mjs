import { n as drawPicture, t as couponWords } from "./coupon-Q64p4oBg.mjs";
import { t as RelanceError } from "./relance-error-DnXPK3WH.mjs";
import { t as asData } from "./render-json-CLr6anzM.mjs";
import { t as compileFiles } from "./compile-files-DvK8Au81.mjs";
import { t as pictureSvg } from "./svg-BP2m17on.mjs";
import { t as EXIT } from "./exit-codes-BUCao6MR.mjs";
import { n as showFindings } from "./findings-CKGWk5RZ.mjs";
import { t as shownPath } from "./shown-path-DAxmg8ZE.mjs";
import { t as wrongOption } from "./wrong-option-D2IvnfX2.mjs";
import { t as readWorkspace } from "./read-workspace-BSRoVlt8.mjs";
import { n as folderOf, t as FOLDER_HELP } from "./command-Cpvw54XA.mjs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

// compiler/graph/dot.ts
const SHAPES$1 = {
	trigger: "oval",
	if: "diamond",
	end: "oval",
	stop: "octagon",
	goal: "note",
	unless: "note"
};
/** The text of the graph; ids are the labels of the flow. */
function pictureDot({ campaign, boxes, lines }) {
	const edges = lines.map(({ from, to, label }) => {
		const attributes = label === void 0 || label === "" ? "" : ` [label=${quoted$1(label)}]`;
		return `  ${quoted$1(from)} -> ${quoted$1(to)}${attributes};`;
	});
	return [
		`digraph ${quoted$1(campaign)} {`,
		"  rankdir=TB; node [shape=box, style=rounded, fontname=\"Helvetica\"]; edge [fontname=\"Helvetica\"];",
		...boxes.map((box) => `  ${quoted$1(box.id)} [label=${quoted$1(words(box))}${shapeOf(box.kind)}];`),
		...edges,
		"}",
		""
	].join("\n");
}
const shapeOf = (kind) => SHAPES$1[kind] === void 0 ? "" : `, shape=${SHAPES$1[kind]}`;
const words = ({ title, details }) => [title.join(" "), ...details].join("\n");
const quoted$1 = (text) => `"${text.replaceAll("\\", "\\\\").replaceAll("\"", "\\\"").replaceAll("\n", "\\n")}"`;

// compiler/graph/mermaid.ts
/** Brackets that give a kind its shape. */
const SHAPES = {
	trigger: ["([", "])"],
	if: ["{{", "}}"],
	wait: ["(", ")"],
	until: ["(", ")"],
	race: ["(", ")"],
	end: ["([", "])"],
	stop: ["([", "])"],
	goal: [">", "]"],
	unless: [">", "]"]
};
/** The text of the chart. Ids are numbers in the order of the boxes, since labels may be words of Mermaid's own. */
function pictureMermaid({ boxes, lines }) {
	const ids = new Map(boxes.map((box, index) => [box.id, `n${index + 1}`]));
	const nodes = boxes.map((box) => `  ${ids.get(box.id)}${shaped(box)}`);
	const edges = lines.map(({ from, to, label }) => {
		const arrow = label === void 0 || label === "" ? "-->" : `-->|"${quoted(label)}"|`;
		return `  ${ids.get(from)} ${arrow} ${ids.get(to)}`;
	});
	return [
		"flowchart TD",
		...nodes,
		...edges,
		""
	].join("\n");
}
function shaped({ kind, title, details }) {
	const [open, close] = SHAPES[kind] ?? ["[", "]"];
	return `${open}"${[title.join(" "), ...details.length === 0 ? [] : [details.join(" ")]].map(quoted).join("<br/>")}"${close}`;
}
/** Mermaid reads `#quot;` and the like inside quotes. */
const quoted = (text) => text.replaceAll("#", "#35;").replaceAll("\"", "#quot;").replaceAll("<", "#lt;").replaceAll(">", "#gt;").replaceAll("|", "#124;");

// cli/graph/formats.ts
/** The formats of `relance graph`: one entry each. */
/** In the order of the help; the first is the default. */
const graphFormats = [
	{
		name: "svg",
		extension: "svg",
		write: pictureSvg
	},
	{
		name: "mermaid",
		extension: "mmd",
		write: pictureMermaid
	},
	{
		name: "dot",
		extension: "dot",
		write: pictureDot
	}
];

// cli/commands/graph.ts
const NAMES = graphFormats.map(({ name }) => name);
/** `relance graph`: the flow of a campaign as a picture. */
const graphCommand = {
	name: "graph",
	summary: "draw the flow of a campaign as SVG, Mermaid or DOT",
	description: "Draws what starts a campaign, what it does and where it ends, as a marketer reads it. One campaign goes to stdout or to a file; without --only all of them go to the folder of --out.",
	examples: [
		"relance graph campaigns --only cart_recovery > cart-recovery.svg",
		"relance graph campaigns --only cart_recovery --format mermaid",
		"relance graph campaigns --out docs/flows"
	],
	configure: (command) => command.argument("[folder]", FOLDER_HELP, ".").option("--only <campaign>", "the campaign to draw").option("--format <format>", NAMES.join(", "), NAMES[0]).option("--out <path>", "a file for one campaign, a folder for all of them (default: stdout)"),
	run: async (reporter, args, options) => {
		const format = chosenFormat(String(options.format));
		const { folder, files } = await readWorkspace(folderOf(args));
		const { diagnostics, build } = await reporter.step("Compiling campaigns", () => compileFiles(files));
		showFindings(reporter, diagnostics, files, { folder });
		if (build === void 0) {
			reporter.result("", {
				ok: false,
				diagnostics: diagnostics.map(asData)
			});
			return EXIT.findings;
		}
		const out = typeof options.out === "string" ? resolve(options.out) : void 0;
		const graphs = draw(build, format, typeof options.only === "string" ? options.only : void 0);
		if (out === void 0 && graphs.length > 1 && !reporter.json) throw whichOne(build);
		const written = out === void 0 ? [] : await write(graphs, out, format, options.only !== void 0);
		if (out !== void 0) reporter.fact("Written", written.map(shownPath).join("\n"), { files: written });
		const [first] = graphs;
		reporter.result(out === void 0 ? first?.text ?? "" : "", {
			ok: true,
			format: format.name,
			...out === void 0 ? { graphs } : { files: written },
			diagnostics
		});
		return EXIT.ok;
	}
};
function chosenFormat(name) {
	const format = graphFormats.find((one) => one.name === name);
	if (format === void 0) throw wrongOption("--format", name, "There is no such format.", `Take one of these: ${NAMES.join(", ")}.`);
	return format;
}
function draw(build, format, only) {
	const chosen = only === void 0 ? build.artefacts : build.artefacts.filter(({ campaign }) => campaign === only);
	if (chosen.length === 0) throw noSuchCampaign(build, only ?? "");
	const { currency } = build.settings.store;
	const coupons = new Map(build.coupons.map(({ name, terms }) => [name, couponWords(terms, currency)]));
	return chosen.map(({ campaign, revision, flow }) => ({
		campaign,
		revision,
		text: format.write(drawPicture(flow, { coupons }))
	}));
}
const namesOf = (build) => build.artefacts.map(({ campaign }) => `\`${campaign}\``).join(", ");
/** Several pictures in one stream are of no use to anybody. */
const whichOne = (build) => new RelanceError({
	code: "which-campaign",
	summary: "The workspace has several campaigns, and stdout takes one picture.",
	why: `It has ${namesOf(build)}.`,
	help: "Name one with `--only`, or give a folder for all of them with `--out`."
});
const noSuchCampaign = (build, only) => wrongOption("--only", only, "The workspace has no campaign of this name.", `Name one of these: ${namesOf(build)}.`);
async function write(graphs, out, { extension }, one) {
	await mkdir(one ? dirname(out) : out, { recursive: true });
	const files = graphs.map(({ campaign, text }) => ({
		path: one ? out : join(out, `${campaign}.${extension}`),
		text
	}));
	for (const { path, text } of files) await writeFile(path, text);
	return files.map(({ path }) => path);
}

export { graphCommand };