import * as v from "valibot";
import { RULE_IDS, type RuleId, type Severity } from "../rule-id.ts";
import type { Config, Override } from "./config.ts";
import { DEFAULT_CONFIG } from "./defaults.ts";
import type { ConfigProblem } from "./key-path.ts";
import { CONFIG_SCHEMA, type WrittenConfig } from "./schema.ts";
import { footerField, type SpecFormat } from "./spec-format.ts";

/** A configuration with its defaults filled in, or everything that is wrong with it. */
export type ParsedConfig =
  | { readonly kind: "config"; readonly config: Config }
  | { readonly kind: "problems"; readonly problems: readonly ConfigProblem[] };

type WrittenOverride = WrittenConfig["overrides"][number];
type WrittenRules = WrittenConfig["rules"];

/** Checks a configuration as it came from its file and fills in what it leaves out. */
export function parseConfig(raw: unknown): ParsedConfig {
  const result = v.safeParse(CONFIG_SCHEMA, raw);
  if (!result.success) return { kind: "problems", problems: result.issues.map(problemOf) };
  return { kind: "config", config: normalise(result.output) };
}

function problemOf(issue: v.BaseIssue<unknown>): ConfigProblem {
  const keyPath = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
  return { keyPath, problem: issue.message };
}

function normalise(written: WrittenConfig): Config {
  const { sources, ignore, specs, overview, require, maxFileSize, clearance, index } = written;
  return {
    sources,
    ignore,
    specs: specs ?? null,
    map: written.map.map(({ files, spec }) => ({ files, spec })),
    overview,
    api: {
      visibility: written.api.visibility,
      reach: written.api.reach,
      ignoreMacros: written.api.ignoreMacros,
    },
    require,
    mention: { exempt: written.mention.exempt },
    spec: specFormat(written.spec),
    maxFileSize,
    rules: { ...DEFAULT_CONFIG.rules, ...severities(written.rules) },
    overrides: written.overrides.map(override),
    index: index === undefined ? null : { path: index.path, reach: index.reach },
    phases: written.phases.map(({ name, files }) => ({ name, files })),
    audit: { require: written.audit.require, generated: written.audit.generated },
    clearance,
    push: { block: written.push.block },
  };
}

function specFormat({ sections, footer, placeholders }: WrittenConfig["spec"]): SpecFormat {
  const { placement, schema } = footer;
  const fields = Object.entries(schema).map(([key, written]) => footerField(key, written));
  return { sections, footer: { placement, schema: fields }, placeholders };
}

function override({ files, rules, api, require, overview }: WrittenOverride): Override {
  return {
    files,
    rules: severities(rules ?? {}),
    api: {
      ...(api?.visibility === undefined ? {} : { visibility: api.visibility }),
      ...(api?.reach === undefined ? {} : { reach: api.reach }),
      ...(api?.ignoreMacros === undefined ? {} : { ignoreMacros: api.ignoreMacros }),
    },
    require: require ?? null,
    overview: overview ?? null,
  };
}

function severities(written: WrittenRules): Partial<Record<RuleId, Severity>> {
  const entries = RULE_IDS.flatMap((id) => {
    const severity = written[id];
    return severity === undefined ? [] : [[id, severity] as const];
  });
  return Object.fromEntries(entries);
}
