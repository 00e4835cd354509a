/* Bundles what our pages need of npm's packages; run by `npm run bundle`. */
import { readFile } from 'node:fs/promises';
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

await build({
  entryPoints: ['src/main/browser/diagram-difference.js', 'src/main/browser/task-form.js'],
  outdir: 'target/browser',
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2020',
  logLevel: 'warning',
  plugins: [withoutCodeEditor],
});
