import type { BlobText, Tree } from "../change-set.ts";
import type { Config } from "../config/config.ts";
import { linkTo } from "../links/link-to.ts";
import type { Mapping } from "../mapping.ts";
import { baseName, folderOf, inFolder } from "../path-parts.ts";
import { codeSpan } from "../ready/code-span.ts";
import { moduleDocLine } from "../ready/doc-line.ts";
import { itemDocs } from "../ready/item-docs.ts";
import { apiLines } from "../render/api-lines.ts";
import { modulePath } from "../rust/module-path.ts";
import { readSurface, type SurfaceItem } from "../rust/read-surface.ts";
import { writeBlock } from "../spec/api-block/write-block.ts";
import { itemLines } from "./item-lines.ts";
import { plainDoc } from "./plain-doc.ts";
import type { NewSpec } from "./plan-specs.ts";
import { relatedSpecs } from "./related-specs.ts";
import { skeleton, todoMark } from "./skeleton.ts";

/** What specs are written from. */
export interface SpecTools {
  readonly config: Config;
  readonly mapping: Mapping;
  /** The tree with the new specs in it. */
  readonly tree: Tree;
  /** The text of a source, null where it has none. */
  readonly textOf: (path: string) => BlobText | null;
  /** Whether a program wrote a source. */
  readonly isGenerated: (path: string) => boolean;
}

/** A new spec, and what it is made of, to be read behind its path. */
export interface WrittenSpec {
  readonly text: string;
  readonly why: string;
}

/** The sources whose texts a spec is written from. */
export function sourcesOf(planned: NewSpec, tree: Tree): readonly string[] {
  if (planned.kind !== "folder") return planned.sources;
  const own = crateFiles(planned.folder).filter((path) => tree.has(path));
  return [...own, ...planned.children.map(sourceOf).filter((path) => tree.has(path))];
}

/** Writes the skeleton of a spec from what its sources say. */
export function writeSpec(planned: NewSpec, tools: SpecTools): WrittenSpec {
  switch (planned.kind) {
    case "file":
      return writeFileSpec(planned.spec, planned.sources[0], tools);
    case "set":
      return writeSetSpec(planned.spec, planned.sources, tools);
    case "folder":
      return writeFolderSpec(planned, tools);
  }
}

function writeFileSpec(spec: string, source: string, tools: SpecTools): WrittenSpec {
  const { config, tree, mapping } = tools;
  const text = textIn(tools, source);
  const mark = todoMark(config.spec);
  const items = text === null ? [] : surfaceOf(source, text, tools);
  const lines = text === null ? [] : itemLines(items, { docOf: itemDocs(text), mark });
  const written = skeleton(
    {
      overview: text === null ? null : plainDoc(moduleDocLine(text)),
      behavior: lines.length === 0 ? [`- ${mark}: what it does.`] : lines,
      related: relatedSpecs({ spec, source: text === null ? null : { path: source, text }, tree, mapping }),
    },
    config.spec,
  );
  const why = `a skeleton for ${source}, ${items.length} ${items.length === 1 ? "item" : "items"} of its API`;
  return { text: withBlock(written, source, { tools, isOwn: true }), why };
}

function writeSetSpec(spec: string, sources: readonly string[], tools: SpecTools): WrittenSpec {
  const { config, tree, mapping, isGenerated } = tools;
  const mark = todoMark(config.spec);
  const bullets = sources.map((source) => {
    const text = textIn(tools, source);
    const names =
      text === null
        ? []
        : surfaceOf(source, text, tools)
            .filter(isNamed)
            .map(({ path }) => path);
    const doc = text === null ? null : plainDoc(moduleDocLine(text));
    const held = [...new Set(names)].map(codeSpan).join(", ");
    const parts = [doc ?? "", held === "" ? "" : `${held}.`].filter((part) => part !== "");
    const link = linkTo(spec, source).replace(/^\.\//, "");
    return `- ${codeSpan(link)}: ${parts.length === 0 ? mark : parts.join(" ")}`;
  });
  const steps = ["", "### Regeneration Checklist", `1. ${mark}: the command that writes these files.`];
  const written = skeleton(
    {
      overview: null,
      behavior: [...bullets, ...(sources.some(isGenerated) ? steps : [])],
      related: relatedSpecs({ spec, source: null, tree, mapping }),
    },
    config.spec,
  );
  const text = sources.reduce((all, source) => withBlock(all, source, { tools, isOwn: false }), written);
  return { text, why: `a skeleton for ${sources.length} sources` };
}

function writeFolderSpec(
  { spec, folder, children }: Extract<NewSpec, { readonly kind: "folder" }>,
  tools: SpecTools,
): WrittenSpec {
  const { config, tree, mapping } = tools;
  const mark = todoMark(config.spec);
  const docOf = (source: string) => {
    const text = textIn(tools, source);
    return text === null ? null : plainDoc(moduleDocLine(text));
  };
  const bullets = children.map((child) => {
    const source = sourceOf(child);
    const name = linkTo(spec, source.replace(/\/mod$/, "/")).replace(/^\.\//, "");
    const target = encodeURI(linkTo(spec, child)).replace(/\(/g, "%28").replace(/\)/g, "%29");
    return `- [${codeSpan(name)}](${target}): ${docOf(source) ?? mark}`;
  });
  const text = skeleton(
    {
      overview:
        crateFiles(folder)
          .map(docOf)
          .find((doc) => doc !== null) ?? null,
      behavior: bullets.length === 0 ? [`- ${mark}: what it holds.`] : bullets,
      related: relatedSpecs({ spec, source: null, tree, mapping }),
    },
    config.spec,
  );
  return {
    text,
    why: `a skeleton for ${folder === "" ? "the root" : `${folder}/`}, ${children.length} ${children.length === 1 ? "spec" : "specs"} below it`,
  };
}

/** Files whose documentation is that of the folder. */
function crateFiles(folder: string): readonly string[] {
  const names = ["mod.rs", "lib.rs", "main.rs", "src/lib.rs", "src/main.rs"].map((name) =>
    inFolder(folder, name),
  );
  return folder === "" ? names : [...names, inFolder(folderOf(folder), `${baseName(folder)}.rs`)];
}

function sourceOf(spec: string): string {
  return spec.replace(/\.spec\.md$/, "");
}

function textIn({ textOf, tree }: SpecTools, path: string): string | null {
  const blob = tree.has(path) ? textOf(path) : null;
  return blob?.kind === "text" ? blob.text : null;
}

function surfaceOf(source: string, text: string, { mapping }: SpecTools): readonly SurfaceItem[] {
  if (!source.endsWith(".rs")) return [];
  const { visibility, ignoreMacros } = mapping.settingsFor(source).api;
  return readSurface(text, { visibility, module: modulePath(source), ignoreMacros }).items;
}

/** Items that stand for themselves at the top of a file. */
function isNamed({ kind, path }: SurfaceItem): boolean {
  return !["impl", "attribute", "use", "extern crate", "macro call"].includes(kind) && !path.includes("::");
}

/** The API block where the configuration asks for it. */
function withBlock(
  text: string,
  source: string,
  { tools, isOwn }: { readonly tools: SpecTools; readonly isOwn: boolean },
): string {
  const { require, api } = tools.mapping.settingsFor(source);
  const code = textIn(tools, source);
  if (require !== "signature" || code === null || !source.endsWith(".rs")) return text;
  const written = apiLines(code, { visibility: api.visibility, module: modulePath(source) });
  if (written.analysis !== "complete" || written.lines.length === 0) return text;
  return writeBlock(text, { source, previousSource: null, isOwn }, written.lines) ?? text;
}
