import { RULE_IDS } from "../rule-id.ts";
import type { Config } from "./config.ts";
import type { KeyPath } from "./key-path.ts";

/** Something that a configuration asks for and this version cannot do. */
export interface ConfigNotice {
  readonly keyPath: KeyPath;
  /** A phrase to be read behind the key. */
  readonly notice: string;
}

/** The rules of the contract that are about more than one commit's change. */
const LATER_RULES: readonly string[] = ["index-entry-missing", "index-link-broken", "index-coverage-stale"];

const checkedRules: ReadonlySet<string> = new Set(RULE_IDS);

/** Rules that a configuration may name although this version does not check them yet. */
export const PLANNED_RULES: readonly string[] = LATER_RULES.filter((id) => !checkedRules.has(id));

/**
 * What a configuration asks for and is not built yet: a setting must never be without effect and without a word.
 * Whoever builds one of these takes its line out here.
 */
export function plannedSettings({ index }: Pick<Config, "index">): readonly ConfigNotice[] {
  return index === null
    ? []
    : [{ keyPath: ["index"], notice: "is not yet supported by this version; the index is not read" }];
}

/** Notices for the rules that a table of severities names and this version does not check. */
export function plannedRules(
  written: Readonly<Record<string, unknown>>,
  keyPath: KeyPath,
): readonly ConfigNotice[] {
  return PLANNED_RULES.filter((id) => written[id] !== undefined && written[id] !== "off").map((id) => ({
    keyPath: [...keyPath, id],
    notice: 'is not yet supported by this version; treated as "off"',
  }));
}
