/**
 * Bundles the tests of a room with the sources that Stryker has prepared into one text, `tests.js`, which leaves in
 * `loaders` how each file is run; what is no file of the project it takes from `required`.
 */
import { build } from 'esbuild'
import { room } from './rooms.mjs'

const packages = {
  name: 'packages',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path, namespace: 'package' },
    )
    onLoad({ filter: /./, namespace: 'package' }, ({ path }) => ({
      contents: `module.exports = required(${JSON.stringify(path)})`,
    }))
  },
}

await build({
  stdin: {
    contents: room.tests
      .map(
        (file) =>
          `loaders['${file}'] = () => ${room.withKernels ? "import('./test/support/kernels').then(() => " : '('}import('./${file}'))`,
      )
      .join('\n'),
    resolveDir: process.cwd(),
  },
  outfile: 'test/mutation/stryker/built/tests.js',
  bundle: true,
  format: 'esm',
  platform: 'node',
  // A test may import a file for its messages alone
  ignoreAnnotations: true,
  plugins: [packages],
})
