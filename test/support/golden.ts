import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as assert from "uvu/assert";

/**
 * Compares a text with the file of that name under `test/goldens`. A missing file fails; `UPDATE=1` writes it, and the
 * change is then reviewed like any other.
 */
export function matchesGolden(name: string, actual: string): void {
  const file = join("test/goldens", name);
  if (process.env.UPDATE === "1") {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
  }
  if (!existsSync(file)) assert.unreachable(`no golden ${file}: write it with UPDATE=1 and review it`);
  assert.fixture(actual, readFileSync(file, "utf8"), name);
}
