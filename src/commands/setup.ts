import type { ChangeSet } from "../core/change-set.ts";
import type { Config } from "../core/config/config.ts";
import type { ConfigText } from "../core/config/config-text.ts";
import { DEFAULT_CONFIG } from "../core/config/defaults.ts";
import { formatKeyPath } from "../core/config/key-path.ts";
import type { PathTest } from "../core/glob.ts";
import { createMapping, type Mapping } from "../core/mapping.ts";
import type { UnusedGlob } from "../core/rules/rule.ts";

/** What a change is judged by. */
export interface Setup {
  readonly config: Config;
  readonly mapping: Mapping;
  /** The configuration as found, null where there is none. */
  readonly configText: ConfigText | null;
  /** The text of `.specignore`, null where there is none. */
  readonly specIgnore: string | null;
  /** Lines for the user. */
  readonly notices: readonly string[];
}

/** The texts that a setup is made from, null where there is none. */
export interface SetupTexts {
  readonly configText: ConfigText | null;
  readonly specIgnore: string | null;
}

/**
 * Reads the texts into a setup.
 *
 * @throws SpecCheckError `config` when either is wrong.
 */
export async function createSetup({ configText, specIgnore }: SetupTexts): Promise<Setup> {
  const config = await load(configText);
  const mapping = createMapping(config, specIgnore === null ? null : await ignored(specIgnore));
  return { config, mapping, configText, specIgnore, notices: [] };
}

async function ignored(specIgnore: string): Promise<PathTest> {
  const { parseSpecIgnore } = await import("../core/parse-spec-ignore.ts");
  return parseSpecIgnore(specIgnore);
}

/** The schema and its library load only where there is a configuration: most of a run is the time to load modules. */
async function load(configText: ConfigText | null): Promise<Config> {
  if (configText === null) return DEFAULT_CONFIG;
  const { loadConfig } = await import("../core/config/load-config.ts");
  return loadConfig(configText);
}

/**
 * The globs that match nothing, told only in a change of the configuration itself: a finding on a commit is about
 * that commit, and trying every glob on every path takes its time.
 */
export async function unusedGlobs(
  { configText, mapping }: Setup,
  changeSet: ChangeSet,
): Promise<readonly UnusedGlob[]> {
  if (configText === null || !changeSet.changes.some(({ path }) => path === configText.path)) return [];
  const unused = mapping.unusedPatterns(changeSet.after);
  if (unused.length === 0) return [];
  const { locateKeys } = await import("../core/config/locate.ts");
  const locate = await locateKeys(configText);
  return unused.map(({ pattern, keyPath }) => ({
    pattern,
    key: formatKeyPath(keyPath),
    line: locate(keyPath).line,
  }));
}
