import preact from "@preact/preset-vite";
import { defineConfig } from "vite";
import { fontLicences } from "./scripts/font-licences.ts";
import { immutableFiles } from "./scripts/immutable-files.ts";

/** The browser's part of the show: `src/client` into `dist/client`, served by Workers static assets. */
export default defineConfig({
  root: "src/client",
  plugins: [preact({ devToolsEnabled: false }), fontLicences(), immutableFiles()],
  build: {
    outDir: "../../dist/client",
    emptyOutDir: true,
    target: "es2022",
    // The Content-Security-Policy allows fonts and images from our own address, not from data.
    assetsInlineLimit: 0,
    // Of the libraries in the script; those of the fonts stand beside them.
    license: { fileName: "assets/licences.md" },
    modulePreload: { polyfill: false },
  },
  server: {
    port: 5170,
    proxy: {
      "/api": { target: "http://localhost:8787", ws: true },
      "/health": "http://localhost:8787",
    },
  },
});
