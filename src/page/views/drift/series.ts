import type { CoverageMonth } from "../../../core/picture/coverage-months.ts";
import type { DebtMonth } from "../../../core/picture/debt-month.ts";
import type { DriftedMonth } from "../../../core/picture/drift-tally.ts";
import type { Series } from "./month-columns.ts";

/** What became of an API change, as the page names it: the worst lies on the ground, where columns compare best. */
export const ANSWERS: readonly Series<DriftedMonth>[] = [
  { word: "Spec unchanged", colour: "answer-unanswered", amount: ({ unanswered }) => unanswered },
  { word: "No spec", colour: "answer-unspecified", amount: ({ unspecified }) => unspecified },
  { word: "Exempt", colour: "answer-exempt", amount: ({ exempt }) => exempt },
  { word: "Accepted", colour: "answer-accepted", amount: ({ accepted }) => accepted },
  { word: "Spec updated", colour: "answer-answered", amount: ({ answered }) => answered },
];

/** How urgent specs say that their debt is, the most urgent on the ground. */
export const SEVERITIES: readonly Series<Pick<DebtMonth, "high" | "medium" | "low" | "unknown">>[] = [
  { word: "High", colour: "severity-high", amount: ({ high }) => high },
  { word: "Medium", colour: "severity-medium", amount: ({ medium }) => medium },
  { word: "Low", colour: "severity-low", amount: ({ low }) => low },
  { word: "None given", colour: "severity-unknown", amount: ({ unknown }) => unknown },
];

/** What answers for sources, those that nothing answers for on top. */
export const STATES: readonly Series<CoverageMonth>[] = [
  { word: "Own spec", colour: "bar-own", amount: ({ own }) => own },
  { word: "Overview", colour: "bar-overview", amount: ({ overview }) => overview },
  { word: "Missing", colour: "bar-missing", amount: ({ missing }) => missing },
];
