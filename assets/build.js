// Builds what the pages serve: one stylesheet, one script, the pictures that they name.
// Everything lands in nmo/pages/static/built/, which is generated and never committed.
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { compile } from "sass";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const packages = join(root, "node_modules");
const built = join(root, "nmo/pages/static/built");

// The crown, the crest and the other marks of government belong to government's own domains.
const notOurs = /crown|crest|logotype|opengraph|apple-touch|favicon|govuk-icon/;

// What the packages say to their own authors is not for ours.
function warn(message, { stack }) {
  if (!stack?.includes("@ministryofjustice")) console.warn(message, stack);
}

function buildStyles() {
  const { css } = compile(join(root, "assets/scss/app.scss"), {
    loadPaths: [root, packages],
    logger: { warn },
    quietDeps: true,
    style: "compressed",
  });
  writeFileSync(join(built, "app.css"), css);
}

async function buildScript() {
  await build({
    entryPoints: [join(root, "assets/js/app.js")],
    bundle: true,
    format: "esm",
    minify: true,
    outfile: join(built, "app.js"),
    target: "es2020",
  });
}

function copyPictures() {
  const moj = dirname(createRequire(import.meta.url).resolve("@ministryofjustice/frontend/package.json"));
  for (const folder of [join(packages, "govuk-frontend/dist/govuk/assets/images"), join(moj, "moj/assets/images")]) {
    for (const name of readdirSync(folder).filter((name) => !notOurs.test(name))) {
      cpSync(join(folder, name), join(built, "images", name));
    }
  }
  cpSync(join(root, "assets/brand"), join(built, "images"), { recursive: true });
}

rmSync(built, { recursive: true, force: true });
mkdirSync(join(built, "images"), { recursive: true });
buildStyles();
copyPictures();
await buildScript();
