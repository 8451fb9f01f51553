import type { Blobs } from "../change-set.ts";
import { lineCounter } from "../line-counter.ts";
import { apiLines } from "../render/api-lines.ts";
import { modulePath } from "../rust/module-path.ts";
import { type BlockOwner, chooseBlock } from "../spec/api-block/choose-block.ts";
import { compareLines } from "../spec/api-block/compare-lines.ts";
import { type ApiBlock, codeLines, findBlocks } from "../spec/api-block/find-blocks.ts";
import { readSpecDocument } from "../spec/spec-document.ts";
import type { BlockProblem } from "./block-problem.ts";
import type { JudgedModule } from "./judge-module.ts";
import { specText } from "./may-be-accepted.ts";

/**
 * The same module with how the API block of its spec falls short. A block that was out of date before is old debt: it
 * is compared where the change is one of the API, or edits the block itself.
 */
export function withBlock(judged: JudgedModule, { blobs }: { readonly blobs: Blobs }): JudgedModule {
  const { planned, report } = judged;
  const text = specText(planned.spec.blockOid ?? null, blobs);
  if (text === null) return judged;
  if (report.api.length === 0 && sameBlock(judged, text, blobs)) return judged;
  const apiBlock = problemOf(judged, text, blobs);
  if (apiBlock === null) return judged;
  const told = apiBlock.kind === "missing" ? { kind: apiBlock.kind } : apiBlock;
  return { ...judged, apiBlock, report: { ...report, apiBlock: told } };
}

function ownerOf({ planned: { source, previousSource, spec } }: JudgedModule): BlockOwner {
  return { source, previousSource, isOwn: spec.own };
}

/** Whether the change left the block as it was. */
function sameBlock(judged: JudgedModule, text: string, blobs: Blobs): boolean {
  const { fate } = judged.planned.spec;
  const before = fate.kind === "edited" || fate.kind === "moved" ? specText(fate.oldOid, blobs) : null;
  return before === null || blockText(before, judged) === blockText(text, judged);
}

function blockText(text: string, judged: JudgedModule): string {
  const choice = chooseBlock(findBlocks(readSpecDocument(text)), ownerOf(judged));
  const blocks: readonly ApiBlock[] =
    choice.kind === "none" ? [] : choice.kind === "several" ? choice.blocks : [choice.block];
  return [choice.kind, ...blocks.flatMap((block) => codeLines(text, block))].join("\n");
}

function problemOf(judged: JudgedModule, text: string, blobs: Blobs): BlockProblem | null {
  const { planned } = judged;
  const blocks = findBlocks(readSpecDocument(text));
  const choice = chooseBlock(blocks, ownerOf(judged));
  const lineAt = lineCounter(text);
  if (planned.after === null) {
    // Whose spec goes with it is no matter of blocks.
    return choice.kind === "none" || planned.spec.own || choice.kind === "several"
      ? null
      : { kind: "left", line: lineAt(choice.block.from) };
  }
  const source = specText(planned.after, blobs);
  const { visibility } = planned.settings.api;
  const api = source === null ? null : apiLines(source, { visibility, module: modulePath(planned.source) });
  if (api === null || api.analysis !== "complete") return { kind: "unknown" };
  switch (choice.kind) {
    case "none": {
      const nameless = !planned.spec.own && blocks.some((block) => block.source === null);
      return api.lines.length === 0 ? null : { kind: "missing", nameless, expected: api.lines };
    }
    case "several":
      return { kind: "several", lines: choice.blocks.map(({ from }) => lineAt(from)) };
    case "unclosed":
    case "codeless":
      return { kind: choice.kind, line: lineAt(choice.block.from) };
    case "found": {
      const difference = compareLines(codeLines(text, choice.block), api.lines);
      return difference && { kind: "differs", line: lineAt(choice.block.from), ...difference };
    }
  }
}
