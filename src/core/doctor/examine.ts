import type { SetupFacts } from "../init/setup-facts.ts";
import { VERSION } from "../version.ts";
import { type DoctorReport, doctorReport, type Examination, warned, well, wrong } from "./doctor-report.ts";
import { examineHooks } from "./examine-hooks.ts";

/** What a doctor looks at. */
export interface DoctorFacts {
  readonly setup: SetupFacts;
  /** With a `v` before it, as Node says it. */
  readonly node: string;
  /** As `git version` says it. */
  readonly git: string;
  /** The version of the package in `node_modules`, null where there is none. */
  readonly installed: string | null;
  /** The configurations that are there, the one that counts first. */
  readonly configs: readonly string[];
  /** What is wrong with it, null where nothing is. */
  readonly configProblem: { readonly message: string; readonly help: string } | null;
  /** What its reader should know: unstaged changes, settings that have no effect. */
  readonly notices: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

const OLDEST_NODE = 20;
const OLDEST_GIT = [2, 25] as const;

/** Says how everything stands that has to do with whether a commit is judged, and by what. */
export function examine(facts: DoctorFacts): DoctorReport {
  return doctorReport([
    ...examineVersions(facts),
    ...examineHooks(facts.setup),
    ...examineEnvironment(facts),
    ...examineConfig(facts),
  ]);
}

function examineVersions({ setup, node, git, installed }: DoctorFacts): readonly Examination[] {
  const found = /(\d+)\.(\d+)(?:\.\d+)?/.exec(git);
  const [major, minor] = [Number(found?.[1] ?? 0), Number(found?.[2] ?? 0)];
  const isOld = major < OLDEST_GIT[0] || (major === OLDEST_GIT[0] && minor < OLDEST_GIT[1]);
  const isOldNode = Number(/^v?(\d+)/.exec(node)?.[1] ?? 0) < OLDEST_NODE;
  return [
    well("spec-check", VERSION),
    isOldNode ? wrong("node", node, `Install Node ${OLDEST_NODE} or newer.`) : well("node", node),
    isOld
      ? wrong("git", git, `Install Git ${OLDEST_GIT.join(".")} or newer.`)
      : well("git", found?.[0] ?? git),
    ...examinePackage(setup, installed),
  ];
}

function examinePackage(setup: SetupFacts, installed: string | null): readonly Examination[] {
  const { packageFolder, packageJson } = setup;
  const isAsked = /"rust-spec-check"\s*:/.test(packageJson ?? "");
  if (installed === null && isAsked) {
    return [
      wrong("package", "package.json asks for rust-spec-check, which is not installed", "Run `npm install`."),
    ];
  }
  if (packageFolder === null) return [];
  if (installed === null) return examineMissing(setup);
  const message = `rust-spec-check ${installed} in node_modules`;
  return [
    installed === VERSION
      ? well("package", message)
      : warned(
          "package",
          `${message}, which hooks run; this is ${VERSION}`,
          "Run `npm install --save-dev rust-spec-check`.",
        ),
  ];
}

/** Hooks that others get too look for the package where npm puts it, and stop Git where it is not. */
function examineMissing({ hookFiles, texts }: SetupFacts): readonly Examination[] {
  const all = [...[...hookFiles.values()].map(({ text }) => text ?? ""), ...texts.values()];
  const asks = /is not installed, so nothing was judged|sh \S*node_modules\/rust-spec-check\/hooks/;
  if (!all.some((text) => asks.test(text))) return [];
  const help = "Run `npm install --save-dev rust-spec-check`.";
  return [wrong("package", "the hooks ask for rust-spec-check, which is not installed", help)];
}

function examineEnvironment({ env, setup }: DoctorFacts): readonly Examination[] {
  const isHusky = setup.hooksFolder.label?.includes(".husky") === true;
  return [
    ...(env.SPEC_CHECK === "0"
      ? [wrong("environment", "SPEC_CHECK=0 skips every check", "Run `unset SPEC_CHECK`.")]
      : []),
    ...(isHusky && env.HUSKY === "0"
      ? [wrong("environment", "HUSKY=0 skips every hook", "Run `unset HUSKY`.")]
      : []),
  ];
}

function examineConfig({ configs, configProblem, notices }: DoctorFacts): readonly Examination[] {
  const [first, ...others] = configs;
  const subject = "configuration";
  return [
    configProblem === null
      ? well(subject, first ?? "none, so the defaults count")
      : wrong(subject, configProblem.message, configProblem.help),
    ...others.map((path) =>
      warned(subject, `${path} does not count beside ${first}`, `Keep one of the two.`),
    ),
    ...notices.map((notice) =>
      warned(subject, notice, notice.includes("unstaged") ? "Run `git add` on it." : ""),
    ),
  ];
}
