import * as assert from "uvu/assert";
import { decodeBlob, readBlobs } from "../../src/io/blobs.ts";
import { openGit } from "../../src/io/open-git.ts";
import { describe } from "../support/describe.ts";
import { failureOf } from "../support/failure-of.ts";
import { withRepo } from "../support/temp-repo.ts";

const POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n";

const CASES: readonly (readonly [title: string, content: string | Buffer, expected: string])[] = [
  ["text", "pub fn é() {}\r\n", "pub fn é() {}\r\n"],
  ["nothing", "", ""],
  ["a byte order mark, which stays", "\ufeffx", "\ufeffx"],
  ["a NUL byte", "a\0b", "nul-byte"],
  ["UTF-16", Buffer.from("\ufeffpub", "utf16le"), "nul-byte"],
  ["Latin-1", Buffer.from([0x2f, 0x2f, 0xe9]), "not-utf8"],
  ["half a surrogate pair", Buffer.from([0xed, 0xa0, 0x80]), "not-utf8"],
  ["a pointer to Git LFS", POINTER, "lfs-pointer"],
  ["a text about Git LFS", ` ${POINTER}`, ` ${POINTER}`],
  ["what is as large as it may be", "x".repeat(100), "x".repeat(100)],
  ["what is too large", "x".repeat(101), "too-large"],
  ["what is too large in bytes, not in characters", "é".repeat(51), "too-large"],
];

describe("decodeBlob", (test) => {
  for (const [title, content, expected] of CASES) {
    test(`reads ${title}`, () => {
      const blob = decodeBlob(Buffer.from(content), 100);
      assert.is(blob.kind === "text" ? blob.text : blob.reason, expected);
    });
  }
});

describe("readBlobs", (test) => {
  test("answers for every id, each once", () =>
    withRepo(async ({ root, env, write, git }) => {
      write("a", "text");
      write("b", "a\0b");
      const [a = "", b = ""] = git("hash-object", "-w", "a", "b").split("\n");
      const blobs = await readBlobs((await openGit(root, env)).git, [a, b, a], 100);
      assert.equal(
        [...blobs],
        [
          [a, { kind: "text", text: "text" }],
          [b, { kind: "unreadable", reason: "nul-byte" }],
        ],
      );
    }));

  test("stops at an object that is missing", () =>
    withRepo(async ({ root, env }) => {
      const { git } = await openGit(root, env);
      assert.is((await failureOf(() => readBlobs(git, ["1".repeat(40)], 100))).code, "object");
    }));
});
