import * as assert from "uvu/assert";
import {
  couldComeFrom,
  expandTemplate,
  namesItsSource,
  templateProblem,
} from "../../src/core/spec-template.ts";
import { describe } from "../support/describe.ts";

describe("expandTemplate", (test) => {
  const cases: readonly (readonly [template: string, source: string, spec: string | null])[] = [
    ["{dir}/{base}.spec.md", "crates/exec/src/lib.rs", "crates/exec/src/lib.rs.spec.md"],
    ["{dir}/{base}.spec.md", "build.rs", "build.rs.spec.md"],
    ["{dir}/{base}.spec.md", "tools/spec.rs", "tools/spec.rs.spec.md"],
    ["{dir}/{base}.spec.md", "scripts/create_release", "scripts/create_release.spec.md"],
    ["{dir}/{base}.spec.md", "a b/c [1].rs", "a b/c [1].rs.spec.md"],
    ["{dir}/{base}.spec.md", "a/$&$1.rs", "a/$&$1.rs.spec.md"],
    ["{dir}/{base}.spec.md", "a/{stem}.rs", "a/{stem}.rs.spec.md"],
    ["{dir}/{stem}.md", "src/md-events.rs", "src/md-events.md"],
    ["{dir}/{stem}.md", "src/a.b.rs", "src/a.b.md"],
    ["{dir}/{stem}.md", "src/.hidden", "src/.hidden.md"],
    ["{dir}/{stem}.{ext}.md", "src/a.rs", "src/a.rs.md"],
    ["{dir}/{dirname}.md", "src/a11y/x.rs", "src/a11y/a11y.md"],
    ["{dir}/{dirname}.md", "x.rs", null],
    ["{dir}/SPEC.md", "x.rs", "SPEC.md"],
    ["docs/{path}.md", "src/x.rs", "docs/src/x.rs.md"],
    ["docs/{dir}/{stem}.md", "x.rs", "docs/x.md"],
    ["docs/all.md", "src/x.rs", "docs/all.md"],
  ];
  for (const [template, source, spec] of cases) {
    test(`${template} of ${source}`, () => assert.is(expandTemplate(template, source), spec));
    test(`${template} could give ${spec}`, () => {
      assert.is(spec === null || couldComeFrom(template)(spec), true);
    });
  }
});

describe("couldComeFrom", (test) => {
  const cases: readonly (readonly [template: string, path: string])[] = [
    ["{dir}/{base}.spec.md", "src/lib.rs"],
    ["{dir}/{base}.spec.md", "src/lib.md"],
    ["docs/{path}.md", "src/a.md"],
    ["{dir}/SPEC.md", "src/SPECS.md"],
    ["models/generated.spec.md", "models/other.spec.md"],
    ["{dir}/a{stem}a.md", "src/a.md"],
  ];
  for (const [template, path] of cases) {
    test(`${template} never gives ${path}`, () => assert.not(couldComeFrom(template)(path)));
  }
});

describe("namesItsSource", (test) => {
  for (const template of ["{dir}/{base}.spec.md", "{dir}/{stem}.md", "docs/{path}.md"]) {
    test(template, () => assert.ok(namesItsSource(template)));
  }
  for (const template of ["{dir}/mod.spec.md", "{dir}/{dirname}.md", "SPEC.md", "{dir}/all.{ext}.md"]) {
    test(`not ${template}`, () => assert.not(namesItsSource(template)));
  }
});

describe("templateProblem", (test) => {
  const refused: readonly (readonly [template: string, problem: string])[] = [
    ["", "is empty"],
    [`${"a".repeat(260)}.md`, "longer than 256"],
    ["/docs/{base}.md", "begins with `/`"],
    ["{dir}/../{base}.md", "segment `.` or `..`"],
    ["./{base}.md", "segment `.` or `..`"],
    ["{dir}\\{base}.md", "divided by `/`"],
    [
      "{dir}/{file}.md",
      "unknown variable {file}; expected one of {dir} {base} {stem} {ext} {dirname} {path}",
    ],
    ["{dir}/{}.md", "unknown variable {}"],
    ["{dir}/{Base}.md", "unknown variable {Base}"],
    ["{constructor}.md", "unknown variable {constructor}"],
    ["{dir/{base}.md", "belongs to no variable"],
    ["{dir}/base}.md", "belongs to no variable"],
    ["{path}", "does not end in a file name"],
    ["{dir}/{base}", "does not end in a file name"],
    ["docs/", "does not end in a file name"],
    ["{dir}/{stem}.rs", "names a Rust source"],
  ];
  for (const [template, problem] of refused) {
    test(`refuses ${template.slice(0, 30)}`, () =>
      assert.match(templateProblem(template) ?? "null", problem));
  }
  for (const template of [
    "{dir}/{base}.spec.md",
    "{dir}/SPEC.md",
    `${"a".repeat(253)}.md`,
    "specs/{path}.spec.md",
    "SPEC",
    "{dir}/{dirname}.md",
  ]) {
    test(`takes ${template}`, () => assert.is(templateProblem(template), null));
  }
});
