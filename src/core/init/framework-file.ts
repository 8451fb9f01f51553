import { SpecCheckError } from "../errors.ts";
import { type HookFinder, quoted } from "./hook-block.ts";
import { PACKAGE } from "./hook-name.ts";
import { placeInList, readYamlHooks, valueAt, withBlocksAt, type YamlFile } from "./yaml-hooks.ts";

/**
 * The text of a configuration of the pre-commit framework, or of prek, with spec-check in front. Where the repository
 * has the package, its scripts run; else the framework installs it from npm, as it does for other hooks of Node.
 *
 * @throws SpecCheckError `config` when it is no YAML, or its `repos` are no list that something can be put into.
 */
export function withFramework(file: YamlFile, finder: Pick<HookFinder, "folder" | "npx">): string {
  const yaml = readYamlHooks(file);
  const place = placeInList(yaml.text, valueAt(yaml.map, "repos"));
  const lines = ["- repo: local", "  hooks:", ...hooks(finder).map((line) => `    ${line}`)];
  if (place !== null) return withBlocksAt(yaml.text, [{ place, lines }]);
  throw new SpecCheckError(
    "config",
    `cannot add spec-check to ${file.path}: expected \`repos\` to be a list with a line for each item`,
    { help: "Write `repos` as such a list, then run `spec-check init` again." },
  );
}

function hooks({ folder, npx }: Pick<HookFinder, "folder" | "npx">): readonly string[] {
  const scripts = `${folder === "" ? "" : `${folder}/`}node_modules/${PACKAGE}/hooks`;
  const entry = (hook: string, asked: string) =>
    npx === null
      ? ["  language: system", `  entry: sh ${quoted(`${scripts}/${hook}`)}`]
      : [
          "  language: node",
          `  entry: spec-check ${asked}`,
          `  additional_dependencies: [${JSON.stringify(npx)}]`,
        ];
  // They read the index by themselves, deletions too, which no list of files has.
  const always = ["  always_run: true", "  require_serial: true"];
  return [
    ...["- id: spec-check", "  name: spec-check", ...entry("pre-commit", "--staged")],
    ...["  stages: [pre-commit, pre-merge-commit]", "  pass_filenames: false", ...always],
    ...[
      "- id: spec-check-pre-push",
      "  name: spec-check (what is being pushed)",
      ...entry("pre-push", "--pre-push"),
    ],
    ...["  stages: [pre-push]", "  pass_filenames: false", "  verbose: true", ...always],
    ...(npx === null
      ? [
          ...["- id: spec-check-exempt", "  name: spec-check (SPEC_EXEMPT into the message)"],
          ...[...entry("prepare-commit-msg", ""), "  stages: [prepare-commit-msg]", ...always],
        ]
      : []),
  ];
}
