import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { assertBlocked, MARKDOWN, RUST, SOURCE, SPEC } from "../support/scenario.ts";
import { uninstall } from "../support/setup-scenario.ts";
import { type TempRepo, tempRepo } from "../support/temp-repo.ts";
import { type Kit, npxInit, withFresh } from "./fresh-repo.ts";
import { tryHooks } from "./try-hooks.ts";

/** One manager, tried for real. */
export interface Case {
  readonly title: string;
  /** The program without which it cannot be tried. */
  readonly needs: string | null;
  readonly run: (kit: Kit) => Promise<void>;
}

const packageJson = (packages: Readonly<Record<string, string>>, more = {}) =>
  // npm takes an empty table out.
  `${JSON.stringify({ private: true, ...more, ...(Object.keys(packages).length === 0 ? {} : { devDependencies: packages }) }, null, 2)}\n`;

const FRAMEWORK = `# ours
repos:
  - repo: local
    hooks:
      - id: fine # stays
        name: fine
        language: system
        entry: "true"
        always_run: true
        pass_filenames: false
`;

const LEFTHOOK = `# ours
pre-commit:
  parallel: true
  commands:
    fmt: # stays
      run: "true"
pre-push:
  jobs:
    - run: "true"
`;

/** Every file that is committed, by its name: what uninstall has to bring back. */
const tracked = (repo: TempRepo): ReadonlyMap<string, string> =>
  new Map(
    repo
      .git("ls-files")
      .split("\n")
      .filter((path) => path !== "")
      .map((path) => [path, repo.read(path)]),
  );

interface Fresh {
  readonly files: Readonly<Record<string, string>>;
  readonly manager: string;
  readonly exempts?: boolean;
}

/** From a fresh repository by one command to the first blocked commit, on to all the others, and back. */
async function roundTrip(kit: Kit, { files, manager, exempts = true }: Fresh): Promise<void> {
  await withFresh(kit, files, (repo) => {
    const before = tracked(repo);
    const { stdout } = npxInit(repo, kit);
    assert.match(stdout, `hooks   ${manager}\n`);
    repo.write(SOURCE, RUST.api);
    assertBlocked(repo, ["commit", "-qam", "first"]);
    repo.git("checkout", "-q", SOURCE);
    repo.git("add", "--all");
    repo.tryGit(["commit", "-qm", "set up"]);
    assert.is(repo.git("status", "--porcelain"), "");
    const doctor = repo.specCheck(["doctor"]);
    assert.is(doctor.status, 0, doctor.stdout);
    tryHooks(repo, { exempts, pushes: true });
    repo.writing(["uninstall", "--yes"]);
    for (const [path, text] of before)
      if (![SOURCE, SPEC].includes(path)) assert.is(repo.read(path), text, path);
  });
}

/** The way of `.pre-commit-hooks.yaml`: the framework clones this repository and runs its scripts. */
function offeredHooks(kit: Kit): Promise<void> {
  return withFresh(kit, { "package.json": packageJson({}) }, (repo) => {
    const offer = tempRepo(join(repo.home, "offer"), repo.env);
    mkdirSync(offer.root);
    offer.git("init", "-q");
    cpSync("hooks", join(offer.root, "hooks"), { recursive: true });
    cpSync(".pre-commit-hooks.yaml", join(offer.root, ".pre-commit-hooks.yaml"));
    const rev = offer.commit("hooks");
    const ids = ["spec-check", "spec-check-pre-push", "spec-check-exempt"].map((id) => `{ id: ${id} }`);
    repo.write(
      ".pre-commit-config.yaml",
      `repos:\n  - repo: ${offer.root}\n    rev: ${rev}\n    hooks: [${ids.join(", ")}]\n`,
    );
    succeeds(repo, "npm", ["install", "--ignore-scripts", "--save-dev", kit.tarball]);
    const types = ["pre-commit", "pre-merge-commit", "prepare-commit-msg", "pre-push"];
    succeeds(repo, "pre-commit", ["install", ...types.flatMap((type) => ["--hook-type", type])]);
    repo.commit("tools");
    tryHooks(repo, { exempts: true, pushes: true });
  });
}

function succeeds(repo: TempRepo, program: string, args: readonly string[]): void {
  const { status, stdout, stderr } = repo.run(program, args);
  assert.is(status, 0, `${program} ${args.join(" ")}: ${stdout}${stderr}`);
}

/** What the repository has to say to lint-staged, by the form of a function. */
const LINT_STAGED = 'export default { "**/*.{rs,md}": () => "spec-check --staged" };\n';

export const CASES: readonly Case[] = [
  {
    title: "plain hooks, without a package.json",
    needs: null,
    run: (kit) => roundTrip(kit, { files: {}, manager: "plain" }),
  },
  {
    title: "husky",
    needs: null,
    run: (kit) =>
      roundTrip(kit, {
        files: {
          "package.json": packageJson({ husky: "9.1.7" }, { scripts: { prepare: "husky" } }),
          ".husky/pre-commit": "true\n",
        },
        manager: "husky",
      }),
  },
  {
    title: "lefthook",
    needs: null,
    run: (kit) =>
      roundTrip(kit, {
        files: { "package.json": packageJson({ lefthook: "2.2.2" }), "lefthook.yml": LEFTHOOK },
        manager: "lefthook",
      }),
  },
  {
    title: "the pre-commit framework, with a package.json",
    needs: "pre-commit",
    run: (kit) =>
      roundTrip(kit, {
        files: { "package.json": packageJson({}), ".pre-commit-config.yaml": FRAMEWORK },
        manager: "pre-commit",
      }),
  },
  {
    title: "the pre-commit framework, which installs the package itself",
    needs: "pre-commit",
    run: (kit) =>
      roundTrip(kit, {
        files: { ".pre-commit-config.yaml": FRAMEWORK },
        manager: "pre-commit",
        exempts: false,
      }),
  },
  {
    title: "the pre-commit framework, by the hooks that this repository offers",
    needs: "pre-commit",
    run: offeredHooks,
  },
  {
    title: "prek",
    needs: null,
    run: (kit) =>
      roundTrip(kit, {
        files: {
          "package.json": packageJson({ "@j178/prek": "0.5.3" }),
          ".pre-commit-config.yaml": FRAMEWORK,
        },
        manager: "prek",
      }),
  },
  {
    title: "lint-staged, by a function",
    needs: null,
    run: (kit) =>
      withFresh(
        kit,
        {
          "package.json": packageJson({ "lint-staged": "16.4.0" }),
          "lint-staged.config.mjs": LINT_STAGED,
        },
        (repo) => {
          succeeds(repo, "npm", ["install", "--ignore-scripts", "--save-dev", kit.tarball]);
          repo.commit("tools");
          repo.hook("pre-commit", "npx --no-install lint-staged --diff-filter=ACMRD >&2");
          repo.write(SOURCE, RUST.api);
          assertBlocked(repo, ["commit", "-qam", "x"]);
          repo.write(SPEC, MARKDOWN.said);
          assert.is(repo.tryGit(["commit", "-qam", "x"]).status, 0);
          repo.git("rm", "-q", SOURCE);
          assertBlocked(repo, ["commit", "-qm", "gone"], { says: ["spec-orphaned"] });
          repo.git("reset", "-q", "--hard");
          uninstall(repo, ["--write-only"]);
        },
      ),
  },
];
