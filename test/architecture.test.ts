import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path/posix";
import * as assert from "uvu/assert";
import { describe } from "./support/describe.ts";

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^;"']*?from\s*["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)|(?:^|\n)import\s+["']([^"']+)["']/g;

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts"));

function imports(file: string): string[] {
  const text = readFileSync(join("src", file), "utf8");
  return [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

function room(file: string): string {
  return file.includes("/") ? file.slice(0, file.indexOf("/")) : file.replace(/\.ts$/, "");
}

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  bin: ["main", "io"],
  main: ["args", "commands", "core", "io", "reporters"],
  args: ["core"],
  commands: ["core", "io", "reporters", "args"],
  core: ["core"],
  io: ["io", "core"],
  reporters: ["reporters", "core"],
  page: ["page", "core"],
};

const CORE_PACKAGES = new Set([
  "micromatch",
  "yaml",
  "ignore",
  "valibot",
  "toml-eslint-parser",
  "mdast",
  "mdast-util-from-markdown",
  "diff",
]);

describe("architecture", (test) => {
  test("finds the source", () => assert.ok(files.length > 10));

  test("imports point one way", () => {
    const wrong: string[] = [];
    for (const file of files) {
      for (const specifier of imports(file)) {
        if (!specifier.startsWith(".")) continue;
        const target = room(normalize(join(dirname(file), specifier)));
        if (target === room(file) && target !== "bin") continue;
        if (!(MAY_IMPORT[room(file)] ?? []).includes(target)) wrong.push(`${file} -> ${specifier}`);
      }
    }
    assert.equal(wrong, []);
  });

  test("the core imports no node: module and only the packages it may", () => {
    const wrong = files
      .filter((file) => room(file) === "core")
      .flatMap((file) => imports(file).map((specifier) => ({ file, specifier })))
      .filter(({ specifier }) => !specifier.startsWith(".") && !CORE_PACKAGES.has(specifier));
    assert.equal(wrong, []);
  });

  test("the core names no process, clock or timer", () => {
    const wrong = files
      .filter((file) => room(file) === "core")
      .filter((file) =>
        /\b(process\.|Date\.now|new Date|performance\.|setTimeout|console\.)/.test(
          readFileSync(join("src", file), "utf8"),
        ),
      );
    assert.equal(wrong, []);
  });

  test("what runs in a page imports packages for browsers alone, and never writes markup", () => {
    const own = files.filter((file) => room(file) === "page");
    const packages = own.flatMap(imports).filter((specifier) => !specifier.startsWith("."));
    assert.equal([...new Set(packages)].sort(), [
      "d3-force",
      "d3-hierarchy",
      "d3-scale",
      "mdast",
      "mdast-util-from-markdown",
      "mdast-util-gfm-table",
      "micromark-extension-gfm-table",
    ]);
    const markup = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|fetch\(|XMLHttpRequest|eval\(/;
    assert.equal(
      own.filter((file) => markup.test(readFileSync(join("src", file), "utf8"))),
      [],
    );
  });

  test("simple-git is imported by io/simple-git.ts alone", () => {
    const importers = files.filter((file) => imports(file).includes("simple-git"));
    assert.equal(importers, ["io/simple-git.ts"]);
  });

  test("no drawer names", () => {
    assert.equal(
      files.filter((file) => /(utils?|helpers?|manager|common|misc)\.ts$/.test(file)),
      [],
    );
  });

  test("no source file is over 300 lines", () => {
    const long = files.filter((file) => readFileSync(join("src", file), "utf8").split("\n").length > 301);
    assert.equal(long, []);
  });
});
