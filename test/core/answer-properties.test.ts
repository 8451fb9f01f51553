import fc from "fast-check";
import * as assert from "uvu/assert";
import type { Config, Requirement } from "../../src/core/config/config.ts";
import { DEFAULT_CONFIG } from "../../src/core/config/defaults.ts";
import { createMapping } from "../../src/core/mapping.ts";
import { planCheck } from "../../src/core/plan.ts";
import { apiLines } from "../../src/core/render/api-lines.ts";
import type { Report } from "../../src/core/report.ts";
import { diffSources } from "../../src/core/rust/diff-sources.ts";
import { writeBlock } from "../../src/core/spec/api-block/write-block.ts";
import { changeOf } from "../support/change-of.ts";
import { describe } from "../support/describe.ts";
import { judge } from "../support/judge.ts";

/** A kind of item: its text under a name, in two versions. `V` stands for a visibility, `N` for the name. */
const KINDS: readonly (readonly [one: string, other: string])[] = [
  ["V fn N(a: u8) {}", "V fn N(a: u16) -> bool { true }"],
  ["V const N: u8 = 1;", "V const N: u16 = 1;"],
  ["V type N = Vec<u8>;", "V type N<T> = Vec<T>;"],
  ["V struct N;", "#[derive(Clone)] V struct N;"],
  ["V struct N { V in_N: u8 }", "V struct N { V in_N: Option<u8>, V more_N: u8 }"],
  ["V enum N { InN }", "V enum N { InN, MoreN(u8) }"],
  ["V trait N { fn in_N(&self); }", "V trait N: Send { fn in_N(&self) {} type MoreN; }"],
  [
    "V struct N { own: u8 } impl N { V fn in_N(&self) {} }",
    "V struct N { own: u8 } impl N { V async fn in_N(&self) {} }",
  ],
  ["impl Clone for Host { fn clone(&self) -> Self { Host } }", "impl Copy for Host {}"],
];

/** One place of a source: which kind of item, how far it is seen, and its version on either side, 0 for none. */
const place = fc.record({
  kind: fc.nat(KINDS.length - 1),
  visibility: fc.constantFrom("pub", "pub(crate)"),
  before: fc.nat(2),
  after: fc.nat(2),
});

type Place = typeof place extends fc.Arbitrary<infer T> ? T : never;

function sourceOf(places: readonly Place[], side: "before" | "after"): string {
  const items = places.map((each, at) => {
    const versions = KINDS[each.kind] ?? ["", ""];
    const text = each[side] === 0 ? "" : (versions[each[side] - 1] ?? "");
    return text.replace(/\bV\b/g, each.visibility).replace(/N\b/g, `Item${at}`);
  });
  return `pub struct Host;\n${items.join("\n")}\n`;
}

function reportOf(places: readonly Place[], specs: readonly [string, string], require: Requirement): Report {
  const { changeSet, blobs } = changeOf({
    before: { "a.rs": sourceOf(places, "before"), "a.rs.spec.md": specs[0] },
    after: { "a.rs": sourceOf(places, "after"), "a.rs.spec.md": specs[1] },
  });
  const config: Config = { ...DEFAULT_CONFIG, require };
  const mapping = createMapping(config, null);
  return judge(planCheck(changeSet, mapping, { paths: [] }), {
    blobs,
    diff: diffSources,
    severitiesFor: () => config.rules,
    configPath: null,
    unusedGlobs: [],
  });
}

/** The names that a spec of this source has to say, each once. */
function namesIn(source: string): readonly string[] {
  const names = source.match(/\b(?:\w+_)?(?:In|More)?Item\d+\b|\bHost\b/g) ?? [];
  return [...new Set(names)];
}

const specNaming = (names: readonly string[], edition: string) =>
  `# Edition ${edition}\n\n${names.map((name) => `- \`${name}\``).join("\n")}\n`;

/** Items that came or changed and have a name, each name once. */
function namesOf({ modules }: Report): readonly string[] {
  const named = modules.flatMap(({ api }) => api).filter(({ mentioned }) => mentioned !== undefined);
  const there = named.filter(({ change }) => change !== "removed");
  return [...new Set(there.map(({ path }) => path.split("::").at(-1) ?? ""))];
}

const change = fc.tuple(fc.array(place, { minLength: 1, maxLength: 8 }), fc.nat(100));

/** Tries a property on many changes; null says that a change does not lend itself to it. */
function holds(property: (places: readonly Place[], pick: number) => boolean | null): void {
  let tried = 0;
  fc.assert(
    fc.property(change, ([places, pick]) => {
      const held = property(places, pick);
      if (held !== null) tried += 1;
      return held !== false;
    }),
    { numRuns: 150 },
  );
  assert.ok(tried > 50, `${tried} tried`);
}

describe("whatever changes in an API", (test) => {
  for (const require of ["touch", "mention"] as const) {
    test(`a spec that names the new surface answers, with ${require}`, () => {
      holds((places) => {
        const names = (side: "before" | "after") => namesIn(sourceOf(places, side));
        const specs = [specNaming(names("before"), "one"), specNaming(names("after"), "two")] as const;
        return reportOf(places, specs, require).findings.length === 0;
      });
    });

    test(`one name less is one finding, about that item, with ${require}`, () => {
      holds((places, pick) => {
        const before = specNaming(namesIn(sourceOf(places, "before")), "one");
        const all = namesIn(sourceOf(places, "after"));
        const asked = namesOf(reportOf(places, [before, specNaming(all, "two")], require));
        const left = asked[pick % Math.max(1, asked.length)];
        if (left === undefined) return null;
        const spec = specNaming(
          all.filter((name) => name !== left),
          "two",
        );
        const { findings, modules } = reportOf(places, [before, spec], require);
        const lacking = modules
          .flatMap(({ api }) => api)
          .filter(({ change, mentioned }) => change !== "removed" && mentioned === false);
        const isAbout = lacking.every(({ path }) => path.split("::").at(-1) === left);
        return findings.length === 1 && lacking.length > 0 && isAbout;
      });
    });
  }

  const blockOf = (source: string) => {
    const { lines } = apiLines(source, { visibility: "crate", module: null });
    return { lines, text: writeBlock("# a\n", OWN, lines) ?? "" };
  };
  const OWN = { source: "a.rs", previousSource: null, isOwn: true };

  test("an API block that is the new surface answers, with signature", () => {
    holds((places) => {
      const specs = [
        blockOf(sourceOf(places, "before")).text,
        `${blockOf(sourceOf(places, "after")).text}More.\n`,
      ];
      return reportOf(places, [specs[0] ?? "", specs[1] ?? ""], "signature").findings.length === 0;
    });
  });

  test("one line less is one finding, which writing the block mends, with signature", () => {
    holds((places, pick) => {
      const before = blockOf(sourceOf(places, "before")).text;
      const { lines } = blockOf(sourceOf(places, "after"));
      const told = lines.filter((line) => line !== "");
      const without = told.filter((_, at) => at !== pick % told.length);
      const spec = writeBlock("# a\n\nMore.\n", OWN, without) ?? "";
      const report = reportOf(places, [before, spec], "signature");
      if (report.modules.every(({ api }) => api.length === 0)) return null;
      const mended = reportOf(places, [before, writeBlock(spec, OWN, lines) ?? ""], "signature");
      return report.findings.length === 1 && mended.findings.length === 0;
    });
  });
});
