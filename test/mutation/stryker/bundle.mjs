/** Bundles the tests of a room with the sources that Stryker has prepared, in its sandbox; each file is run when asked for. */
import { build } from 'esbuild'
import { room } from './rooms.mjs'

const lines = room.tests.map((file) => `  '${file}': () => require('./${file}'),`)
await build({
  stdin: { contents: `export const files = {\n${lines.join('\n')}\n}\n`, resolveDir: process.cwd(), loader: 'ts' },
  outfile: 'test/mutation/stryker/built/tests.cjs',
  bundle: true,
  format: 'cjs',
  platform: 'node',
  packages: 'external',
  keepNames: true,
})
