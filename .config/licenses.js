import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const PACKAGE = /^(.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+))[\\/]/;

/** A rolldown plugin that writes the licences of the bundled packages to `dist/LICENSES.txt`. */
export function licenses() {
  return {
    name: "licenses",
    generateBundle(_options, bundle) {
      const folders = new Map();
      for (const chunk of Object.values(bundle)) {
        for (const id of chunk.type === "chunk" ? chunk.moduleIds : []) {
          const match = PACKAGE.exec(id);
          if (match !== null) folders.set(match[2].replaceAll("\\", "/"), match[1]);
        }
      }
      const texts = [...folders]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, folder]) => licenseOf(name, folder));
      this.emitFile({ type: "asset", fileName: "LICENSES.txt", source: `${texts.join("\n\n")}\n` });
    },
  };
}

function licenseOf(name, folder) {
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text =
    file !== undefined && existsSync(join(folder, file))
      ? readFileSync(join(folder, file), "utf8").trim()
      : "";
  return `== ${name} ${version} (${license})\n\n${text}`.trim();
}
