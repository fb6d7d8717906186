import { i as tellFindings, n as reportData, r as reportText, t as progressOf } from "./report-BoGQfBL6.mjs";

export { progressOf, reportData, reportText, tellFindings };