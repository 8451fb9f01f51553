/**
 * A plugin that knows which modules some others import, directly or not, leaving `import()` out: what has to be there
 * before the first of them can run.
 *
 * @param {readonly string[]} entries ends of the modules' ids, with `/` between folders.
 */
export function staticImports(entries) {
  /** @type {Set<string>} */
  const reached = new Set();
  return {
    /** Whether a module is among them. */
    has: (/** @type {string} */ id) => reached.has(id),
    plugin: {
      name: "static-imports",
      /** @this {import("rolldown").PluginContext} */
      buildEnd() {
        const open = [...this.getModuleIds()].filter((id) =>
          entries.some((entry) => id.replaceAll("\\", "/").endsWith(entry)),
        );
        if (open.length < entries.length) throw new Error(`not every one of these is a module: ${entries}`);
        for (let id = open.pop(); id !== undefined; id = open.pop()) {
          if (reached.has(id)) continue;
          reached.add(id);
          open.push(...(this.getModuleInfo(id)?.importedIds ?? []));
        }
      },
    },
  };
}
