import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { fixed, staged } from "../support/fix-scenario.ts";
import { SPEC, withModule } from "../support/scenario.ts";
import { soundSpec } from "../support/sound-spec.ts";
import type { TempRepo } from "../support/temp-repo.ts";

const INDEX = "docs/specs.md";

const entry = (path: string) => `- [\`${path}\`](../${path})\n`;

async function withIndex(
  text: string | null,
  use: (repo: TempRepo) => void | Promise<void>,
  reach = "direct",
) {
  await withModule(async (repo) => {
    const phases = [{ name: "One", files: ["src/**"] }];
    repo.write(".specrc.json", JSON.stringify({ index: { path: INDEX, reach }, phases }));
    if (text !== null) repo.write(INDEX, text);
    repo.commit("index");
    await use(repo);
  });
}

function addModule(repo: TempRepo, name: string): void {
  repo.write(`src/${name}.rs`, `pub fn ${name}() {}\n`);
  repo.write(`src/${name}.rs.spec.md`, soundSpec(`Of \`${name}\`.`));
  repo.git("add", "src");
}

const BLOCK = `<!-- spec-check:index -->

| Phase | Sources | With a spec | Missing | Coverage |
| --- | ---: | ---: | ---: | ---: |
| One | 2 | 2 | 0 | 100.0 % |
| **All** | 2 | 2 | 0 | 100.0 % |

**Specs**

One:

${entry("src/stop.rs.spec.md")}
<!-- /spec-check:index -->
`;

describe("spec-check fix and the index of specs", (test) => {
  test("writes the entry of a new spec among its neighbours, in the index and on disk", () =>
    withIndex(`# Specs\n\n${entry(SPEC)}`, (repo) => {
      addModule(repo, "stop");
      const { stdout } = fixed(repo);
      assert.match(stdout, `mended  ${INDEX}: 1 entry written`);
      assert.is(staged(repo, INDEX), `# Specs\n\n${entry(SPEC)}${entry("src/stop.rs.spec.md")}`);
      assert.is(repo.git("diff", "--name-only"), "");
      assert.match(fixed(repo).stdout, "nothing to mend");
    }));

  test("writes it into the block where there is one, which is then what the tree gives", () =>
    withIndex(
      `# Specs\n\n${entry(SPEC)}\n<!-- spec-check:index -->\n<!-- /spec-check:index -->\n`,
      (repo) => {
        assert.match(fixed(repo).stdout, "nothing to mend");
        addModule(repo, "stop");
        fixed(repo);
        assert.is(staged(repo, INDEX), `# Specs\n\n${entry(SPEC)}\n${BLOCK}`);
        assert.equal(JSON.parse(repo.specCheck(["lint", "--format", "json"]).stdout).findings, []);
        const before = repo.snapshot();
        assert.match(fixed(repo, [INDEX]).stdout, "nothing to mend");
        assert.equal(repo.snapshot(), before);
      },
    ));

  test("mends all of an index that is named, and writes one that is not there", async () => {
    await withIndex(`# Specs\n\n[x](../src/mod.spec.md) [e](../src/exec.spec.md)\n`, (repo) => {
      const { stdout } = fixed(repo, [INDEX]);
      assert.is(staged(repo, INDEX), `# Specs\n\n[x](../src/mod.spec.md) [e](../${SPEC})\n`);
      assert.match(stdout, `mended  ${INDEX}: 1 link mended`);
      assert.match(stdout, `left    ${INDEX}: the link ../src/mod.spec.md leads to`);
    });
    await withIndex(null, (repo) => {
      assert.match(fixed(repo, [INDEX]).stdout, `mended  ${INDEX}: written, with 1 entry`);
      assert.match(staged(repo, INDEX), entry(SPEC));
      assert.equal(JSON.parse(repo.specCheck(["lint", "--format", "json"]).stdout).findings, []);
    });
  });

  test("leaves what has no one place, and says so; a dead link that stood there is not the commit's", () =>
    withIndex("# Specs\n\n[gone](../src/gone.rs.spec.md)\n", (repo) => {
      addModule(repo, "stop");
      const { stdout } = fixed(repo);
      assert.match(
        stdout,
        `left    src/stop.rs.spec.md: has no entry in ${INDEX}: no list of the index holds an entry of a spec near it`,
      );
      assert.not.match(stdout, "gone");
      assert.match(stdout, "index-entry-missing");
    }));

  test("writes no more entries than lead to all where specs lead on", () =>
    withIndex(
      null,
      (repo) => {
        repo.write("src/mod.spec.md", soundSpec("See [exec](exec.rs.spec.md)."));
        repo.git("add", "src");
        fixed(repo, [INDEX]);
        assert.match(staged(repo, INDEX), entry("src/mod.spec.md"));
        assert.not.match(staged(repo, INDEX), entry(SPEC));
      },
      "reachable",
    ));
});

describe("spec-check fix and the overview above a spec", (test) => {
  test("links it in specs that were named, and in no others", () =>
    withIndex(null, (repo) => {
      repo.write("src/mod.spec.md", soundSpec("All."));
      repo.commit("overview");
      assert.match(fixed(repo).stdout, "nothing to mend");
      assert.match(fixed(repo, [SPEC]).stdout, `mended  ${SPEC}: links the overview above it`);
      assert.match(staged(repo), "related_specs:\n  - ./mod.spec.md\n");
    }));
});
