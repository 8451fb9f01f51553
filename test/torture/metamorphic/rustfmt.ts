import { spawnSync } from "node:child_process";
import type { Transformation } from "./transformation.ts";

const STYLES: Readonly<Record<string, string>> = {
  "narrow, tabs": "max_width=50,hard_tabs=true,use_small_heuristics=Off",
  "wide, CRLF, bare extern":
    "max_width=240,use_small_heuristics=Max,newline_style=Windows,force_explicit_abi=false",
  "vertical, nothing sorted":
    "fn_params_layout=Vertical,tab_spaces=2,merge_derives=false,reorder_imports=false,reorder_modules=false",
  "style of 2024": "style_edition=2024,max_width=80",
};

/** rustfmt in several styles; none where it is not installed. */
export function rustfmtTransformations(): readonly Transformation[] {
  if (spawnSync("rustfmt", ["--version"]).status !== 0) return [];
  return Object.entries(STYLES).map(([name, style]) => ({
    name: `rustfmt: ${name}`,
    filter: "all",
    rewrite: ({ text }) => formatted(text, style),
  }));
}

/** What rustfmt makes of a text; null where it refuses. */
function formatted(text: string, style: string): string | null {
  const run = spawnSync("rustfmt", ["--edition", "2021", "--config", style], {
    input: text,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  return run.status === 0 ? run.stdout : null;
}
