/** A stranger's bundler has nothing to say about the library, and takes of it what one calculator needs. */
import { build } from 'esbuild'
import { expect, it } from 'vitest'

/** The files of a room that a bundle of one name takes something of. */
async function bundled(name: string, entry: string): Promise<{ warnings: readonly unknown[]; taken: string[] }> {
  const { warnings, metafile } = await build({
    stdin: {
      contents: `export { ${name} } from '${process.cwd()}/dist/modules/${entry}.js'`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    metafile: true,
    logLevel: 'silent',
  })
  const [output] = Object.values(metafile.outputs)
  const taken = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0)
  return { warnings, taken: taken.flatMap(([file]) => file.match(/dist\/modules\/(\w+\/.*)\.js/)?.[1] ?? []) }
}

const roomsOf = (taken: readonly string[]): readonly string[] =>
  [...new Set(taken.map((file) => file.split('/')[0] as string))].sort()

it('esbuild bundles one calculator without a warning, and without what it does not need', async () => {
  const { warnings, taken } = await bundled('dibao', 'index')
  expect(warnings).toEqual([])
  expect(roomsOf(taken)).toEqual(['checks', 'exact', 'kit', 'language', 'narrow', 'words', 'yiwu'])
})

it('esbuild bundles the SQL of programmes without a calculator', async () => {
  const { warnings, taken } = await bundled('toSql', 'sql')
  expect(warnings).toEqual([])
  expect(roomsOf(taken)).not.toContain('narrow')
  expect(taken).not.toContain('kit/calculator')
})
