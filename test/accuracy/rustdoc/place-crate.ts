import { rmSync } from "node:fs";
import { join } from "node:path";

/** What would make cargo use another toolchain, target or resolution than the one of this run. */
const STRAY = ["Cargo.lock", "rust-toolchain", "rust-toolchain.toml", ".cargo"] as const;

/** Takes out of a checked out repository what ties it to a toolchain; gives the folder of the crate's manifest. */
export function placeCrate(folder: string, subdir: string): string {
  const crate = join(folder, subdir);
  for (const name of STRAY) {
    rmSync(join(folder, name), { recursive: true, force: true });
    rmSync(join(crate, name), { recursive: true, force: true });
  }
  return crate;
}
