import * as assert from "uvu/assert";
import type { ApiChange } from "../../../src/core/api-change.ts";
import { changeList } from "../../../src/core/wording/change-list.ts";
import { describe } from "../../support/describe.ts";
import { sampleChange } from "../../support/sample-report.ts";

const added = (path: string) => sampleChange({ path });
const to = (path: string, more: Partial<ApiChange> = {}) =>
  sampleChange({ change: "moved", path, line: null, from: "a.rs", to: "b.rs", ...more });
const from = (path: string, more: Partial<ApiChange> = {}) =>
  sampleChange({ change: "moved", path, from: "a.rs", to: "b.rs", ...more });

const CASES: readonly (readonly [title: string, api: readonly ApiChange[], text: string])[] = [
  ["what came", [added("f")], "added fn f"],
  ["more than it names", ["a", "b", "c", "d"].map(added), "added fn a, added fn b, added fn c and 1 more"],
  ["what moved away", [to("f")], "moved fn f to b.rs"],
  ["what moved here", [from("f")], "moved fn f from a.rs"],
  ["what moved together", [to("f"), added("g"), to("h")], "moved fn f, fn h to b.rs, added fn g"],
  [
    "many that moved together",
    ["a", "b", "c", "d", "e"].map((path) => to(path)),
    "moved fn a, fn b, fn c and 2 more to b.rs",
  ],
  [
    "a type by its name alone",
    [
      to("Clone for S", { kind: "impl" }),
      to("S", { kind: "struct" }),
      to("S::a", { kind: "field" }),
      to("f"),
    ],
    "moved struct S, fn f and 2 more to b.rs",
  ],
  [
    "members of a type that stays",
    [to("S::f"), to("S::g"), added("S")],
    "moved fn S::f, fn S::g to b.rs, added fn S",
  ],
  [
    "what moved to several places",
    [to("f"), to("g", { to: "c.rs" }), from("h", { from: "c.rs", to: "a.rs" })],
    "moved fn f to b.rs, moved fn g to c.rs, moved fn h from c.rs",
  ],
  [
    "what has no room left",
    [added("a"), added("b"), added("c"), to("f"), to("g"), to("h", { to: "c.rs" })],
    "added fn a, added fn b, added fn c and 3 more",
  ],
  [
    "what cannot be read",
    [sampleChange({ change: "changed", kind: "unread", path: "(lines 1-2)" })],
    "unreadable lines 1-2",
  ],
];

describe("changeList tells", (test) => {
  for (const [title, api, text] of CASES) test(title, () => assert.is(changeList(api), text));
});
