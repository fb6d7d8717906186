import { n as startEmbeddedPostgres, t as removeEmbeddedPostgres } from "./embedded-DjNogJ5M.mjs";

export { startEmbeddedPostgres };