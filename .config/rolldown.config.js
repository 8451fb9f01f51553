import { defineConfig } from "rolldown";
import { licenses } from "./licenses.js";
import { staticImports } from "./static-imports.js";

/**
 * What a check of the staged change runs, whatever is staged. Not the entry: it waits for the rest, which could then
 * not be in the same file.
 */
const check = staticImports([
  "/src/main.ts",
  "/src/main/run-check.ts",
  "/src/commands/check.ts",
  "/src/reporters/text.ts",
]);

/**
 * One file holds what a hook needs: opening chunks one by one costs a commit more than it saves. What only some runs
 * need (the configuration's schema, YAML, TOML, the other reporters and commands) stays in chunks of its own.
 */
export default defineConfig({
  input: { "spec-check": "src/bin.ts" },
  platform: "node",
  // What cosmiconfig's own loaders ask for; ours take their place, so that none of these is ever loaded.
  external: ["typescript", "js-yaml", "parse-json", "import-fresh"],
  plugins: [check.plugin, licenses()],
  output: {
    dir: "dist",
    format: "esm",
    cleanDir: true,
    minify: true,
    entryFileNames: "[name].js",
    chunkFileNames: "chunks/[name].js",
    codeSplitting: {
      groups: [{ name: "check", test: check.has, includeDependenciesRecursively: false }],
    },
  },
});
