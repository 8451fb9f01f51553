import type { ApiChange, UnreadLines } from "./api-change.ts";
import type { UnreadableReason } from "./change-set.ts";
import { counted } from "./counted.ts";
import type { StaleName } from "./judge/spec-mentions.ts";
import type { FaultFacts } from "./lint/spec-fault.ts";
import type { SpecStatus } from "./report.ts";
import type { RuleId } from "./rule-id.ts";
import { type BlockFacts, blockWords } from "./wording/block-words.ts";
import { changeList } from "./wording/change-list.ts";
import { FAULT_WORDING } from "./wording/fault-wording.ts";
import { listed, NAMED } from "./wording/listed.ts";
import { quoted } from "./wording/quoted.ts";

/** What a finding says, the same in every format. */
export interface Wording {
  /** A phrase without a full stop. */
  readonly message: string;
  /** What to do next, as an imperative sentence. */
  readonly help: string;
}

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

const WORDING: { readonly [Rule in RuleId]: (facts: RuleFacts[Rule]) => Wording } = {
  "api-changed-without-spec": (facts) => unanswered("public API", facts),
  "crate-api-changed-without-spec": (facts) => unanswered("crate API", facts),

  "spec-missing": ({ source, spec, isNew, otherSpelling, api }) => ({
    message: isNew
      ? `new module without a spec: ${changeList(api)}`
      : api.length > 0
        ? `API changed in a module without a spec: ${changeList(api)}`
        : `${source} moved away from the spec that covered it`,
    help:
      otherSpelling === null
        ? `Describe ${source} in ${spec} and \`git add\` it.`
        : `${otherSpelling} differs ${differenceOf(otherSpelling, spec)}: run \`git mv ${quoted(otherSpelling)} ${quoted(spec)}\`.`,
  }),

  "spec-orphaned": (facts) => {
    switch (facts.kind) {
      case "deleted":
        return {
          message: `${facts.source} was deleted and its spec stays`,
          help: `Run \`git rm ${quoted(facts.spec)}\`.`,
        };
      case "moved":
        return {
          message: `${facts.previousSource} moved to ${facts.source} and its spec stays behind`,
          help: facts.goalExists
            ? `Move what still holds into ${facts.goal} and run \`git rm ${quoted(facts.spec)}\`.`
            : `Run \`spec-check fix ${quoted(facts.source)}\`, which mends the links to it as well, or \`git mv ${quoted(facts.spec)} ${quoted(facts.goal)}\`.`,
        };
      case "lost":
        return {
          message: `the spec was deleted and ${listed(facts.sources)} ${facts.sources.length === 1 ? "stays" : "stay"}`,
          help: `Run \`git restore --source=HEAD --staged --worktree -- ${quoted(facts.spec)}\`, or move the text to another spec.`,
        };
      case "alone":
        return {
          message:
            facts.source === null
              ? "no source in the tree has this spec"
              : `its source ${facts.source} is not in the tree`,
          help: `Move it to where its source is, or run \`git rm ${quoted(facts.spec)}\`.`,
        };
    }
  },

  "api-item-unmentioned": ({ spec, api }) => ({
    message: `${spec} does not name ${changeList(api)}`,
    help: `Name what changed in ${spec}, each in backticks, and \`git add\` it.`,
  }),

  "api-item-stale": ({ source, stale }) => ({
    message: `still names what ${source} no longer has: ${listed(stale.map(staleName))}`,
    help: "Take the names out, or put those in that the items have now.",
  }),

  "analysis-incomplete": ({ path, unread, unreadable, leavesBlock = false }) => ({
    message: [
      [...unreadable.map(whole), ...stretches(unread)].join("; ") ||
        `cannot read ${leavesBlock ? "all of " : ""}the source as Rust`,
      ...(leavesBlock ? ["so that its API block was not compared"] : []),
    ].join(", "),
    help: unreadable.some(({ reason }) => reason === "too-large")
      ? `Raise "maxFileSize", or list ${path} under "ignore".`
      : `Compare ${path} with its spec by hand, or list it under "ignore".`,
  }),

  "config-pattern-unused": ({ key, pattern }) => ({
    message: `${key} ${JSON.stringify(pattern)} matches no path`,
    help: "Correct the pattern or remove it; patterns are matched from the repository's root.",
  }),

  ...FAULT_WORDING,
};

/** The words of a finding. */
export function word<Rule extends RuleId>(rule: Rule, facts: RuleFacts[Rule]): Wording {
  return WORDING[rule](facts);
}

function staleName({ name, line, renamedTo }: StaleName): string {
  const now = renamedTo === null ? "" : `, now \`${renamedTo}\``;
  return `\`${name}\` (line ${line}${now})`;
}

function unanswered(what: string, facts: UnansweredFacts | BlockFacts): Wording {
  if ("problem" in facts) return blockWords(what, facts);
  const { spec, specStatus, api, lacksNames } = facts;
  if (lacksNames) {
    return {
      message: `${what} changed, and its spec names nowhere what is new, or still what is gone: ${changeList(api)}`,
      help: `Name what was added or changed in ${spec}, take out what was removed, and \`git add\` it.`,
    };
  }
  const but =
    specStatus === "moved"
      ? "its spec only moved"
      : specStatus === "cosmetic"
        ? "its spec changed only in white space, footer or link targets"
        : "its spec did not";
  return {
    message: `${what} changed, ${but}: ${changeList(api)}`,
    help: `Describe the change in ${spec} and \`git add\` it.`,
  };
}

const REASONS: Readonly<Record<UnreadableReason, string>> = {
  "not-utf8": "is not UTF-8",
  "nul-byte": "holds NUL bytes",
  "lfs-pointer": "is a Git LFS pointer",
  "too-large": 'is larger than "maxFileSize"',
};

function whole({ side, reason }: IncompleteFacts["unreadable"][number]): string {
  return `the file ${side === "before" ? "before the change " : ""}${REASONS[reason]}`;
}

function stretches(unread: readonly UnreadLines[]): readonly string[] {
  const named = unread.slice(0, NAMED).map(({ side, from, to, reason }) => {
    const lines = from === to ? `line ${from}` : `lines ${from}-${to}`;
    return `cannot read ${lines}${side === "before" ? " before the change" : ""}: ${reason}`;
  });
  const rest = unread.length - NAMED;
  return rest > 0 ? [...named, `and ${counted(rest, "more place")}`] : named;
}

function differenceOf(path: string, other: string): string {
  return path.toLowerCase() === other.toLowerCase() ? "only in case" : "only in how it composes its letters";
}
