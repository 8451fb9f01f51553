import type { UnreadableReason } from "../change-set.ts";
import { fingerprint } from "../fingerprint.ts";
import type { JudgedModule } from "../judge/judge-module.ts";
import type { LonelySpec } from "../lint/lonely-specs.ts";
import type { SpecFault } from "../lint/spec-fault.ts";
import type { LostSpec } from "../plan/lost-specs.ts";
import type { Finding } from "../report.ts";
import type { RuleId, Severity } from "../rule-id.ts";
import type { RuleFacts } from "../wording/rule-facts.ts";
import { word } from "../wording.ts";

/** The severities that count at some place. */
export type Severities = Readonly<Record<RuleId, Severity>>;

/** A glob that matches nothing, where it stands. */
export interface UnusedGlob {
  readonly pattern: string;
  /** Its key in the configuration, as `overrides[0].files[1]`. */
  readonly key: string;
  /** One-based, null where it is not known. */
  readonly line: number | null;
}

/** Everything that the rules look at. */
export interface Judgement {
  readonly modules: readonly JudgedModule[];
  readonly lostSpecs: readonly LostSpec[];
  /** What is wrong with specs themselves; absent where none was read. */
  readonly faults?: readonly SpecFault[];
  /** Specs without a source; only of a lint. */
  readonly lonelySpecs?: readonly LonelySpec[];
  /** Specs that were read for what is wrong with them, and the index, where they are no text. */
  readonly unreadableSpecs?: readonly { readonly path: string; readonly reason: UnreadableReason }[];
  /** The severities for a source. */
  readonly severitiesFor: (source: string) => Severities;
  /** A file after the change whose path differs from this one in case or Unicode composition alone, null without one; absent where none is sought. */
  readonly otherSpelling?: (path: string) => string | null;
  /** The configuration file, null where there is none. */
  readonly configPath: string | null;
  readonly unusedGlobs: readonly UnusedGlob[];
}

/** Makes the findings of one rule, in any order. */
export type Rule = (judgement: Judgement) => readonly Finding[];

/** Where a finding is, how much it weighs, and what it is about. */
export interface FindingParts<Id extends RuleId> {
  readonly severity: Severity;
  readonly path: string;
  /** One-based, in the file as it is after the change; null where the finding is about the whole file. */
  readonly line: number | null;
  readonly facts: RuleFacts[Id];
  /** What tells this finding from others of the rule at the same path, whatever line it is on. */
  readonly items: readonly string[];
}

/** A finding in words, none where the rule is off. */
export function finding<Id extends RuleId>(rule: Id, parts: FindingParts<Id>): readonly Finding[] {
  const { severity, path, line, facts, items } = parts;
  if (severity === "off") return [];
  return [
    { rule, severity, path, line, ...word(rule, facts), fingerprint: fingerprint(rule, path, ...items) },
  ];
}
