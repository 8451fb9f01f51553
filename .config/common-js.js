/**
 * A plugin for output that Node loads as CommonJS, whose compiled code can be kept: it says so beside the files, in
 * whose package `.js` is a module, and makes them ASCII, which V8 reads as it is.
 */
export function commonJs() {
  return {
    name: "common-js",
    /** @this {import("rolldown").PluginContext} */
    generateBundle(_options, /** @type {import("rolldown").OutputBundle} */ bundle) {
      for (const file of Object.values(bundle)) if (file.type === "chunk") file.code = escaped(file.code);
      this.emitFile({ type: "asset", fileName: "package.json", source: '{ "type": "commonjs" }\n' });
    },
  };
}

/** Text, patterns and names may all have their characters written as `\uXXXX`. */
function escaped(/** @type {string} */ code) {
  return code.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
