/**
 * A plugin that leaves cosmiconfig's own loaders out. Ours take their place: what executes a configuration is not even
 * in the package, and Node's cryptography, which they ask for, takes a tenth of the time of a commit to load.
 */
export function withoutLoaders() {
  return {
    name: "without-loaders",
    load(/** @type {string} */ id) {
      return /cosmiconfig[\\/]dist[\\/]loaders\.js$/.test(id) ? "module.exports = {};" : null;
    },
  };
}
