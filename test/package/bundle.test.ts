/** A stranger's bundler has nothing to say about the library, and takes of it what one calculator needs. */
import { readFileSync } from 'node:fs'
import { build } from 'esbuild'
import { expect, it } from 'vitest'

const modules = `${process.cwd()}/dist/modules`

/** What a page's bundle of some lines exports. */
async function loaded<Exports>(contents: string): Promise<Exports> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? '').toString('base64')}`)
}

/** The files of a room that a bundle of one name takes something of. */
async function bundled(name: string, entry: string): Promise<{ warnings: readonly unknown[]; taken: string[] }> {
  const { warnings, metafile } = await build({
    stdin: {
      contents: `export { ${name} } from '${modules}/${entry}.js'`,
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

it.each([
  ['assess', 'index'],
  ['auditHousehold', 'audit'],
])('esbuild bundles %s without kernels', async (name, entry) => {
  const { warnings, taken } = await bundled(name, entry)
  expect(warnings).toEqual([])
  expect(taken).not.toContain('kernel/lower')
})

it('a bundle with kernels assesses as one without', async () => {
  const standards = JSON.parse(readFileSync('fixtures/standards.json', 'utf8'))
  const cases = readFileSync('fixtures/households.jsonl', 'utf8').trim().split('\n')
  const assessed = ({ assess, Standards }: typeof import('../../src')) => {
    const register = Standards.from(standards)
    return cases.map((line) => assess(JSON.parse(line), { standards: register }))
  }
  const exact = assessed(await loaded(`export { assess, Standards } from '${modules}/index.js'`))
  const quick = assessed(
    await loaded(`import { useKernels } from '${modules}/batch.js'
      useKernels()
      export { assess, Standards } from '${modules}/index.js'`),
  )
  expect(quick).toEqual(exact)
  expect(exact).toHaveLength(48)
})

it('esbuild bundles the SQL of programmes without a calculator', async () => {
  const { warnings, taken } = await bundled('toSql', 'sql')
  expect(warnings).toEqual([])
  expect(roomsOf(taken)).not.toContain('narrow')
  expect(taken).not.toContain('kit/calculator')
})
