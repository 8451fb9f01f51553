import type { ToldFinding } from "../../core/report/told-findings.ts";
import type { ModuleReport } from "../../core/report.ts";
import { changeLines } from "../text/change-lines.ts";
import { SPEC_STATUS } from "../text/spec-status.ts";
import type { PagePart } from "./bounded-page.ts";
import { codeBlock, codeSpan } from "./escape.ts";

/** API changes shown of one module. */
const MAX_CHANGES = 20;

/** A folded part with the API changes of the modules that findings are about, a row a module. */
export function apiDetails(told: readonly ToldFinding[]): PagePart {
  const modules = new Set(told.flatMap(({ module }) => (module === null ? [] : [module])));
  const rows = [...modules].filter(({ api }) => api.length > 0).map(moduleRow);
  if (rows.length === 0) return { head: [], rows, more: () => "", foot: [] };
  return {
    head: ["", "<details><summary>API changes</summary>"],
    rows,
    more: (count) => `\n… and ${count} more ${count === 1 ? "module" : "modules"} (--format json lists all).`,
    foot: ["", "</details>"],
  };
}

function moduleRow({ source, spec, specStatus, api }: ModuleReport): string {
  const changes = changeLines(api, { color: false, width: null, indent: 0, limit: MAX_CHANGES });
  const title = `${codeSpan(source)}, spec ${codeSpan(spec)} (${SPEC_STATUS[specStatus]})`;
  return ["", title, "", ...codeBlock(changes, "diff")].join("\n");
}
