import { readSpecDocument, type SpecDocument } from "../spec-document.ts";
import { type BlockOwner, chooseBlock } from "./choose-block.ts";
import { type ApiBlock, findBlocks } from "./find-blocks.ts";

/** The section that a new block goes to the end of. */
const SECTION = "detailed behavior";

/**
 * A spec's text with these lines in the block of a source: in place of the code that is there, else in a new block at
 * the end of its section on behaviour, or of its text. Nothing else changes. Null where the source has several blocks
 * or one that is not whole, since nobody can tell what in it was written by hand.
 */
export function writeBlock(text: string, owner: BlockOwner, lines: readonly string[]): string | null {
  const document = readSpecDocument(text);
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const choice = chooseBlock(findBlocks(document), owner);
  const code = fenced(lines).join(newline);
  switch (choice.kind) {
    case "found":
      return rewritten(text, choice.block, { code, owner });
    case "codeless": {
      const { bodyFrom, bodyTo } = choice.block;
      if (text.slice(bodyFrom, bodyTo).trim() !== "") return null;
      const body = `${newline}${newline}${code}${newline}${newline}`;
      return text.slice(0, bodyFrom) + body + text.slice(bodyTo);
    }
    case "none": {
      const block = [openingOf(owner), "", code, "", "<!-- /spec-check:api -->"].join(newline);
      return inserted(text, placeOf(document), { block, newline });
    }
    default:
      return null;
  }
}

/** A spec's text without the block of a source that is gone; null where there is not just one whole block of it. */
export function removeBlock(text: string, owner: BlockOwner): string | null {
  const choice = chooseBlock(findBlocks(readSpecDocument(text)), owner);
  if (choice.kind !== "found") return null;
  const { from, to } = choice.block;
  const before = text.slice(0, from);
  const after = text.slice(to ?? text.length).replace(/^(?:[ \t]*\r?\n)+/, "");
  return after === "" ? before.replace(/(?:\r?\n)+$/, "\n") : before + after;
}

/** The code alone, so that words which somebody put beside it stay. */
function rewritten(
  text: string,
  block: ApiBlock,
  { code, owner }: { readonly code: string; readonly owner: BlockOwner },
): string {
  const { from, to } = block.code ?? { from: block.bodyFrom, to: block.bodyTo };
  const opening = text.slice(block.from, block.bodyFrom);
  const isRenamed = block.source !== null && block.source !== owner.source;
  const first = isRenamed ? opening.replace(block.source ?? "", () => owner.source) : opening;
  return text.slice(0, block.from) + first + text.slice(block.bodyFrom, from) + code + text.slice(to);
}

/** Lines as a block of Rust, between fences that are longer than any run of backticks in it. */
function fenced(lines: readonly string[]): readonly string[] {
  const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length)));
  const fence = "`".repeat(longest + 1);
  return [`${fence}rust`, ...lines, fence];
}

function openingOf({ source, isOwn }: BlockOwner): string {
  return isOwn ? "<!-- spec-check:api -->" : `<!-- spec-check:api ${source} -->`;
}

/** The end of the section on behaviour, else the end of what stands before the footer. */
function placeOf({ text, sections, footer }: SpecDocument): number {
  const section = sections.find(({ title }) => title.trim().toLowerCase() === SECTION);
  return section?.to ?? footer?.from ?? text.length;
}

/** Puts a block between two texts, a blank line on either side. */
function inserted(
  text: string,
  place: number,
  { block, newline }: { readonly block: string; readonly newline: string },
): string {
  const before = text.slice(0, place);
  const after = text.slice(place);
  const body = before.replace(/\s+$/, "");
  const gap = before.slice(body.length);
  const head = body === "" ? before : `${body}${newline}${newline}`;
  if (after === "") return `${head}${block}${gap.includes("\n") ? newline : ""}`;
  return `${head}${block}${newline}${newline}${after}`;
}
