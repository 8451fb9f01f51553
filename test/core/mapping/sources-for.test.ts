import fc from "fast-check";
import * as assert from "uvu/assert";
import { parseConfig } from "../../../src/core/config/parse-config.ts";
import { createMapping, type Mapping } from "../../../src/core/mapping.ts";
import { describe } from "../../support/describe.ts";
import { treeOf } from "../../support/tree-of.ts";

function mappingOf(raw: unknown): Mapping {
  const parsed = parseConfig(raw);
  if (parsed.kind !== "config") throw new Error(JSON.stringify(parsed.problems));
  return createMapping(parsed.config, null);
}

const SOURCES = [
  "lib.rs",
  "main.rs",
  "a/a.rs",
  "a/mod.rs",
  "a/b/a.rs",
  "a/b/c.d.rs",
  "b/README.rs",
  "c/src/lib.rs",
];

const SPECS = SOURCES.flatMap((source) => {
  const folder = source.includes("/") ? source.slice(0, source.lastIndexOf("/") + 1) : "";
  const stem = source.slice(folder.length).replace(/\..*$/, "");
  return [
    `${source}.spec.md`,
    `${folder}${stem}.md`,
    `${folder}mod.spec.md`,
    `${folder}README.md`,
    `docs/${source}.md`,
    `docs/${folder}index.md`,
    `specs/${stem}.md`,
  ];
});

const TEMPLATES = [
  "{dir}/{base}.spec.md",
  "{dir}/{stem}.md",
  "{dir}/README.md",
  "docs/{path}.md",
  "docs/{dir}/index.md",
  "specs/{stem}.md",
  "{dir}/{dirname}.md",
  "docs/all.md",
];

const config = fc.record({
  specs: fc.option(fc.uniqueArray(fc.constantFrom(...TEMPLATES), { minLength: 1, maxLength: 3 }), {
    nil: null,
    freq: 1,
  }),
  overview: fc.constantFrom("own", "nearest"),
  mapped: fc.option(fc.constantFrom("docs/all.md", "docs/{dir}/index.md"), { nil: null, freq: 1 }),
});

describe("sourcesFor", (test) => {
  test("finds by what a spec's name holds the sources that looking each one up does", () => {
    fc.assert(
      fc.property(
        config,
        fc.subarray(SOURCES),
        fc.subarray(SPECS, { maxLength: 8 }),
        ({ specs, overview, mapped }, sources, files) => {
          const raw = {
            ...(specs === null ? {} : { specs }),
            ...(overview === "nearest" ? { overview } : {}),
            ...(mapped === null ? {} : { map: [{ files: ["a/**/*.rs"], spec: mapped }] }),
          };
          const tree = treeOf(...sources, ...files, "docs/all.md", "Cargo.toml", "c/Cargo.toml");
          const { sourcesFor, specFor } = mappingOf(raw);
          for (const spec of [...files, "docs/all.md"]) {
            const answered = sources.filter((source) => {
              const target = specFor(source, tree);
              return target.exists && target.path === spec;
            });
            // Asked of a mapping of its own, so that the first way is taken, and of one that many were asked of.
            assert.equal(mappingOf(raw).sourcesFor(spec, tree), answered, spec);
            assert.equal(sourcesFor(spec, tree), answered, spec);
          }
        },
      ),
      { numRuns: 400, seed: 20261123 },
    );
  });
});
