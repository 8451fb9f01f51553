import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ownOutline } from "./outline.ts";
import { loadSecondReader } from "./second-reader.ts";

/** Lines shown of each disagreement. */
const SHOWN = 3;

/**
 * Compares the item list of every Rust file below the folders with what tree-sitter's Rust grammar reads. Prints every
 * file on which the two disagree, then recall and precision over all items; files on which the grammar errs are
 * counted apart.
 *
 * @returns the exit status: 1 when there is a disagreement or nothing to compare
 */
export async function compareReaders(folders: readonly string[]): Promise<number> {
  const read = await loadSecondReader();
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".rs"))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const total = { files: 0, erred: 0, differing: 0, theirs: 0, ours: 0, common: 0 };

  for (const file of files.sort()) {
    const text = readFileSync(file, "utf8");
    const theirs = read(text);
    if (theirs === null) {
      total.erred += 1;
      continue;
    }
    const ours = ownOutline(text) ?? [];
    total.files += 1;
    total.theirs += theirs.length;
    total.ours += ours.length;
    const missed = without(theirs, ours);
    const extra = without(ours, theirs);
    total.common += theirs.length - missed.length;
    if (missed.length + extra.length === 0 && theirs.join("\n") === ours.join("\n")) continue;
    total.differing += 1;
    process.stdout.write(`${file}\n${shown("missed", missed)}${shown("extra", extra)}`);
  }
  process.stdout.write(
    `${total.files} files, ${total.erred} more on which the grammar errs; ${total.ours} items\n` +
      `recall ${percent(total.common, total.theirs)}, precision ${percent(total.common, total.ours)}, ` +
      `${total.differing} files differ\n`,
  );
  return total.differing === 0 && total.files > 0 ? 0 : 1;
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of others) counts.set(line, (counts.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = counts.get(line) ?? 0;
    counts.set(line, count - 1);
    return count <= 0;
  });
}

function shown(label: string, lines: readonly string[]): string {
  return lines
    .slice(0, SHOWN)
    .map((line) => `  ${label}: ${line.trim()}\n`)
    .join("");
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "100 %" : `${((100 * part) / whole).toFixed(4)} %`;
}
