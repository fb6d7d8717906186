import { t as createPostgresStore } from "./create-postgres-store-t0EoU0B6.mjs";

export { createPostgresStore };