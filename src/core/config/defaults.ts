import { DEFAULT_SEVERITIES } from "../rule-id.ts";
import type { Config } from "./config.ts";
import { DEFAULT_FORMAT } from "./spec-format.ts";

/**
 * The configuration of a repository that has none.
 *
 * Left out are the folders that Cargo keeps for build output and for targets that no other crate can import from:
 * integration tests, benchmarks and examples.
 *
 * @see {@link https://doc.rust-lang.org/cargo/guide/project-layout.html}
 */
export const DEFAULT_CONFIG: Config = {
  sources: ["**/*.rs"],
  ignore: ["**/target/**", "**/tests/**", "**/benches/**", "**/examples/**"],
  specs: null,
  map: [],
  overview: "own",
  api: { visibility: "crate", reach: "module", ignoreMacros: [] },
  require: "touch",
  mention: { exempt: ["use", "mod", "extern crate"] },
  spec: DEFAULT_FORMAT,
  maxFileSize: 2_000_000,
  rules: DEFAULT_SEVERITIES,
  overrides: [],
  index: null,
  phases: [],
  audit: { require: ["module", "facade", "build-script"], generated: [] },
  clearance: "commit",
  push: { block: false },
};
