import { t as RelanceError } from "./relance-error-DnXPK3WH.mjs";
import { t as shownPath } from "./shown-path-DAxmg8ZE.mjs";
import { n as diskFull } from "./environment-errors-Nzepctf8.mjs";
import { statfs } from "node:fs/promises";
import { createServer } from "node:http";

// runtime/server/listen.ts
/** Finding a port. */
/** Where the page is served when nobody asks for another port. */
const DEFAULT_PORT = 4747;
/**
* Binds the server and returns its port. A port that was asked for must be free, else a RelanceError (`port-in-use`, `port-not-allowed`,
* `cannot-listen`) says what to do; without one, the first free port from `DEFAULT_PORT` on is taken. Port 0 asks for any.
*/
async function listen(server, host, asked) {
	if (asked !== void 0) return bind(server, host, asked);
	for (let port = DEFAULT_PORT; port < 4767; port++) {
		const taken = await bind(server, host, port).catch((error) => {
			if (error instanceof RelanceError && error.code !== "cannot-listen") return void 0;
			throw error;
		});
		if (taken !== void 0) return taken;
	}
	return bind(server, host, 0);
}
/** Fails like `listen` if the port is taken on loopback, and lets it go again: said before anything else is started. */
async function requireFreePort(port) {
	const probe = createServer();
	await bind(probe, "127.0.0.1", port);
	await new Promise((resolve) => probe.close(resolve));
}
function bind(server, host, port) {
	return new Promise((resolve, reject) => {
		const failed = (error) => reject(explained(error, host, port));
		if (!Number.isInteger(port) || port < 0 || port > 65535) return failed(/* @__PURE__ */ new RangeError("That is not a port."));
		server.once("error", failed);
		server.listen({
			host,
			port
		}, () => {
			server.off("error", failed);
			const address = server.address();
			resolve(address !== null && typeof address === "object" ? address.port : port);
		});
	});
}
function explained(error, host, port) {
	if (error.code === "EADDRINUSE") return new RelanceError({
		code: "port-in-use",
		summary: `Port ${port} is in use.`,
		why: `Another process listens on ${host}:${port}, so the page cannot be served there. It may be a Relance that still runs.`,
		help: "Stop that process, ask for another port with `--port`, or leave `--port` out: then a free one is taken.",
		cause: error
	});
	if (error.code === "EACCES") return new RelanceError({
		code: "port-not-allowed",
		summary: `Port ${port} may not be used.`,
		why: "The system keeps this port for itself (ports under 1024 often need more rights).",
		help: "Ask for a port from 1024 to 65535 with `--port`, or leave `--port` out: then a free one is taken.",
		cause: error
	});
	return new RelanceError({
		code: "cannot-listen",
		summary: `The page cannot be served on ${host}, port ${port}.`,
		why: error.message,
		help: "Check that the loopback interface is up and that the port is a number from 0 to 65535.",
		cause: error
	});
}

// cli/dev/disk-space.ts
/** Room on the disk: asked for before anything is written, and watched from then on. */
const MEGABYTE = 1048576;
/** Both databases, the bundle and their growth in a first hour. */
const NEEDED = 500 * MEGABYTE;
/** Less than this and a database may fail to write its next page, each in a way of its own; the clean stop needs some of it. */
const LEFT_FOR_STOPPING = 16 * MEGABYTE;
/** How often it is looked. Real ms. */
const LOOK_EVERY_MS = 1e3;
async function freeBytes(folder) {
	const { bavail, bsize } = await statfs(folder);
	return bavail * bsize;
}
/** The error of a disk that is nearly full where one of the folders lies; undefined if there is room. */
async function nearlyFull(folders) {
	for (const folder of folders) {
		const free = await freeBytes(folder).catch(() => Number.POSITIVE_INFINITY);
		if (free < LEFT_FOR_STOPPING) return diskFull(`${megabytes(free)} MB are free where \`${shownPath(folder)}\` lies.`);
	}
}
/** Resolves once a disk is nearly full; stays open when the signal ends the watch. */
async function untilFull(folders, signal) {
	while (!signal.aborted) {
		const full = await nearlyFull(folders);
		if (full !== void 0) return full;
		await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
	}
	return new Promise(() => void 0);
}
const megabytes = (bytes) => Math.floor(bytes / MEGABYTE);
/** Throws a `RelanceError` where there is too little room to start. */
async function requireSpace(folder) {
	const free = await freeBytes(folder);
	if (free >= NEEDED) return;
	throw new RelanceError({
		code: "no-disk-space",
		summary: "There is too little disk space to start.",
		why: `${megabytes(free)} MB are free where \`${shownPath(folder)}\` lies; the databases need ${NEEDED / MEGABYTE} MB.`,
		help: "Free some space and start again: nothing that was confirmed is lost."
	});
}

export { requireFreePort as a, listen as i, requireSpace as n, untilFull as r, nearlyFull as t };