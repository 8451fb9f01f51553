import type { Blobs } from "../core/change-set.ts";
import { type JudgedModule, judgeModule } from "../core/judge/judge-module.ts";
import type { JudgedModules } from "../core/judge/judged-modules.ts";
import { mayBeAccepted } from "../core/judge/may-be-accepted.ts";
import { needsBlock } from "../core/judge/needs-block.ts";
import { needsMentions } from "../core/judge/needs-mentions.ts";
import type { PlannedModule } from "../core/plan/planned-module.ts";
import { objectsOf } from "../core/plan.ts";
import { diffSources } from "../core/rust/diff-sources.ts";
import { readBlobs } from "../io/blobs.ts";
import type { Git } from "../io/git.ts";
import type { OnPhase } from "../io/phase-clock.ts";
import type { ReachOf } from "./change-reach.ts";

/** What modules are judged with. */
export interface JudgeModulesOptions {
  /** Bytes; a larger file is not read. */
  readonly maxFileSize: number;
  readonly reachOf: ReachOf;
  /** What was judged before. It learns what is judged now. */
  readonly known: JudgedModules;
  readonly onPhase: OnPhase;
}

/**
 * Reads modules in one process of Git and compares their two sides. The reader of Rust comes with this file, which
 * loads only when there is something to read.
 *
 * @throws SpecCheckError `object` when a content cannot be read.
 */
export async function judgeModules(
  git: Git,
  modules: readonly PlannedModule[],
  { maxFileSize, reachOf, known, onPhase }: JudgeModulesOptions,
): Promise<readonly JudgedModule[]> {
  // How far items are seen hangs on the rest of the crate, which is another in another change.
  const isAlone = modules.map((module) => reachOf(module) === null);
  const found = modules.map((module, at) => (isAlone[at] === true ? known.find(module) : null));
  const unknown = modules.filter((_, at) => found[at] === null);
  onPhase("reading contents");
  const blobs = await readBlobs(git, unknown.flatMap(objectsOf), maxFileSize);
  onPhase("comparing Rust");
  const compared = unknown.map((module) => judgeModule(module, { blobs, diff: diffSources, reachOf }));
  onPhase("reading specs of changed modules");
  const named = await readMentions(compared, blobs);
  const fresh = (await readAcceptance(await compareBlocks(named, blobs), blobs)).values();
  return modules.map((module, at) => {
    const judged = found[at] ?? fresh.next().value;
    if (judged === undefined) throw new Error(`${module.source} was not judged`);
    if (isAlone[at] === true) known.keep(judged);
    return judged;
  });
}

/** Specs are parsed only where an API changed: most commits never load the parser. */
async function readMentions(
  compared: readonly JudgedModule[],
  blobs: Blobs,
): Promise<readonly JudgedModule[]> {
  if (!compared.some(needsMentions)) return compared;
  const { withMentions } = await import("../core/judge/spec-mentions.ts");
  return compared.map((module) => (needsMentions(module) ? withMentions(module, { blobs }) : module));
}

async function compareBlocks(
  compared: readonly JudgedModule[],
  blobs: Blobs,
): Promise<readonly JudgedModule[]> {
  if (!compared.some(needsBlock)) return compared;
  const { withBlock } = await import("../core/judge/with-block.ts");
  return compared.map((module) => (needsBlock(module) ? withBlock(module, { blobs }) : module));
}

async function readAcceptance(
  compared: readonly JudgedModule[],
  blobs: Blobs,
): Promise<readonly JudgedModule[]> {
  if (!compared.some((module) => mayBeAccepted(module, blobs))) return compared;
  const { withAcceptance } = await import("../core/judge/with-acceptance.ts");
  return compared.map((module) => withAcceptance(module, blobs));
}
