/** A stranger's bundler has nothing to say about the library, and takes of it what one calculator needs. */
import { build } from 'esbuild'
import { expect, it } from 'vitest'

const entry = `${process.cwd()}/dist/modules/index.js`

it('esbuild bundles one calculator without a warning, and without what it does not need', async () => {
  const { warnings, metafile } = await build({
    stdin: { contents: `export { dibao } from '${entry}'`, resolveDir: process.cwd() },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    metafile: true,
    logLevel: 'silent',
  })
  expect(warnings).toEqual([])
  const [output] = Object.values(metafile.outputs)
  const taken = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0)
  const rooms = new Set(taken.map(([file]) => file.match(/dist\/modules\/(\w+)\//)?.[1]).filter((room) => room))
  expect([...rooms].sort()).toEqual(['checks', 'exact', 'kit', 'language', 'narrow', 'words', 'yiwu'])
})
