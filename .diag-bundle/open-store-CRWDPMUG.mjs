import { join } from "node:path";

// cli/workspace/open-store.ts
/** The store of a workspace, for commands that look at it or write to it beside `relance dev`. */
/** A large batch of an import is one statement. Real ms. */
const STATEMENT_TIMEOUT_MS = 3e4;
/** A plan that was made while a table was empty reads all of it for every row, once an import has filled it. */
const SESSION = { options: "-c plan_cache_mode=force_custom_plan" };
/**
* Opens the store of the workspace in `folder` and migrates it: the server of `DATABASE_URL`, else the embedded Postgres of the workspace, which is
* joined if it runs and started for as long as the store is open if it does not. Throws a RelanceError if the database cannot be reached or used.
*/
async function openWorkspaceStore(folder, { reporter, schema }) {
	const server = await openServer(folder, reporter);
	try {
		const { createPostgresStore } = await import("./create-postgres-store-BTwzR8yP.mjs");
		const store = await reporter.step("Migrating the database", () => createPostgresStore({
			connection: {
				...server.connection,
				...SESSION
			},
			schema,
			statementTimeoutMs: STATEMENT_TIMEOUT_MS
		}));
		return {
			store,
			close: () => store.close().finally(server.stop)
		};
	} catch (error) {
		await server.stop();
		throw error;
	}
}
async function openServer(folder, reporter) {
	const url = process.env.DATABASE_URL;
	if (url !== void 0 && url !== "") return {
		connection: { connectionString: url },
		stop: async () => void 0
	};
	const { startEmbeddedPostgres } = await import("./embedded-CQRI3kuG.mjs");
	return reporter.step("Starting Postgres", () => startEmbeddedPostgres({ dataRoot: join(folder, ".relance", "postgres") }));
}

export { openWorkspaceStore as t };