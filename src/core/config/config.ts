import type { ItemKind, VisibilityFilter } from "../api-change.ts";
import type { SourceClass } from "../audit/source-class.ts";
import type { RuleId, Severity } from "../rule-id.ts";
import type { SpecFormat } from "./spec-format.ts";

/** A glob to spec template entry of `map`, which beats the templates of `specs`. */
export interface MapEntry {
  readonly files: readonly string[];
  readonly spec: string;
}

/** `api`: which items count. */
export interface ApiOptions {
  readonly visibility: VisibilityFilter;
  readonly reach: "module" | "crate";
  /** Patterns for the names of macros that add nothing to what their calls show. */
  readonly ignoreMacros: readonly string[];
}

/** What may be set for the files of an `overrides` entry. */
export interface Override {
  readonly files: readonly string[];
  readonly rules: Readonly<Partial<Record<RuleId, Severity>>>;
  readonly api: Partial<ApiOptions>;
  readonly require: Requirement | null;
  readonly overview: Overview | null;
}

/** Kinds of item that have a name of their own. */
export type NamedKind = Exclude<ItemKind, "impl" | "attribute" | "macro call" | "unread">;

/** `mention`: what a spec has to name. */
export interface MentionOptions {
  /** Kinds of item that it need not name. */
  readonly exempt: readonly NamedKind[];
}

/** `phases`: a named group of sources. */
export interface Phase {
  readonly name: string;
  readonly files: readonly string[];
}

/** `audit`: what is expected of the whole tree. */
export interface AuditOptions {
  /** Classes of sources that need a spec. */
  readonly require: readonly SourceClass[];
  /** Globs of generated sources. */
  readonly generated: readonly string[];
}

/** What counts as an answer in the spec. */
export type Requirement = "touch" | "mention" | "signature";

/** Whether the nearest `mod.spec.md` above answers for a module that has no spec of its own. */
export type Overview = "own" | "nearest";

/** The configuration with every default filled in. */
export interface Config {
  readonly sources: readonly string[];
  readonly ignore: readonly string[];
  /** Null where the configuration is silent: then the convention's own templates rule. */
  readonly specs: readonly string[] | null;
  readonly map: readonly MapEntry[];
  readonly overview: Overview;
  readonly api: ApiOptions;
  readonly require: Requirement;
  readonly mention: MentionOptions;
  readonly spec: SpecFormat;
  /** Bytes. */
  readonly maxFileSize: number;
  readonly rules: Readonly<Record<RuleId, Severity>>;
  readonly overrides: readonly Override[];
  readonly index: { readonly path: string; readonly reach: "direct" | "reachable" } | null;
  /** In order; a source belongs to the first that names it. */
  readonly phases: readonly Phase[];
  readonly audit: AuditOptions;
  readonly clearance: "commit" | "branch";
  readonly push: { readonly block: boolean };
}
