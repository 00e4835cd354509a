/* Bundles what our pages need of npm's packages, and lists these packages (CycloneDX); run by `npm run bundle`. */
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'esbuild';

/* The form renderer's templates bring a code editor along, at the end of their file, that no page opens. */
const withoutCodeEditor = {
  name: 'without-code-editor',
  setup(bundle) {
    bundle.onLoad({ filter: /feelers\/dist\/index\.mjs$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8'))
        .replace(/const foldMetadata [^]*export { FeelersEditor, /, 'export { ')
        .replace(/^import .* from '@(codemirror|bpmn-io|lezer\/markdown).*$/gm, ''),
    }));
  },
};

/* What scripts import by the address that it has in a browser. The identity is the installation's own. */
const byAddress = {
  name: 'by-address',
  setup(bundle) {
    bundle.onResolve({ filter: /\/script\/menu\.js$/ }, () => ({ path: resolve('src/main/resources/static/script/menu.js') }));
    bundle.onResolve({ filter: /\/style\/identity\.js$/ }, () => ({ path: '../../style/identity.js', external: true }));
  },
};

const { metafile } = await build({
  entryPoints: ['src/main/browser/diagram-difference.js', 'src/main/browser/task-form.js'],
  outdir: 'target/browser',
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2020',
  logLevel: 'warning',
  plugins: [withoutCodeEditor],
  metafile: true,
});

await build({
  entryPoints: ['src/main/browser/tasklist.js'],
  outdir: 'target/browser',
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2020',
  logLevel: 'warning',
  plugins: [byAddress],
});

/* What npm would install is more than what reaches a browser or a document: only the latter is listed. */
const listed = JSON.parse(
  execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  }),
);
const served = new Set();

/* The ids of packages by where they are installed, as the lock file has them. */
const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8'));
const idAt = (folder) => `${folder.replace(/^.*node_modules\//, '')}@${packages[folder].version}`;
for (const input of Object.keys(metafile.inputs)) {
  const folder = input.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0];
  if (folder) {
    served.add(idAt(folder));
  }
}

/* Served as its authors have built it, with all that it needs; and embedded in the documents that are filed. */
const needs = new Map(listed.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
const withAllItNeeds = (id) => {
  if (!served.has(id)) {
    served.add(id);
    needs.get(id).forEach(withAllItNeeds);
  }
};
served.delete(idAt('node_modules/bpmn-js'));
withAllItNeeds(idAt('node_modules/bpmn-js'));
served.add(idAt('node_modules/dejavu-fonts-ttf'));

const components = listed.components.filter(({ 'bom-ref': id }) => served.has(id));
if (components.length !== served.size) {
  throw new Error(`The list lacks packages that are served: ${[...served].filter((id) => !needs.has(id))}`);
}
await mkdir('target/sbom', { recursive: true });
await writeFile(
  'target/sbom/browser.bom.json',
  JSON.stringify({
    ...listed,
    components,
    dependencies: listed.dependencies
      .filter(({ ref }) => served.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((id) => served.has(id)) })),
  }),
);
