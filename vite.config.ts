import preact from "@preact/preset-vite";
import { defineConfig } from "vite";

/** The browser's part of the show: `src/client` into `dist/client`, served by Workers static assets. */
export default defineConfig({
  root: "src/client",
  plugins: [preact({ devToolsEnabled: false })],
  build: {
    outDir: "../../dist/client",
    emptyOutDir: true,
    target: "es2022",
    // The Content-Security-Policy allows fonts and images from our own address, not from data.
    assetsInlineLimit: 0,
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
