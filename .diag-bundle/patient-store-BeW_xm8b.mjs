// runtime/store/patient-store.ts
/** Postgres: serialization failure, deadlock, lock not available, statement time-out. All of them rolled the transaction back. */
const IN_THE_WAY = /* @__PURE__ */ new Set([
	"40001",
	"40P01",
	"55P03",
	"57014"
]);
const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 50;
/** Runs a transaction up to five times, with growing pauses (real time); any other error comes out at once. Work must be repeatable, as all work on a store is. */
function patientStore(store) {
	return {
		transaction: async (work) => {
			for (let attempt = 1;; attempt += 1) try {
				return await store.transaction(work);
			} catch (error) {
				if (attempt === ATTEMPTS || !isInTheWay(error)) throw error;
				await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS * 2 ** attempt));
			}
		},
		close: () => store.close()
	};
}
const isInTheWay = (error) => error instanceof Error && "code" in error && IN_THE_WAY.has(error.code);

export { patientStore as t };