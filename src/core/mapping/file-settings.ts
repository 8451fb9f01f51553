import type { ApiOptions, Config, MentionOptions, Overview, Requirement } from "../config/config.ts";
import { compileGlobs } from "../glob.ts";
import type { RuleId, Severity } from "../rule-id.ts";

/** What the configuration says about one source. */
export interface FileSettings {
  readonly rules: Readonly<Record<RuleId, Severity>>;
  readonly api: ApiOptions;
  readonly overview: Overview;
  readonly require: Requirement;
  readonly mention: MentionOptions;
  /** Whether nobody asks what specs name: then they are not read for it. */
  readonly leavesNames?: boolean;
}

/** Compiles the settings of single files: the general ones, and over them each of `overrides` that names the file. */
export function compileSettings(config: Config): (path: string) => FileSettings {
  const { rules, api, overview, require, mention } = config;
  const overrides = config.overrides.map((override) => ({
    ...override,
    matches: compileGlobs(override.files),
  }));
  return (path) =>
    overrides
      .filter(({ matches }) => matches(path))
      .reduce<FileSettings>(
        (settings, override) => ({
          rules: { ...settings.rules, ...override.rules },
          api: { ...settings.api, ...override.api },
          overview: override.overview ?? settings.overview,
          require: override.require ?? settings.require,
          mention,
        }),
        { rules, api, overview, require, mention },
      );
}
