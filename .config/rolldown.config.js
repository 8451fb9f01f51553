import { defineConfig } from "rolldown";

export default defineConfig({
  input: { "spec-check": "src/bin.ts" },
  platform: "node",
  output: {
    dir: "dist",
    format: "esm",
    cleanDir: true,
    minify: true,
    entryFileNames: "[name].js",
    chunkFileNames: "chunks/[name].js",
  },
});
