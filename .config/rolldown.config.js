import { readFileSync } from "node:fs";
import { defineConfig } from "rolldown";
import { commonJs } from "./common-js.js";
import { licenses } from "./licenses.js";
import { staticImports } from "./static-imports.js";
import { withoutLoaders } from "./without-loaders.js";

/**
 * What a check of the staged change runs, whatever is staged. Not the entry: it waits for the rest, which could then
 * not be in the same file.
 */
const start = staticImports(["/src/main.ts"]);

/** What it runs where there is a configuration. */
const config = staticImports(["/src/core/config/load-config.ts", "/src/io/config-explorer.ts"]);

/** What it runs where there is something to judge. */
const judge = staticImports(["/src/commands/judge-planned.ts"]);

/** What it runs where a spec is staged, or an API changed. */
const specs = staticImports([
  "/src/commands/lint-change.ts",
  "/src/core/judge/spec-mentions.ts",
  "/src/commands/answer-staged.ts",
]);

/**
 * One file holds what a hook needs: opening chunks one by one costs a commit more than it saves. What only some runs
 * need (the configuration's schema, YAML, TOML, the other reporters and commands) stays in chunks of its own.
 */
const program = defineConfig({
  input: { "spec-check": "src/bin.ts" },
  platform: "node",
  plugins: [
    start.plugin,
    config.plugin,
    judge.plugin,
    specs.plugin,
    withoutLoaders(),
    commonJs(),
    licenses(),
  ],
  output: {
    dir: "dist",
    format: "cjs",
    cleanDir: true,
    minify: true,
    entryFileNames: "[name].js",
    chunkFileNames: "chunks/[name]-[hash].js",
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        { name: "start", test: (id) => start.has(id) || id.includes("rolldown/runtime") },
        { name: "config", test: config.has },
        { name: "judge", test: judge.has },
        { name: "specs", test: specs.has },
      ],
    },
  },
});

/** The application of the HTML report: one script and one style, which the reporter puts into a page. */
const page = defineConfig({
  input: { page: "src/page/main.ts" },
  platform: "browser",
  plugins: [
    licenses(),
    {
      name: "page-style",
      generateBundle() {
        const source = readFileSync("src/page/page.css", "utf8");
        this.emitFile({ type: "asset", fileName: "page.css", source });
      },
    },
  ],
  output: {
    dir: "dist/page",
    format: "iife",
    minify: true,
    entryFileNames: "[name].js",
  },
});

export default [program, page];
