import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { configJsonSchema } from "./config-json-schema.ts";
import { GENERATED, withGenerated } from "./generated-docs.ts";

/** Writes `docs/schema.json` and the generated parts of the documentation. Run by `npm run schema`. */
writeFileSync("docs/schema.json", formatted(JSON.stringify(configJsonSchema())));
for (const [file, part] of Object.entries(GENERATED)) {
  writeFileSync(file, withGenerated(readFileSync(file, "utf8"), part()));
}

/** As `npm run format` would leave it. */
function formatted(json: string): string {
  const { status, stdout, stderr } = spawnSync(
    "npx",
    ["biome", "format", "--stdin-file-path=docs/schema.json"],
    {
      input: json,
      encoding: "utf8",
    },
  );
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
