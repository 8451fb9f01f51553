import {
  chmodSync,
  chownSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { codeFolder } from "../../src/io/code-folder.ts";
import { describe } from "../support/describe.ts";
import { withFolder } from "../support/temp-folder.ts";

const CODE = Buffer.from("compiled code");

/** The files below a folder of caches, each with its path from there. */
function filesIn(caches: string): readonly string[] {
  return readdirSync(caches, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

async function withCaches(use: (caches: string) => void): Promise<void> {
  await withFolder(use);
}

function keptFile(caches: string): string {
  codeFolder({ XDG_CACHE_HOME: caches })?.keep([{ name: "a.js", code: CODE }]);
  const [file = ""] = filesIn(caches);
  return file;
}

const read = (caches: string) => codeFolder({ XDG_CACHE_HOME: caches })?.read("a.js");

describe("codeFolder", (test) => {
  test("gives back what was kept, and nothing else", () =>
    withCaches((caches) => {
      assert.is(read(caches), null);
      keptFile(caches);
      assert.equal(read(caches), CODE);
      assert.is(codeFolder({ XDG_CACHE_HOME: caches })?.read("b.js"), null);
    }));

  test("leaves no file behind but the code", () =>
    withCaches((caches) => {
      keptFile(caches);
      keptFile(caches);
      assert.is(filesIn(caches).length, 1);
    }));

  const damages: readonly (readonly [string, (content: Buffer) => Buffer])[] = [
    ["a byte in the first half", (content) => flipped(content, 6)],
    ["a byte in the second half", (content) => flipped(content, content.length - 1)],
    ["the length", (content) => flipped(content, 0)],
    ["the end", (content) => content.subarray(0, -1)],
    ["all of it, zeros in its place", (content) => Buffer.alloc(content.length)],
    ["all of it", () => Buffer.alloc(0)],
  ];
  for (const [title, damage] of damages) {
    test(`takes no code that lost ${title}`, () =>
      withCaches((caches) => {
        const file = keptFile(caches);
        writeFileSync(file, damage(readFileSync(file)));
        assert.is(read(caches), null);
      }));
  }

  test("takes no code that others can write, and none through a link", () =>
    withCaches((caches) => {
      const file = keptFile(caches);
      chmodSync(file, 0o622);
      assert.is(read(caches), null);
      chmodSync(file, 0o600);
      assert.equal(read(caches), CODE);
      symlinkSync(file, join(file, "../b.js"));
      assert.is(codeFolder({ XDG_CACHE_HOME: caches })?.read("b.js"), null);
    }));

  test("is none where Node is to keep no code", () => {
    assert.is(codeFolder({ XDG_CACHE_HOME: "/caches", NODE_DISABLE_COMPILE_CACHE: "1" }), null);
  });

  test("keeps nothing, and says nothing, where it cannot write", () =>
    withCaches((caches) => {
      const file = join(caches, "file");
      writeFileSync(file, "");
      codeFolder({ XDG_CACHE_HOME: file })?.keep([{ name: "a.js", code: CODE }]);
      assert.equal(filesIn(caches), [file]);
    }));

  test("keeps nothing in a folder of somebody else", () =>
    withCaches((caches) => {
      // Only root can give a folder away.
      if (process.getuid?.() !== 0) return;
      chownSync(caches, 65_534, 65_534);
      assert.is(keptFile(caches), "");
    }));

  test("throws away what was written longest ago", () =>
    withCaches((caches) => {
      const first = keptFile(caches);
      utimesSync(first, 1, 1);
      const files = Array.from({ length: 64 }, (_, at) => ({ name: `${at}.js`, code: CODE }));
      codeFolder({ XDG_CACHE_HOME: caches })?.keep(files);
      assert.is(filesIn(caches).length, 64);
      assert.is(read(caches), null);
    }));
});

function flipped(content: Buffer, at: number): Buffer {
  const copy = Buffer.from(content);
  copy.writeUInt8(copy.readUInt8(at) ^ 0xff, at);
  return copy;
}
