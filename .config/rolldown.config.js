import { defineConfig } from "rolldown";
import { licenses } from "./licenses.js";
import { staticImports } from "./static-imports.js";

/**
 * What a check of the staged change runs, whatever is staged. Not the entry: it waits for the rest, which could then
 * not be in the same file.
 */
const start = staticImports([
  "/src/main.ts",
  "/src/main/run-check.ts",
  "/src/commands/check.ts",
  "/src/reporters/text.ts",
]);

/** What it runs where a source is staged. */
const judge = staticImports(["/src/commands/judge-modules.ts"]);

/**
 * One file holds what a hook needs: opening chunks one by one costs a commit more than it saves. What only some runs
 * need (the configuration's schema, YAML, TOML, the other reporters and commands) stays in chunks of its own.
 */
export default defineConfig({
  input: { "spec-check": "src/bin.ts" },
  platform: "node",
  // What cosmiconfig's own loaders ask for; ours take their place, so that none of these is ever loaded.
  external: ["typescript", "js-yaml", "parse-json", "import-fresh"],
  plugins: [start.plugin, judge.plugin, licenses()],
  output: {
    dir: "dist",
    format: "esm",
    cleanDir: true,
    minify: true,
    entryFileNames: "[name].js",
    chunkFileNames: "chunks/[name].js",
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        { name: "start", test: start.has },
        { name: "judge", test: judge.has },
      ],
    },
  },
});
