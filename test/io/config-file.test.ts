import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { cosmiconfigSync } from "cosmiconfig";
import * as assert from "uvu/assert";
import { loadConfig } from "../../src/core/config/load-config.ts";
import { findConfigFile } from "../../src/io/config-file.ts";
import { describe } from "../support/describe.ts";
import { failureOf } from "../support/failure-of.ts";
import { withFolder } from "../support/temp-folder.ts";

type Files = Readonly<Record<string, string>>;

function write(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Makes `files` in a folder whose `repo` is the root, and answers what is found from `repo/<from>`. */
async function found(files: Files, from = ".", explicit: string | null = null): Promise<string | null> {
  let path: string | null = null;
  await withFolder(async (folder) => {
    const root = join(folder, "repo");
    mkdirSync(join(root, from), { recursive: true });
    write(folder, files);
    path = (await findConfigFile({ cwd: join(root, from), root, explicit }))?.path ?? null;
  });
  return path;
}

const SOME = "maxFileSize: 5\n";
const SOME_JSON = '{ "maxFileSize": 5 }';

describe("findConfigFile", (test) => {
  const cases: readonly (readonly [title: string, files: Files, from: string, path: string | null])[] = [
    ["nothing", {}, ".", null],
    [".specrc", { "repo/.specrc": SOME }, ".", ".specrc"],
    [".specrc.json", { "repo/.specrc.json": SOME_JSON }, ".", ".specrc.json"],
    [".specrc.yaml", { "repo/.specrc.yaml": SOME }, ".", ".specrc.yaml"],
    [".specrc.yml", { "repo/.specrc.yml": SOME }, ".", ".specrc.yml"],
    [".config/specrc", { "repo/.config/specrc": SOME }, ".", ".config/specrc"],
    [".config/specrc.json", { "repo/.config/specrc.json": SOME_JSON }, ".", ".config/specrc.json"],
    [".config/specrc.yaml", { "repo/.config/specrc.yaml": SOME }, ".", ".config/specrc.yaml"],
    [".config/specrc.yml", { "repo/.config/specrc.yml": SOME }, ".", ".config/specrc.yml"],
    ["package.json with our key", { "repo/package.json": '{ "spec": {} }' }, ".", "package.json"],
    ["package.json without our key", { "repo/package.json": '{ "x": { "spec": 1 } }' }, ".", null],
    ["a package.json that is no table", { "repo/package.json": '["spec"]' }, ".", null],
    ["a broken package.json without our key", { "repo/package.json": "{" }, ".", null],
    ["a broken package.json with our key", { "repo/package.json": '{ "spec": ' }, ".", "package.json"],
    [
      "Cargo.toml with our table",
      { "repo/Cargo.toml": "[workspace.metadata.spec-check]" },
      ".",
      "Cargo.toml",
    ],
    ["Cargo.toml without", { "repo/Cargo.toml": '[dependencies]\nspec-check = "1"' }, ".", null],
    ["a broken Cargo.toml with our name", { "repo/Cargo.toml": "[spec-check" }, ".", "Cargo.toml"],
    ["a broken Cargo.toml without", { "repo/Cargo.toml": "[" }, ".", null],
    ["a Cargo.toml below the root", { "repo/a/Cargo.toml": "[package.metadata.spec-check]" }, "a", null],
    ["the nearest first", { "repo/.specrc": SOME, "repo/a/.specrc.yml": SOME }, "a/b", "a/.specrc.yml"],
    ["the root's from below", { "repo/.specrc": SOME }, "a/b/c", ".specrc"],
    [
      "one order in a folder",
      { "repo/.specrc.json": SOME_JSON, "repo/.specrc.yml": SOME },
      ".",
      ".specrc.json",
    ],
    [
      "a file of its own before package.json and Cargo.toml",
      {
        "repo/.specrc": SOME,
        "repo/package.json": '{ "spec": {} }',
        "repo/Cargo.toml": "[workspace.metadata.spec-check]",
      },
      ".",
      ".specrc",
    ],
    ["on past an empty file", { "repo/a/.specrc": " \n", "repo/.specrc": SOME }, "a", ".specrc"],
    ["on past a mark alone", { "repo/a/.specrc": "\ufeff\n", "repo/.specrc": SOME }, "a", ".specrc"],
    [
      "on past a folder of that name",
      { "repo/.specrc/x": "", "repo/.specrc.json": SOME_JSON },
      ".",
      ".specrc.json",
    ],
    [
      "on past a file called .config",
      { "repo/.config": "", "repo/package.json": '{ "spec": {} }' },
      ".",
      "package.json",
    ],
    ["nothing above the root", { ".specrc": SOME, "package.json": '{ "spec": {} }' }, "a", null],
  ];
  for (const [title, files, from, path] of cases) {
    test(`finds ${title}`, async () => assert.is(await found(files, from), path));
  }

  test("hands the text over as it is", async () => {
    await withFolder(async (root) => {
      write(root, { ".specrc.json": "\ufeff{}\r\n" });
      const config = await findConfigFile({ cwd: root, root, explicit: null });
      assert.equal(config, { path: ".specrc.json", text: "\ufeff{}\r\n", format: "json" });
    });
  });

  test("follows links to the working directory and the root", async () => {
    await withFolder(async (folder) => {
      write(folder, { "repo/.specrc": SOME, "repo/a/b.rs": "" });
      symlinkSync(join(folder, "repo"), join(folder, "link"));
      const config = await findConfigFile({
        cwd: join(folder, "link/a"),
        root: join(folder, "repo"),
        explicit: null,
      });
      assert.is(config?.path, ".specrc");
    });
  });

  test("looks at the root when started elsewhere", async () => {
    await withFolder(async (folder) => {
      write(folder, { "repo/.specrc": SOME, "repo-two/.specrc": SOME });
      const config = await findConfigFile({
        cwd: join(folder, "repo-two"),
        root: join(folder, "repo"),
        explicit: null,
      });
      assert.is(config?.path, ".specrc");
    });
  });

  test("refuses what is not UTF-8, too large, or no regular file", async () => {
    await withFolder(async (root) => {
      const search = () => findConfigFile({ cwd: root, root, explicit: null });
      writeFileSync(join(root, ".specrc"), Buffer.from([0x61, 0xff]));
      assert.match((await failureOf(search)).message, "cannot use .specrc: it is not UTF-8");
      writeFileSync(join(root, ".specrc"), "#".repeat(4_000_001));
      assert.match((await failureOf(search)).message, "expected at most 4000000 bytes");
    });
    await withFolder(async (root) => {
      symlinkSync("/dev/zero", join(root, ".specrc"));
      const failure = await failureOf(() => findConfigFile({ cwd: root, root, explicit: null }));
      assert.match(failure.message, "cannot use .specrc: it is not a regular file");
    });
  });

  test("a loop of links is an error, not an absence", async () => {
    await withFolder(async (root) => {
      symlinkSync(".specrc", join(root, ".specrc"));
      const failure = await failureOf(() => findConfigFile({ cwd: root, root, explicit: null }));
      assert.is(failure.code, "config");
      assert.match(failure.message, "too many symbolic links");
    });
  });
});

describe("a configuration named by --config", (test) => {
  const cases: readonly (readonly [
    title: string,
    files: Files,
    from: string,
    explicit: string,
    path: string,
  ])[] = [
    ["from the working directory", { "repo/a/my.json": "{}" }, "a", "my.json", "a/my.json"],
    ["above the working directory", { "repo/my.yml": SOME }, "a", "../my.yml", "my.yml"],
    ["without an extension", { "repo/spec-config": SOME }, ".", "spec-config", "spec-config"],
    [
      "outside of the repository, as it was named",
      { "my.json": "{}" },
      "a",
      "../../my.json",
      "../../my.json",
    ],
    [
      "in the repository, however it was named",
      { "repo/my.json": "{}" },
      "a",
      "../../repo/my.json",
      "my.json",
    ],
    ["that is empty", { "repo/my.json": "", "repo/.specrc": SOME }, ".", "my.json", "my.json"],
    ["that is package.json", { "repo/package.json": "{}" }, ".", "package.json", "package.json"],
    ["that is Cargo.toml below the root", { "repo/a/Cargo.toml": "" }, ".", "a/Cargo.toml", "a/Cargo.toml"],
  ];
  for (const [title, files, from, explicit, path] of cases) {
    test(title, async () => assert.is(await found(files, from, explicit), path));
  }

  test("must be there", async () => {
    const failure = await failureOf(() => found({ "repo/.specrc": SOME }, ".", "none.json"));
    assert.is(failure.code, "config");
    assert.match(failure.message, "cannot use none.json: no such file");
  });

  test("must not be a folder", async () => {
    assert.match((await failureOf(() => found({ "repo/x/y": "" }, ".", "x"))).message, "no such file");
  });

  for (const name of ["my.js", "my.cjs", "my.mjs", "my.ts", "spec.toml"]) {
    test(`must not be ${name}`, async () => {
      const failure = await failureOf(() => found({ [`repo/${name}`]: "process.exit(9)" }, ".", name));
      assert.match(failure.message, `cannot use ${name}: expected a .json, .yaml or .yml file`);
    });
  }
});

describe("nothing is executed", (test) => {
  const marker = (folder: string) => join(folder, "executed");
  const script = (folder: string) =>
    `require("node:fs").writeFileSync(${JSON.stringify(marker(folder))}, "");`;

  const traps: readonly (readonly [name: string, files: (script: string) => Files])[] = [
    ["cosmiconfig's own .config/config.js", (text) => ({ ".config/config.js": text })],
    ["cosmiconfig's own .config/config.cjs", (text) => ({ ".config/config.cjs": text })],
    ["cosmiconfig's own .config/config.ts", (text) => ({ ".config/config.ts": text })],
    [".specrc.js", (text) => ({ ".specrc.js": text })],
    [".specrc.cjs", (text) => ({ ".specrc.cjs": text })],
    [".specrc.ts", (text) => ({ ".specrc.ts": text })],
    ["spec.config.js", (text) => ({ "spec.config.js": text })],
    [".config/specrc.js", (text) => ({ ".config/specrc.js": text })],
    ["$import in YAML", (text) => ({ ".specrc.yaml": "$import: ./evil.js\n", "evil.js": text })],
    ["$import in JSON", (text) => ({ ".specrc.json": '{ "$import": ["./evil.js"] }', "evil.js": text })],
    [
      "$import in package.json",
      (text) => ({ "package.json": '{ "$import": "./evil.js", "spec": {} }', "evil.js": text }),
    ],
    [
      "$import under our key",
      (text) => ({ "package.json": '{ "spec": { "$import": "./evil.js" } }', "evil.js": text }),
    ],
    [
      "a cosmiconfig key in package.json",
      (text) => ({ "package.json": '{ "cosmiconfig": { "searchPlaces": ["evil.js"] } }', "evil.js": text }),
    ],
  ];
  for (const [name, files] of traps) {
    test(name, async () => {
      await withFolder(async (root) => {
        write(root, files(script(root)));
        const before = process.cwd();
        process.chdir(root);
        try {
          const config = await findConfigFile({ cwd: root, root, explicit: null });
          if (config !== null) await loadConfig(config).catch(() => null);
          await wait(50);
        } finally {
          process.chdir(before);
        }
        assert.not(existsSync(marker(root)));
      });
    });
  }

  test("which cosmiconfig's own way in would do", async () => {
    await withFolder(async (root) => {
      write(root, { ".config/config.js": script(root) });
      const before = process.cwd();
      process.chdir(root);
      try {
        cosmiconfigSync("spec");
        await wait(200);
      } finally {
        process.chdir(before);
      }
      assert.ok(existsSync(marker(root)));
    });
  });

  test("$import is an unknown key", async () => {
    await withFolder(async (root) => {
      write(root, { ".specrc.yaml": "$import: ./evil.js\n" });
      const config = await findConfigFile({ cwd: root, root, explicit: null });
      assert.ok(config);
      assert.match(
        (await failureOf(() => loadConfig(config))).message,
        "$import: is not a key of the configuration",
      );
    });
  });

  test("the home folder is not searched", async () => {
    await withFolder(async (folder) => {
      write(folder, { ".config/spec/config.json": SOME_JSON, ".config/spec/config": SOME, ".specrc": SOME });
      mkdirSync(join(folder, "repo"));
      const { HOME, XDG_CONFIG_HOME } = process.env;
      process.env.HOME = folder;
      process.env.XDG_CONFIG_HOME = join(folder, ".config");
      try {
        assert.is(
          await findConfigFile({ cwd: join(folder, "repo"), root: join(folder, "repo"), explicit: null }),
          null,
        );
      } finally {
        process.env.HOME = HOME ?? "";
        if (XDG_CONFIG_HOME === undefined) delete process.env.XDG_CONFIG_HOME;
        else process.env.XDG_CONFIG_HOME = XDG_CONFIG_HOME;
      }
    });
  });
});
