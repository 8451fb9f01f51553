import fc from "fast-check";
import * as assert from "uvu/assert";
import type { ApiChange } from "../../../src/core/api-change.ts";
import { diffSources } from "../../../src/core/rust/diff-sources.ts";
import { readSurface } from "../../../src/core/rust/read-surface.ts";
import { describe } from "../../support/describe.ts";
import { body, gaps, render, source } from "../../support/rust-source.ts";

const ALL = { visibility: "all" } as const;
const RUNS = { numRuns: 400, seed: 20261123 };
const PLAIN = [" "];

const MIRROR = { added: "removed", removed: "added", changed: "changed", moved: "moved" } as const;

function mirrored(change: ApiChange): ApiChange {
  return {
    ...change,
    change: MIRROR[change.change],
    before: change.after,
    after: change.before,
    line: change.previousLine,
    previousLine: change.line,
  };
}

/** Changes without their order and kind, which follow the after side. */
function bag(changes: readonly ApiChange[]): string[] {
  return changes.map(({ change, path, before, after }) => [change, path, before, after].join("|")).sort();
}

describe("surface properties", (test) => {
  test("white space and comments change nothing", () => {
    fc.assert(
      fc.property(source, gaps, (items, between) => {
        const diff = diffSources(render(items, PLAIN), render(items, between), ALL);
        assert.equal(diff, { analysis: "complete", api: [], unread: [] });
      }),
      RUNS,
    );
  });

  test("a surface reads every generated source completely", () => {
    fc.assert(
      fc.property(source, gaps, (items, between) => {
        assert.is(readSurface(render(items, between), ALL).analysis, "complete");
      }),
      RUNS,
    );
  });

  test("bodies change nothing", () => {
    fc.assert(
      fc.property(body, body, fc.constantFrom("pub fn f()", "impl S { pub fn g(&self)"), (one, two, head) => {
        const tail = head.startsWith("impl") ? "}" : "";
        const write = (inner: readonly string[]) =>
          `pub struct S; ${head} { ${inner.join(" ")} } ${tail} pub fn last() {}`;
        assert.equal(diffSources(write(one), write(two), ALL).api, []);
      }),
      RUNS,
    );
  });

  test("the order of items changes nothing", () => {
    fc.assert(
      fc.property(source, (items) => {
        assert.equal(diffSources(render(items, PLAIN), render([...items].reverse(), PLAIN), ALL).api, []);
      }),
      RUNS,
    );
  });

  test("a source does not differ from itself", () => {
    fc.assert(
      fc.property(source, gaps, (items, between) => {
        const text = render(items, between);
        assert.equal(diffSources(text, `${text} `, ALL).api, []);
      }),
      RUNS,
    );
  });

  test("the difference backwards is the difference mirrored", () => {
    fc.assert(
      fc.property(source, source, (one, two) => {
        const [before, after] = [render(one, PLAIN), render(two, PLAIN)];
        const forth = diffSources(before, after, ALL).api;
        const back = diffSources(after, before, ALL).api;
        assert.equal(bag(back.map(mirrored)), bag(forth));
      }),
      RUNS,
    );
  });

  test("a public function that comes is seen, and only that", () => {
    fc.assert(
      fc.property(source, gaps, (items, between) => {
        const before = render(items, PLAIN);
        const after = render([...items, ["pub", "fn", "newcomer", "(", ")", "{", "}"]], between);
        const changes = diffSources(before, after, { visibility: "public" }).api;
        assert.equal(
          changes.map(({ change, path }) => `${change} ${path}`),
          ["added newcomer"],
        );
      }),
      RUNS,
    );
  });
});
