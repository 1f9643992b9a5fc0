/** The service of the command as it is built, in a process where nothing else has loaded what it needs. */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { askedOfServe } from '../support/served'

it('answers the request of docs/service.md with its sentences', async () => {
  const command = join(mkdtempSync(join(tmpdir(), 'jiuzhu-serve-')), 'cli.mjs')
  await build({
    entryPoints: ['src/main.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: command,
    logLevel: 'error',
  })
  const [, body = '', path = ''] =
    /curl .* -d '(.*)' 'http:\/\/[^/]*(.*)'/.exec(readFileSync('docs/service.md', 'utf8')) ?? []
  expect(path).toBe('/assess?say=en')
  const { status, answer } = await askedOfServe(command, ['--standards', 'fixtures/standards.json'], path, body)
  expect([status, answer.determinations[0].says]).toEqual([
    200,
    { en: expect.stringMatching(/^Minimum living allowance \(dibao\): /) },
  ])
})
