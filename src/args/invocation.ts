import type { VisibilityFilter } from "../core/api-change.ts";
import type { DebtSeverity } from "../core/debt/debt-severity.ts";
import type { RuleId } from "../core/rule-id.ts";
import type { ShardChoice } from "../core/shard/shard.ts";
import type { Format } from "./command-formats.ts";
import type { CommandName } from "./command-table.ts";
import type { Shell } from "./completion/shell.ts";

/** The options that every command takes. */
export interface CommonOptions {
  /** The file of `--config`, as given; null leaves the search to the configuration reader. */
  readonly configFile: string | null;
  /** The folder of `--cwd`, as given: the run behaves as if started there. */
  readonly cwd: string | null;
  readonly format: Format;
  /** The file of `--output`, as given. */
  readonly output: string | null;
  readonly quiet: boolean;
  /** What `--color` or `--no-color` asks for, null where neither was given. */
  readonly color: boolean | null;
  readonly maxWarnings: number | null;
  /** Whether to say where the time went. */
  readonly timing: boolean;
}

/** One side of a comparison or the file of `api`: a path as given, standard input (`-`) or no file (`/dev/null`). */
export type FileArgument =
  | { readonly kind: "path"; readonly path: string }
  | { readonly kind: "stdin" }
  | { readonly kind: "none" };

/** An audit of a tree. Revisions and files are as given. */
export interface AuditInvocation {
  readonly command: "audit";
  /** Null for the index. */
  readonly rev: string | null;
  readonly since: string | null;
  readonly countsItems: boolean;
  readonly usesCache: boolean;
  /** Percent. */
  readonly failUnder: number | null;
  readonly baseline: string | null;
  readonly updatesBaseline: boolean;
  readonly paths: readonly string[];
  readonly options: CommonOptions;
}

/** A ledger of technical debt. Revisions are as given. */
export interface DebtInvocation {
  readonly command: "debt";
  /** Null for the index. */
  readonly rev: string | null;
  readonly since: string | null;
  readonly failOn: DebtSeverity | null;
  readonly paths: readonly string[];
  readonly options: CommonOptions;
}

/** Setting hooks up, or taking them out again. */
export interface SetupInvocation {
  readonly command: "init" | "uninstall";
  /** Whether nobody is asked. */
  readonly isAgreed: boolean;
  readonly isDryRun: boolean;
  /** Whether nothing is installed or started. */
  readonly writesOnly: boolean;
  /** What npm is to install, as given; null for this version. */
  readonly package: string | null;
  readonly options: CommonOptions;
}

/** What a command line asks for, told apart by `command`. */
export type Invocation =
  | { readonly command: "version" }
  | { readonly command: "help"; readonly topic: CommandName | null }
  | { readonly command: "check"; readonly paths: readonly string[]; readonly options: CommonOptions }
  | {
      readonly command: "range";
      /** `A..B` or `A...B`, as given. */
      readonly range: string;
      readonly perCommit: boolean;
      readonly shard: ShardChoice | null;
      readonly paths: readonly string[];
      readonly options: CommonOptions;
    }
  | {
      readonly command: "since";
      readonly since: string;
      readonly paths: readonly string[];
      readonly options: CommonOptions;
    }
  | {
      readonly command: "accept";
      readonly sources: readonly string[];
      readonly reason: string;
      readonly isDryRun: boolean;
      readonly options: CommonOptions;
    }
  | {
      readonly command: "fix";
      readonly paths: readonly string[];
      readonly isDryRun: boolean;
      readonly options: CommonOptions;
    }
  | {
      readonly command: "new";
      /** Files and folders, as given. */
      readonly sources: readonly string[];
      readonly isDryRun: boolean;
      readonly options: CommonOptions;
    }
  | {
      readonly command: "lint";
      /** A revision, as given; null for the index. */
      readonly rev: string | null;
      readonly paths: readonly string[];
      readonly options: CommonOptions;
    }
  | {
      readonly command: "replay";
      /** `A..B` or `A...B`, as given. */
      readonly range: string;
      readonly assumeSpecs: boolean;
      readonly shard: ShardChoice | null;
      readonly paths: readonly string[];
      readonly options: CommonOptions;
    }
  | SetupInvocation
  | { readonly command: "doctor"; readonly options: CommonOptions }
  | AuditInvocation
  | DebtInvocation
  | {
      readonly command: "report";
      /** A revision, as given; null for the index. */
      readonly rev: string | null;
      readonly since: string | null;
      readonly usesCache: boolean;
      readonly options: CommonOptions;
    }
  | {
      readonly command: "merge-reports";
      /** The reports, as given. */
      readonly files: readonly string[];
      readonly options: CommonOptions;
    }
  | {
      readonly command: "pre-push";
      readonly remote: string | null;
      readonly url: string | null;
      readonly options: CommonOptions;
    }
  | {
      readonly command: "api";
      readonly file: FileArgument;
      readonly visibility: VisibilityFilter;
      readonly options: CommonOptions;
    }
  | {
      readonly command: "diff";
      readonly before: FileArgument;
      readonly after: FileArgument;
      readonly visibility: VisibilityFilter;
      readonly options: CommonOptions;
    }
  | {
      readonly command: "diff-batch";
      readonly visibility: VisibilityFilter;
      readonly options: CommonOptions;
    }
  | { readonly command: "completion"; readonly shell: Shell; readonly options: CommonOptions }
  | { readonly command: "explain"; readonly rule: RuleId; readonly options: CommonOptions };
