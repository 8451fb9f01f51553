import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { CASES, type Case } from "./cases.ts";
import type { Kit } from "./fresh-repo.ts";

/**
 * Tries spec-check with hook managers as they are published: installed from their registries, with this package as it
 * is packed. Arguments choose among the cases by words of their titles. What cannot be had is named and not counted.
 */
const wanted = process.argv.slice(2);

function print(text: string): void {
  process.stdout.write(text);
}

/** Packs this package as it was built. */
function pack(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const args = ["pack", "--ignore-scripts", "--pack-destination", folder];
  const { status, stderr } = spawnSync("npm", args, { encoding: "utf8" });
  const name = readdirSync(folder).find((file) => file.endsWith(".tgz"));
  if (status !== 0 || name === undefined) throw new Error(`npm pack: ${stderr}`);
  return join(folder, name);
}

/** Where the framework is: below `.build`, where `npm run managers` installs it, or on the path. */
const OWN_BIN = resolve(".build/managers/bin");
const folders = [OWN_BIN, ...(process.env.PATH ?? "").split(delimiter)];
const isThere = (name: string) => folders.some((folder) => existsSync(join(folder, name)));

async function tried({ title, run }: Case, kit: Kit): Promise<boolean> {
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  try {
    await run(kit);
    print(`ok   ${title} (${seconds()})\n`);
    return true;
  } catch (error) {
    print(`FAIL ${title} (${seconds()})\n${error instanceof Error ? error.stack : String(error)}\n`);
    return false;
  }
}

const home = mkdtempSync(join(tmpdir(), "spec-check-managers-"));
try {
  const kit: Kit = { tarball: pack(join(home, "pack")), bins: existsSync(OWN_BIN) ? [OWN_BIN] : [] };
  let [passed, failed] = [0, 0];
  for (const each of CASES.filter(
    ({ title }) => wanted.length === 0 || wanted.some((word) => title.includes(word)),
  )) {
    if (each.needs !== null && !isThere(each.needs))
      print(`skipped, for ${each.needs} cannot be had here: ${each.title}\n`);
    else if (await tried(each, kit)) passed += 1;
    else failed += 1;
  }
  print(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
} finally {
  rmSync(home, { recursive: true, force: true });
}
