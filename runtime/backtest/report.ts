/** The report of a backtest, as plain data: what terminal, JSON and HTML show. */
import type { Comparison } from './compare.ts';
import type { Figures } from './figures.ts';
import type { HistoryFacts } from './history.ts';

/** What it is compared with, and what is different. */
export interface Against {
  /** As it was asked for: `main`, `deployed`. */
  readonly name: string;
  /** The commit, where it is one. */
  readonly commit?: string;
  readonly figures: Figures;
  readonly comparison: Comparison;
  /** Names of the contacts that are told as examples, by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** All that a backtest says. */
export interface BacktestReport {
  /** Name of the store, its zone and its currency. */
  readonly store: { readonly name: string; readonly timeZone: string; readonly currency: string };
  /** First and last day, both part of it, and as instants, the end exclusive (ms). */
  readonly period: { readonly from: string; readonly to: string; readonly fromMs: number; readonly toMs: number };
  readonly history: HistoryFacts;
  readonly assumptions: readonly string[];
  readonly figures: Figures;
  readonly against?: Against;
}
