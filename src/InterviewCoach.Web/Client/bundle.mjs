// Bundles what the browser loads into wwwroot/client: scripts for the room, the mentor's desk and
// watching, small ones for every page, one style sheet, and what reads a PDF, which is loaded only when somebody chooses one.
import { rm } from "node:fs/promises";
import { build } from "esbuild";

const outdir = "../wwwroot/client";
await rm(outdir, { recursive: true, force: true });
await build({
  entryPoints: {
    room: "scripts/room/main.ts",
    mentor: "scripts/mentor/main.ts",
    watch: "scripts/mentor/watch.ts",
    notices: "scripts/notices/main.ts",
    page: "scripts/page/main.ts",
    pdf: "scripts/pdf/main.ts",
    "pdf-worker": "pdfjs-dist/legacy/build/pdf.worker.mjs",
    site: "styles/site.css",
  },
  outdir,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  legalComments: "none",
  loader: { ".woff2": "file" },
  assetNames: "[name]",
  logLevel: "warning",
});
