import { a as editDistance, n as nearest, r as suggest, t as helpOf } from "./nearest-Bg8ocq69.mjs";

export { suggest };