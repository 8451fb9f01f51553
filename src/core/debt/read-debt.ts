import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from "yaml";
import { lineCounter } from "../line-counter.ts";
import { FOOTER_KEYS, locateFooter } from "../spec/footer/locate-footer.ts";
import { type PlainText, readPlainFooter } from "../spec/footer/plain-footer.ts";
import { remembering } from "../spec/remembering.ts";
import { DEBT_SEVERITIES, type DebtSeverity } from "./debt-severity.ts";

/** One debt that a footer names. */
export interface NamedDebt {
  readonly text: string;
  /** One-based line of the spec. */
  readonly line: number;
}

/** What a spec says of its debt. */
export interface SpecDebt {
  /** Null where it says none, or none of the three. */
  readonly severity: DebtSeverity | null;
  readonly items: readonly NamedDebt[];
  /** What keeps its footer from being read in full, null where nothing does. */
  readonly problem: { readonly line: number; readonly text: string } | null;
}

/** What stands in a list where there is nothing to list. */
const NOTHING = /^(?:none|nothing|n\/a)(?: (?:known|so far|yet|at this time|at present|currently))?\.?$/i;

/** Longer items are cut: a ledger is a list. */
const LONGEST = 500;

/** What a footer's YAML says, with offsets into it in place of lines. */
interface FooterDebt {
  readonly severity: DebtSeverity | null;
  readonly items: readonly { readonly text: string; readonly offset: number }[];
  readonly problem: { readonly offset: number; readonly text: string } | null;
}

/** Footers that are remembered: most are in many trees of a history. */
const REMEMBERED = 10_000;

/**
 * Reads `tech_debt` from a spec's footer: its `severity`, and the `highest_priority_items`. An item that YAML takes for
 * a table, as `fix: this`, counts as it is written.
 *
 * @param keys the keys that a footer may begin with.
 */
export function readDebt(text: string, keys: readonly string[] = FOOTER_KEYS): SpecDebt {
  const place = locateFooter(text, keys);
  if (place === null) return { severity: null, items: [], problem: { line: 1, text: "has no footer" } };
  const lineAt = lineCounter(text);
  const lineOf = (offset: number) => lineAt(place.yamlFrom + offset);
  const { severity, items, problem } = footerDebt(text.slice(place.yamlFrom, place.to));
  return {
    severity,
    items: items.map((item) => ({ text: item.text, line: lineOf(item.offset) })),
    problem: problem === null ? null : { line: lineOf(problem.offset), text: problem.text },
  };
}

const footerDebt = remembering((yaml: string) => plainDebt(yaml) ?? parsedDebt(yaml), REMEMBERED);

/** The debt of a footer that is plain and has nothing wrong with it, null for any other. */
function plainDebt(yaml: string): FooterDebt | null {
  const debt = readPlainFooter(yaml)?.entries.get("tech_debt");
  if (debt?.kind !== "map") return null;
  const written = debt.entries.get("severity");
  const severity = written?.kind === "text" ? knownSeverity(written.text) : null;
  const list = debt.entries.get("highest_priority_items") ?? { kind: "list", items: [] };
  if (severity === null || list.kind === "map") return null;
  const texts: readonly PlainText[] = list.kind === "list" ? list.items : [list];
  return { severity, items: texts.flatMap(({ text, from }) => told(text, from)), problem: null };
}

function parsedDebt(yaml: string): FooterDebt {
  const document = parseDocument(yaml, { logLevel: "silent" });
  const [error] = document.errors;
  const unread = (offset: number, text: string) => ({ severity: null, items: [], problem: { offset, text } });
  if (error !== undefined) {
    const words = error.message.split("\n", 1)[0] ?? "";
    return unread(error.pos[0], `has a footer that is no YAML: ${words}`);
  }
  const root = document.contents;
  const debt = isMap(root) ? root.get("tech_debt", true) : null;
  if (!isMap(debt)) return unread(0, "has no tech_debt in its footer");
  const severity = severityOf(debt);
  const problem = severity === null ? { offset: debt.range?.[0] ?? 0, text: severityProblem(debt) } : null;
  return { severity, items: itemsOf(debt, yaml), problem };
}

function severityOf(debt: YAMLMap): DebtSeverity | null {
  return knownSeverity(debt.get("severity"));
}

function knownSeverity(written: unknown): DebtSeverity | null {
  return DEBT_SEVERITIES.find((severity) => severity === written) ?? null;
}

function severityProblem(debt: YAMLMap): string {
  const written = debt.get("severity", true);
  const shown = isScalar(written) ? JSON.stringify(written.value)?.slice(0, 60) : undefined;
  return `expected the severity ${DEBT_SEVERITIES.join(", ")}; received ${shown ?? "none"}`;
}

function itemsOf(debt: YAMLMap, yaml: string): FooterDebt["items"] {
  const list = debt.get("highest_priority_items", true);
  const nodes: readonly unknown[] = isSeq(list) ? list.items : [list];
  return nodes.flatMap((node) => {
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return [];
    const [from = 0, to = 0] = node.range ?? [];
    const written = isScalar(node) && typeof node.value === "string" ? node.value : yaml.slice(from, to);
    return told(written, from);
  });
}

/** An item as a ledger tells it; none where it says that there is nothing. */
function told(written: string, offset: number): FooterDebt["items"] {
  const text = written.replace(/\s+/g, " ").trim();
  if (text === "" || text === "null" || text === "~" || NOTHING.test(text)) return [];
  return [{ text: text.slice(0, LONGEST), offset }];
}
