import { RULE_IDS } from "../rule-id.ts";
import type { Config, Override } from "./config.ts";
import type { KeyPath } from "./key-path.ts";

/** Something that a configuration asks for and this version cannot do. */
export interface ConfigNotice {
  readonly keyPath: KeyPath;
  /** A phrase to be read behind the key. */
  readonly notice: string;
}

/** The rules of the contract that are about more than one commit's change. */
const LATER_RULES: readonly string[] = [
  "footer-missing",
  "footer-invalid",
  "footer-link-broken",
  "section-missing",
  "footer-link-annotated",
  "footer-item-truncated",
  "spec-placeholder",
  "index-entry-missing",
  "index-link-broken",
  "index-coverage-stale",
];

const checkedRules: ReadonlySet<string> = new Set(RULE_IDS);

/** Rules that a configuration may name although this version does not check them yet. */
export const PLANNED_RULES: readonly string[] = LATER_RULES.filter((id) => !checkedRules.has(id));

/** Values that a key may have and that are not built yet, and the one that stands in for them. */
interface Plan<Value> {
  readonly planned: readonly Value[];
  readonly done: Value;
}

const REQUIRE: Plan<Config["require"]> = { planned: ["signature"], done: "touch" };

/**
 * Replaces what is not built yet by what is done instead, and says so: a setting must never be without effect and
 * without a word. Whoever builds one of these takes its line out here.
 */
export function replacePlanned(asked: Config): {
  readonly config: Config;
  readonly notices: readonly ConfigNotice[];
} {
  const notices: ConfigNotice[] = [];
  const replace = <T>(keyPath: KeyPath, value: T, { planned, done }: Plan<T>): T => {
    if (!planned.includes(value)) return value;
    const treated = `${JSON.stringify(value)} is not yet supported by this version; treated as`;
    notices.push({ keyPath, notice: `${treated} ${JSON.stringify(done)}` });
    return done;
  };
  const require = (keyPath: KeyPath, value: Config["require"]) => replace(keyPath, value, REQUIRE);

  const config: Config = {
    ...asked,
    require: require(["require"], asked.require),
    overrides: asked.overrides.map((entry, at): Override => {
      const answer = entry.require === null ? null : require(["overrides", at, "require"], entry.require);
      return { ...entry, require: answer };
    }),
  };
  if (config.index !== null) {
    notices.push({
      keyPath: ["index"],
      notice: "is not yet supported by this version; the index is not read",
    });
  }
  return { config, notices };
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
