import * as assert from "uvu/assert";
import { filterSources } from "../../src/page/model/filter-sources.ts";
import { readRoute, START, writeRoute } from "../../src/page/model/route.ts";
import { thousands } from "../../src/page/model/thousands.ts";
import { describe } from "../support/describe.ts";
import { picturedSource as source } from "./pictured-source.ts";

describe("readRoute", (test) => {
  test("reads what writeRoute wrote, odd names included", () => {
    const route = {
      ...START,
      view: "related",
      folder: "core/src",
      open: "core/a b&c=#%?.rs",
      query: "<é>",
      hidden: ["missing", "not-required"],
      size: "items",
    } as const;
    assert.equal(readRoute(writeRoute(route)), route);
    assert.is(writeRoute(START), "#coverage");
  });

  test("passes over what it does not know", () => {
    assert.equal(readRoute("#nothing?view=x&hidden=all,own&size=huge&open"), { ...START, hidden: ["own"] });
    assert.equal(readRoute(""), START);
  });
});

describe("filterSources", (test) => {
  const sources = [
    source("core/src/Exec.rs", { crate: "core", owners: ["@a", "@b"] }),
    source("tui/src/view.rs", { crate: "tui", status: "own", phase: "ui", class: "facade" }),
  ];
  const paths = (filter: Partial<typeof START>) =>
    filterSources(sources, { ...START, ...filter }).map(({ path }) => path);

  for (const [title, filter, expected] of [
    ["nothing", {}, ["core/src/Exec.rs", "tui/src/view.rs"]],
    ["every word, in whatever case", { query: " exec  CORE " }, ["core/src/Exec.rs"]],
    ["words that no path has", { query: "exec view" }, []],
    ["a state that is left out", { hidden: ["missing"] }, ["tui/src/view.rs"]],
    ["an owner", { owner: "@b" }, ["core/src/Exec.rs"]],
    ["crate, phase and class together", { crate: "tui", phase: "ui", class: "facade" }, ["tui/src/view.rs"]],
  ] as const) {
    test(`by ${title}`, () => assert.equal(paths(filter), expected));
  }
});

describe("thousands", (test) => {
  for (const [value, expected] of [
    [0, "0"],
    [999, "999"],
    [1_000, "1,000"],
    [1_314_375, "1,314,375"],
  ] as const) {
    test(`writes ${expected}`, () => assert.is(thousands(value), expected));
  }
});
