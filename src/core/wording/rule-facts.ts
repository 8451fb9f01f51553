import type { ApiChange, UnreadLines } from "../api-change.ts";
import type { UnreadableReason } from "../change-set.ts";
import type { StaleName } from "../judge/spec-mentions.ts";
import type { FaultFacts } from "../lint/spec-fault.ts";
import type { SpecStatus } from "../report.ts";
import type { BlockFacts } from "./block-words.ts";

/** An API change that the spec does not answer. */
export interface UnansweredFacts {
  readonly source: string;
  readonly spec: string;
  readonly specStatus: SpecStatus;
  readonly api: readonly ApiChange[];
  /** Whether the spec changed, and does not name these items as the configuration asks. */
  readonly lacksNames: boolean;
}

/** Items that a changed spec names nowhere. */
export interface UnmentionedFacts {
  readonly spec: string;
  readonly api: readonly ApiChange[];
}

/** Names in a changed spec of items that are gone. */
export interface StaleFacts {
  readonly source: string;
  readonly stale: readonly StaleName[];
}

/** A source without a spec; `api` is empty where it had one before it moved. */
export interface MissingFacts {
  readonly source: string;
  readonly spec: string;
  readonly isNew: boolean;
  /** A path that differs from the spec's in case or Unicode composition alone. */
  readonly otherSpelling: string | null;
  readonly api: readonly ApiChange[];
}

/** A source and its spec that were parted. */
export type OrphanFacts =
  | { readonly kind: "deleted"; readonly spec: string; readonly source: string }
  | {
      readonly kind: "moved";
      readonly spec: string;
      readonly previousSource: string;
      readonly source: string;
      /** Where the spec belongs now, and whether another one is there already. */
      readonly goal: string;
      readonly goalExists: boolean;
    }
  | { readonly kind: "lost"; readonly spec: string; readonly sources: readonly string[] }
  | {
      /** A spec that answers for nothing, whatever became of its source. */
      readonly kind: "alone";
      readonly spec: string;
      /** Where its source would be, null where that cannot be told. */
      readonly source: string | null;
    };

/** What could not be read of a source, or of its spec. */
export interface IncompleteFacts {
  readonly path: string;
  readonly unread: readonly UnreadLines[];
  /** Whether an API block could therefore not be compared. */
  readonly leavesBlock?: boolean;
  readonly unreadable: readonly { readonly side: "before" | "after"; readonly reason: UnreadableReason }[];
}

/** A glob that matches nothing. */
export interface UnusedFacts {
  readonly key: string;
  readonly pattern: string;
}

/** What each rule tells about a finding of its own. */
export interface RuleFacts extends FaultFacts {
  readonly "api-changed-without-spec": UnansweredFacts | BlockFacts;
  readonly "crate-api-changed-without-spec": UnansweredFacts | BlockFacts;
  readonly "spec-missing": MissingFacts;
  readonly "spec-orphaned": OrphanFacts;
  readonly "api-item-unmentioned": UnmentionedFacts;
  readonly "api-item-stale": StaleFacts;
  readonly "analysis-incomplete": IncompleteFacts;
  readonly "config-pattern-unused": UnusedFacts;
}
