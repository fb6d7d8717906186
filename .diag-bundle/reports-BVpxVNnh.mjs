import { t as createReports } from "./reports-CQ2Me3O5.mjs";

export { createReports };