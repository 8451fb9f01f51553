/** One version of a crate. */
export interface CrateVersion {
  /** What a report calls it. */
  readonly name: string;
  /** Same key, same crate: what its documentation is kept by. */
  readonly key: string;
  /** Something that stands for the content of each of its sources, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** The same of all sources and manifests around it, its own included: what tells how far its names are seen. */
  readonly around: () => ReadonlyMap<string, string>;
  /** Paths of the manifest and of the build script, which may be missing. */
  readonly manifest: string;
  readonly buildScript: string;
  /** Text of a file of either map. */
  readonly text: (path: string) => string;
  /** Writes the crate's files below a folder and gives the folder of its manifest. */
  readonly place: (folder: string) => string;
}

/** Two versions of a crate that are compared. */
export interface VersionPair {
  readonly before: CrateVersion;
  readonly after: CrateVersion;
}
