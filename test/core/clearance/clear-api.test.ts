import * as assert from "uvu/assert";
import type { ApiChange } from "../../../src/core/api-change.ts";
import { clearApi } from "../../../src/core/clearance/clear-api.ts";
import type { SpecEdit } from "../../../src/core/clearance/spec-edit.ts";
import { describe } from "../../support/describe.ts";
import { sampleChange } from "../../support/sample-report.ts";

/** An edit whose words are written as `added - removed | left`; without a bar, what it added is left. */
function edit(oid: string, text: string): SpecEdit {
  const [diff = "", left] = text.split("|");
  const [added = "", removed = ""] = diff.split("-");
  const words = (part: string) => new Set(part.split(" ").filter((word) => word !== ""));
  return {
    commit: { oid, subject: `commit ${oid}` },
    added: words(added),
    removed: words(removed),
    left: words(left ?? added),
  };
}

const added = (path: string, more: Partial<ApiChange> = {}) => sampleChange({ path, ...more });
const changed = (path: string) => sampleChange({ change: "changed", path, before: "fn()", line: 3 });
const removed = (path: string, more: Partial<ApiChange> = {}) =>
  sampleChange({ change: "removed", path, before: "fn()", after: null, line: null, ...more });

type Case = readonly [
  title: string,
  api: readonly ApiChange[],
  edits: readonly SpecEdit[],
  clearedBy: readonly string[],
  uncleared: readonly string[],
];

const CASES: readonly Case[] = [
  ["an added item that is named", [added("run")], [edit("1", "run")], ["1"], []],
  ["a changed item that is named", [changed("S::run")], [edit("1", "run")], ["1"], []],
  ["an item that is not", [changed("run")], [edit("1", "stop")], [], ["run"]],
  ["no edit at all", [changed("run"), removed("stop")], [], [], ["run", "stop"]],
  ["one that only a removed line names", [changed("run")], [edit("1", "- run | run")], [], ["run"]],
  ["the newest of two that name it", [changed("run")], [edit("2", "run"), edit("1", "run")], ["2"], []],
  [
    "two items by two edits, newest first",
    [changed("run"), changed("stop")],
    [edit("2", "stop | run stop"), edit("1", "run")],
    ["2", "1"],
    [],
  ],
  ["one of two items", [changed("run"), changed("stop")], [edit("1", "run")], ["1"], ["stop"]],
  [
    "words that were taken back later",
    [changed("run")],
    [edit("2", "other - run | other"), edit("1", "run")],
    [],
    ["run"],
  ],
  ["a removed item that a removed line names", [removed("run")], [edit("1", "- run |")], ["1"], []],
  ["a removed item that is still named elsewhere", [removed("run")], [edit("1", "- run | run")], ["1"], []],
  ["a removed item that an added line names", [removed("run")], [edit("1", "run")], [], ["run"]],
  [
    "a removed item that is nowhere in the spec",
    [removed("run")],
    [edit("2", "stop"), edit("1", "go")],
    ["2"],
    [],
  ],
  [
    "a removed item, by the edit that unsaid it and not by a newer one",
    [removed("run")],
    [edit("2", "stop"), edit("1", "- run |")],
    ["1"],
    [],
  ],
  [
    "an item that moved here as one that is there, and one that left as one that is gone",
    [
      sampleChange({ change: "moved", path: "came", line: 3 }),
      sampleChange({ change: "moved", path: "left", line: null }),
    ],
    [edit("1", "came - left | came")],
    ["1"],
    [],
  ],
  [
    "what came with its container",
    [
      added("Mode", { kind: "enum" }),
      added("Mode::Fast", { kind: "variant" }),
      added("Mode::Fast::x", { kind: "field" }),
    ],
    [edit("1", "Mode")],
    ["1"],
    [],
  ],
  [
    "an impl that came with its type, and one of another",
    [
      added("S", { kind: "struct" }),
      added("Clone for S", { kind: "impl" }),
      added("Clone for T", { kind: "impl" }),
    ],
    [edit("1", "S")],
    ["1"],
    ["Clone for T"],
  ],
  ["an impl by its trait", [added("Clone for T", { kind: "impl" })], [edit("1", "Clone")], ["1"], []],
  [
    "what went with its container",
    [removed("Mode", { kind: "enum" }), removed("Mode::Fast", { kind: "variant" })],
    [edit("1", "- Mode | Fast")],
    ["1"],
    [],
  ],
  [
    "what moved here with its container, and what left with it",
    [
      sampleChange({ change: "moved", kind: "struct", path: "S", line: 3 }),
      sampleChange({ change: "moved", kind: "field", path: "S::x", line: 4 }),
      sampleChange({ change: "moved", kind: "struct", path: "T", line: null }),
      sampleChange({ change: "moved", kind: "field", path: "T::x", line: null }),
    ],
    [edit("1", "S - T | S x")],
    ["1"],
    [],
  ],
  [
    "what moved within the file, as an item that is there",
    [sampleChange({ change: "moved", path: "inner::run", line: 4 })],
    [edit("1", "inner")],
    [],
    ["inner::run"],
  ],
  [
    "what came to a container that was there",
    [changed("Mode"), added("Mode::Fast", { kind: "variant" })],
    [edit("1", "Mode")],
    ["1"],
    ["Mode::Fast"],
  ],
  [
    "what went from a container that came",
    [added("Mode", { kind: "enum" }), removed("Mode::Fast", { kind: "variant" })],
    [edit("1", "Mode | Mode Fast")],
    ["1"],
    ["Mode::Fast"],
  ],
  [
    "what could not be read",
    [added("(lines 7-9)", { kind: "unread" }), removed("(lines 7-9)", { kind: "unread" })],
    [edit("1", "lines 7 9 |")],
    [],
    ["(lines 7-9)", "(lines 7-9)"],
  ],
];

describe("clearApi", (test) => {
  for (const [title, api, edits, clearedBy, uncleared] of CASES) {
    test(title, () => {
      const clearance = clearApi(api, edits);
      assert.equal(
        clearance.clearedBy.map(({ oid }) => oid),
        clearedBy,
      );
      assert.equal(
        clearance.uncleared.map(({ path }) => path),
        uncleared,
      );
    });
  }
});
