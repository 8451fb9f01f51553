import { printable } from "../../core/printable.ts";
import type { ModuleReport } from "../../core/report.ts";
import { palette } from "./palette.ts";

/** Commits named of one module. */
const COMMITS_SHOWN = 3;

/** A block for each module that earlier commits of the branch cleared, with those commits. */
export function clearedBlocks(modules: readonly ModuleReport[], color: boolean): readonly string[] {
  const paint = palette(color);
  return modules.flatMap(({ source, clearedBy = [] }) => {
    if (clearedBy.length === 0) return [];
    const rest = clearedBy.length - COMMITS_SHOWN;
    const lines = [
      paint.path(printable(source)),
      ...clearedBy
        .slice(0, COMMITS_SHOWN)
        .map(({ oid, subject }) =>
          `  cleared by ${paint.quiet(oid.slice(0, 10))} ${printable(subject)}`.trimEnd(),
        ),
      ...(rest > 0 ? [`  … and ${rest} more (--format json lists all)`] : []),
    ];
    return [lines.join("\n")];
  });
}
