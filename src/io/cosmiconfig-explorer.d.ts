/**
 * The part of cosmiconfig 9.0.2 that its package leaves undeclared: the class behind `cosmiconfigSync()`. That
 * function looks into the working directory for options of its own (`.config/config.js` and others) and executes
 * what it finds; the class takes its options from its caller alone.
 */
declare module "cosmiconfig/dist/ExplorerSync.js" {
  interface ExplorerOptions<Loaded> {
    readonly moduleName: string;
    readonly searchPlaces: readonly string[];
    readonly ignoreEmptySearchPlaces: boolean;
    readonly applyPackagePropertyPathToConfiguration: boolean;
    /** By extension; `default` stands for all others. For a file called `package.*`, a table with our key in it. */
    readonly loaders: Readonly<
      Record<string, (file: string, text: string) => Loaded | Readonly<Record<string, Loaded>>>
    >;
    readonly transform: <Result>(result: Result) => Result;
    readonly cache: boolean;
    readonly metaConfigFilePath: null;
    readonly mergeImportArrays: boolean;
    readonly mergeSearchPlaces: boolean;
    readonly searchStrategy: "none";
  }

  class ExplorerSync<Loaded> {
    constructor(options: ExplorerOptions<Loaded>);
    /** What the loader gave as `config`, undefined for an empty file; null for a `package.*` without our key. */
    load(file: string): { readonly config: Loaded | undefined } | null;
  }
}
