import type { ApiDiff } from "../api-change.ts";
import type { Blobs, BlobText, UnreadableReason } from "../change-set.ts";
import { SpecCheckError } from "../errors.ts";
import { isRust, type PlannedModule } from "../plan/planned-module.ts";
import type { SpecFate } from "../plan/planned-spec.ts";
import type { ModuleReport, SpecStatus } from "../report.ts";
import { modulePath } from "../rust/module-path.ts";
import type { FileReach } from "../rust/reach/file-reach.ts";
import type { SurfaceOptions } from "../rust/surface-options.ts";
import { specProse } from "../spec/spec-prose.ts";
import type { BlockProblem } from "./block-problem.ts";
import type { SpecMentions } from "./spec-mentions.ts";

/** Compares the API of two versions of one Rust source, as `diffSources` does. */
export type DiffSources = (before: string | null, after: string | null, options: SurfaceOptions) => ApiDiff;

/** A file whose content is no text, and which side of the change it is on. */
export interface UnreadableFile {
  readonly path: string;
  readonly side: "before" | "after";
  readonly reason: UnreadableReason;
}

/** A module with everything the rules need to know of it. */
export interface JudgedModule {
  readonly planned: PlannedModule;
  readonly report: ModuleReport;
  /** Whether the spec says something else than before the change. */
  readonly isAnswered: boolean;
  /** How the spec names the items that changed; null where it was not read, or is not this module's alone. */
  readonly mentions: SpecMentions | null;
  /** How the API block of its spec falls short; absent or null where it need not be there, or is right. */
  readonly apiBlock?: BlockProblem | null;
  readonly unread: ApiDiff["unread"];
  readonly unreadable: readonly UnreadableFile[];
}

/** What the texts are taken from and compared with. */
export interface JudgeTools {
  readonly blobs: Blobs;
  readonly diff: DiffSources;
  /** How far the names of a source are seen in its crate; null where the file alone decides. */
  readonly reachOf?: (planned: PlannedModule) => FileReach | null;
}

/**
 * Compares a module's source and spec on both sides of a change.
 *
 * @throws SpecCheckError `object` when a blob that the plan asked for was not read.
 */
export function judgeModule(planned: PlannedModule, tools: JudgeTools): JudgedModule {
  const { source, previousSource, status, spec } = planned;
  const api = compareSources(planned, tools);
  const answer = compareSpecs(planned, tools.blobs);
  const report: ModuleReport = {
    source,
    previousSource,
    status,
    spec: spec.path,
    specStatus: answer.status,
    analysis: api.diff.analysis,
    ...(api.diff.reachUnknown === undefined ? {} : { reachUnknown: api.diff.reachUnknown }),
    api: api.diff.api,
  };
  return {
    planned,
    report,
    isAnswered: answer.isAnswered,
    mentions: null,
    unread: api.diff.unread,
    unreadable: [...api.unreadable, ...answer.unreadable],
  };
}

interface SourceComparison {
  readonly diff: ApiDiff;
  readonly unreadable: readonly UnreadableFile[];
}

function compareSources(planned: PlannedModule, { blobs, diff, reachOf }: JudgeTools): SourceComparison {
  const { source, previousSource, before, after, settings } = planned;
  if (!isRust(source)) return { diff: { analysis: "skipped", api: [], unread: [] }, unreadable: [] };
  if (before === after) return { diff: { analysis: "complete", api: [], unread: [] }, unreadable: [] };
  const old = before === null ? null : textOf(blobs, before);
  const now = after === null ? null : textOf(blobs, after);
  const unreadable = [
    ...unreadableOf(old, previousSource ?? source, "before"),
    ...unreadableOf(now, source, "after"),
  ];
  if (old?.kind === "unreadable" || now?.kind === "unreadable") {
    return { diff: { analysis: "failed", api: [], unread: [] }, unreadable };
  }
  // A module that moved resolves `super` differently on its two sides, so neither path holds for both.
  const module = previousSource === null ? modulePath(source) : null;
  const reach = reachOf?.(planned) ?? null;
  const { visibility, ignoreMacros } = settings.api;
  const options = { visibility, module, ignoreMacros, ...(reach === null ? {} : { reach }) };
  return { diff: diff(old?.text ?? null, now?.text ?? null, options), unreadable: [] };
}

interface SpecComparison {
  readonly status: SpecStatus;
  readonly isAnswered: boolean;
  readonly unreadable: readonly UnreadableFile[];
}

/** A spec that cannot be read as text did change, so it answers; that nobody could look is said in a finding. */
function compareSpecs({ spec }: PlannedModule, blobs: Blobs): SpecComparison {
  const { fate, path } = spec;
  if (fate.kind !== "edited" && fate.kind !== "moved") {
    return { status: fate.kind, isAnswered: fate.kind === "added", unreadable: [] };
  }
  if (fate.oldOid === fate.newOid)
    return { status: statusOf(fate, false), isAnswered: false, unreadable: [] };
  const old = textOf(blobs, fate.oldOid);
  const now = textOf(blobs, fate.newOid);
  const unreadable = [...unreadableOf(old, path, "before"), ...unreadableOf(now, path, "after")];
  const isAnswered =
    old.kind === "unreadable" || now.kind === "unreadable" || specProse(old.text) !== specProse(now.text);
  return { status: statusOf(fate, isAnswered), isAnswered, unreadable };
}

function statusOf(fate: SpecFate, isAnswered: boolean): SpecStatus {
  if (fate.kind !== "edited") return fate.kind;
  return isAnswered ? "updated" : "cosmetic";
}

function textOf(blobs: Blobs, oid: string): BlobText {
  const blob = blobs.get(oid);
  if (blob !== undefined) return blob;
  throw new SpecCheckError("object", `expected the content of object ${oid}, received none`);
}

function unreadableOf(
  blob: BlobText | null,
  path: string,
  side: UnreadableFile["side"],
): readonly UnreadableFile[] {
  return blob?.kind === "unreadable" ? [{ path, side, reason: blob.reason }] : [];
}
