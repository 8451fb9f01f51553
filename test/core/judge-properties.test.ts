import fc from "fast-check";
import * as assert from "uvu/assert";
import { DEFAULT_CONFIG } from "../../src/core/config/defaults.ts";
import { createMapping } from "../../src/core/mapping.ts";
import { objectsOf, planCheck } from "../../src/core/plan.ts";
import type { Report } from "../../src/core/report.ts";
import { type ChangeOf, changeOf, type Files } from "../support/change-of.ts";
import { describe } from "../support/describe.ts";
import { fakeDiff } from "../support/fake-diff.ts";
import { judge } from "../support/judge.ts";

const SOURCES = ["a.rs", "b.rs", "m/mod.rs", "m/x.rs", "m/lib.rs"] as const;
const SPECS = [...SOURCES.map((source) => `${source}.spec.md`), "m/mod.spec.md"];

const sourceText = fc.constantFrom("", "body", "pub f", "pub f 2", "pub(crate) g", "pub f\npub(crate) g");
const specText = fc.constantFrom("s", "s\n", "t", "u");

function files(paths: readonly string[], text: fc.Arbitrary<string>): fc.Arbitrary<Files> {
  const each = Object.fromEntries(paths.map((path) => [path, fc.option(text)]));
  return fc.record(each).map((chosen) => {
    const held = Object.entries(chosen).flatMap(([path, content]) =>
      content === null ? [] : [[path, content]],
    );
    return Object.fromEntries(held);
  });
}

const side = fc.tuple(files(SOURCES, sourceText), files(SPECS, specText), fc.boolean()).map(
  ([sources, specs, isCrate]): Files => ({
    ...sources,
    ...specs,
    ...(isCrate ? { "m/Cargo.toml": "" } : {}),
  }),
);

/** Pairs what went with what came, as Git does for files that are alike; `picks` says which pairs it finds. */
function renamesOf(before: Files, after: Files, picks: readonly boolean[]): Readonly<Record<string, string>> {
  const gone = Object.keys(before).filter((path) => !(path in after));
  const come = Object.keys(after).filter((path) => !(path in before));
  const kind = (path: string) => path.slice(path.lastIndexOf("."));
  const pairs = gone.flatMap((path, at): [string, string][] => {
    const goal = picks[at] === true ? come.findIndex((other) => kind(other) === kind(path)) : -1;
    const [found] = goal < 0 ? [] : come.splice(goal, 1);
    return found === undefined ? [] : [[path, found]];
  });
  return Object.fromEntries(pairs);
}

const change = fc
  .tuple(side, side, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }))
  .map(([before, after, picks]): ChangeOf => ({ before, after, renames: renamesOf(before, after, picks) }));

const mapping = createMapping(DEFAULT_CONFIG, null);

function reportOf(of: ChangeOf): Report {
  const { changeSet, blobs } = changeOf(of);
  const plan = planCheck(changeSet, mapping, { paths: [] });
  return judge(plan, {
    blobs: new Map([...blobs].filter(([oid]) => plan.modules.flatMap(objectsOf).includes(oid))),
    diff: fakeDiff,
    severitiesFor: (source) => mapping.settingsFor(source).rules,
    configPath: null,
    unusedGlobs: [],
  });
}

function holds(property: (of: ChangeOf, report: Report) => boolean): void {
  fc.assert(
    fc.property(change, (of) => property(of, reportOf(of))),
    { numRuns: 800 },
  );
}

describe("whatever changes", (test) => {
  test("no finding is made twice", () => {
    holds((_, { findings }) => {
      const names = findings.map(({ rule, path, fingerprint }) => `${rule} ${path} ${fingerprint}`);
      return new Set(names).size === names.length;
    });
  });

  test("an API change is answered in the spec or told", () => {
    holds((_, { modules, findings }) =>
      modules
        .filter(({ api, status }) => api.length > 0 && status !== "deleted")
        .every(({ source, previousSource, specStatus }) => {
          if (["updated", "added", "moved"].includes(specStatus) && findings.length === 0) return true;
          const places = [source, `${source}.spec.md`, `${previousSource}.spec.md`, "m/mod.spec.md"];
          const isTold = findings.some(({ path }) => places.includes(path));
          return isTold || ["updated", "added", "moved"].includes(specStatus);
        }),
    );
  });

  test("an untouched or cosmetic spec is never an answer", () => {
    holds((_, { modules, findings }) =>
      modules
        .filter(({ api, specStatus }) => api.length > 0 && ["unchanged", "cosmetic"].includes(specStatus))
        .every(({ source, previousSource, spec }) =>
          findings.some(({ path }) =>
            [source, spec, `${source}.spec.md`, `${previousSource}.spec.md`].includes(path),
          ),
        ),
    );
  });

  test("nothing is told of what stays as it is", () => {
    fc.assert(fc.property(side, (same) => reportOf({ before: same, after: same }).modules.length === 0));
  });

  test("a spec left without its source is told", () => {
    holds(({ before, after }, { findings }) =>
      SOURCES.filter((source) => source in before && !(source in after))
        .map((source) => `${source}.spec.md`)
        .filter((spec) => spec in before && spec in after)
        .every((spec) => findings.some(({ rule, path }) => rule === "spec-orphaned" && path === spec)),
    );
  });

  test("a source left without its spec is told, unless another one answers", () => {
    holds(({ before, after }, { findings }) =>
      ["a.rs", "b.rs", "m/x.rs"]
        .filter((source) => source in before && source in after)
        .map((source) => `${source}.spec.md`)
        .filter((spec) => spec in before && !(spec in after))
        .every((spec) => findings.some(({ rule, path }) => rule === "spec-orphaned" && path === spec)),
    );
  });

  test("one thing is told once: no module has two findings about its spec", () => {
    holds((_, { modules, findings }) =>
      modules.every(({ source }) => {
        const about = findings.filter(({ rule, path }) => rule !== "spec-orphaned" && path === source);
        return about.length <= 1;
      }),
    );
  });

  test("with every spec rewritten and none left over, nothing is told", () => {
    const rewritten = fc.tuple(side, files(SOURCES, sourceText)).map(([before, sources]): ChangeOf => {
      const specs = Object.entries(sources).map(([source, text]) => [
        `${source}.spec.md`,
        `new ${source} ${(text.match(/\b[fg]\b/g) ?? []).map((name) => `\`${name}\``).join(" ")}`,
      ]);
      return { before, after: { ...sources, ...Object.fromEntries(specs) } };
    });
    fc.assert(
      fc.property(rewritten, (of) => {
        const { findings } = reportOf(of);
        assert.equal(findings, []);
      }),
      { numRuns: 800 },
    );
  });
});
