import { foldersAbove, inFolder } from "../../path-parts.ts";
import { type Manifest, readManifest } from "../cargo/manifest.ts";
import type { Sources } from "../modules/sources.ts";
import { type FileReach, sameReach } from "./file-reach.ts";
import { PackageReach } from "./package-reach.ts";

interface Package {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** How far the files of one side of a change are seen. Crates are read when one of their files is asked about. */
export class SideReach {
  readonly #sources: Sources;
  readonly #manifests = new Map<string, Manifest | string>();
  readonly #packages = new Map<string, PackageReach>();

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** A file that is not there has no names at all. */
  file(path: string): FileReach {
    if (!this.#sources.has(path)) return sameReach(null);
    const found = this.#packageOf(path);
    if (typeof found === "string") return sameReach({ doubt: found });
    const known = this.#packages.get(found.folder);
    const reach = known ?? new PackageReach(found.folder, this.#withEdition(found), this.#sources);
    this.#packages.set(found.folder, reach);
    return reach.file(path);
  }

  /** The package that a file belongs to, or why that cannot be told. */
  #packageOf(path: string): Package | string {
    for (const folder of foldersAbove(path)) {
      const manifest = this.#manifest(folder);
      if (typeof manifest === "string") return manifest;
      if (manifest?.isPackage === true) return { folder, manifest };
    }
    return `no Cargo.toml above ${path} has a [package]`;
  }

  /** The manifest in a folder, null where there is none, or why it cannot be read. */
  #manifest(folder: string): Manifest | string | null {
    const path = inFolder(folder, "Cargo.toml");
    if (!this.#sources.has(path)) return null;
    const known = this.#manifests.get(path);
    if (known !== undefined) return known;
    const text = this.#sources.text(path);
    const manifest = (text === null ? null : readManifest(text)) ?? `${path} cannot be read`;
    this.#manifests.set(path, manifest);
    return manifest;
  }

  #withEdition({ folder, manifest }: Package): Manifest {
    if (manifest.edition !== null) return manifest;
    for (const above of foldersAbove(inFolder(folder, "Cargo.toml"))) {
      const outer = this.#manifest(above);
      if (outer !== null && typeof outer !== "string" && outer.workspaceEdition !== null) {
        return { ...manifest, edition: outer.workspaceEdition };
      }
    }
    return manifest;
  }
}
