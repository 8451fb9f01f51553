import { readFileSync } from "node:fs";
import { diffSources } from "../../src/core/rust/diff-sources.ts";
import { readSurface } from "../../src/core/rust/read-surface.ts";
import { EVERYWHERE } from "./metamorphic/everywhere.ts";
import { rustfmtTransformations } from "./metamorphic/rustfmt.ts";
import { TOKEN_TRANSFORMATIONS } from "./metamorphic/tokens.ts";
import { vanishing } from "./metamorphic/vanishing.ts";
import { sitesOf } from "./mutate/site.ts";
import { loadParse } from "./mutate/syntax.ts";
import { tortureArguments } from "./support/arguments.ts";
import { firstDifference } from "./support/first-difference.ts";
import { seeded } from "./support/random.ts";
import { rustFiles } from "./support/rust-files.ts";

/**
 * `npm run metamorphic -- DIR… [--count FILES] [--seed S]`: rewrites whole Rust files in ways that others cannot see,
 * rustfmt's among them, and compares; then takes away and renames visible items, each of which must be seen. Ends with
 * 1 when the product says otherwise.
 */
const given = tortureArguments(["count", "seed"]);
const random = seeded(given.number("seed", 1));
const all = rustFiles(given.folders, 200_000);
if (all.length === 0) {
  process.stderr.write("usage: npm run metamorphic -- DIR… [--count FILES] [--seed S]\n");
  process.exit(2);
}
const wanted = given.number("count", all.length);
const ranked = all
  .map((file) => ({ file, rank: random.below(2 ** 30) }))
  .sort((one, other) => one.rank - other.rank);
const parse = await loadParse();
const transformations = [...TOKEN_TRANSFORMATIONS, ...rustfmtTransformations(), ...EVERYWHERE];
const counts = new Map(transformations.map(({ name }) => [name, { made: 0, wrong: 0 }]));
const loss = { made: 0, wrong: 0 };
let files = 0;

for (const { file } of ranked.slice(0, wanted)) {
  const text = readFileSync(file, "utf8");
  const root = parse(text);
  if (root === null || readSurface(text, { visibility: "all" }).analysis !== "complete") continue;
  files += 1;
  const original = { text, sites: sitesOf(root) };
  for (const { name, filter, rewrite } of transformations) {
    const after = rewrite(original, random);
    const count = counts.get(name);
    if (after === null || after === text || count === undefined || parse(after) === null) continue;
    count.made += 1;
    const { api } = diffSources(text, after, { visibility: filter });
    if (api.length === 0) continue;
    count.wrong += 1;
    process.stdout.write(
      `FALSE ALARM: ${name} ${file}\n  ${JSON.stringify(api.slice(0, 2)).slice(0, 900)}\n`,
    );
  }
  const { made, unseen } = vanishing(original, parse, { random, most: 6 });
  loss.made += made;
  loss.wrong += unseen.length;
  for (const { name, after } of unseen)
    process.stdout.write(`MISSED: ${name} ${file}\n${firstDifference(text, after)}\n`);
}

for (const [name, { made, wrong }] of [...counts, ["visible item deleted or renamed", loss] as const]) {
  process.stdout.write(`${name.padEnd(46)}${String(made).padStart(9)}${String(wrong).padStart(9)}\n`);
}
const wrong = [...counts.values(), loss].reduce((sum, count) => sum + count.wrong, 0);
process.stdout.write(`${files} files, ${wrong} wrong\n`);
process.exitCode = wrong === 0 && files > 0 ? 0 : 1;
