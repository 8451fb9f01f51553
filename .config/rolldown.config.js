import { defineConfig } from "rolldown";
import { licenses } from "./licenses.js";

/**
 * One file holds what a hook needs: opening chunks one by one costs a commit more than it saves. What only some runs
 * need (the configuration's schema, YAML, TOML, the other reporters and commands) stays in chunks of its own.
 */
export default defineConfig({
  input: { "spec-check": "src/bin.ts" },
  platform: "node",
  // What cosmiconfig's own loaders ask for; ours take their place, so that none of these is ever loaded.
  external: ["typescript", "js-yaml", "parse-json", "import-fresh"],
  plugins: [licenses()],
  output: {
    dir: "dist",
    format: "esm",
    cleanDir: true,
    minify: true,
    entryFileNames: "[name].js",
    chunkFileNames: "chunks/[name].js",
    codeSplitting: {
      groups: [
        {
          name: "check",
          test: /[\\/](?:src[\\/](?:commands[\\/](?:check|judge|setup|staged)|core[\\/](?!config[\\/]|rule-docs|rust[\\/](?:cargo|modules|resolve|reach|facts[\\/](?!head-path))|edit[\\/]|fix[\\/]|replay[\\/]|spec[\\/](?:bounded|spec-document|mention|footer[\\/]reviewed)|judge[\\/](?:spec-mentions|with-acceptance)|accept[\\/]|exempt[\\/]|clearance[\\/])|io[\\/](?!source-cache|edit[\\/]|progress)|reporters[\\/](?:text|style|index)|main[\\/](?:run-check|write))|node_modules[\\/](?:simple-git|@simple-git|@kwsites|micromatch|picomatch|braces|fill-range|to-regex-range|is-number|picocolors|ms|debug)[\\/])/,
        },
      ],
    },
  },
});
