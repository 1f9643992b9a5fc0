/** The files of `test/tables/files` are those that were handed over with the project, byte for byte (JSON value for value); every one of them is tested. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const handedOver = fileURLToPath(new URL('../../../shared/inputs', import.meta.url))
const own = 'test/tables/files'

/** Bytes, but of JSON the value: its lay-out is the linter's. */
const contentOf = (file: string): string =>
  file.endsWith('.json') ? JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))) : readFileSync(file, 'hex')

const sources = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')

describe.each(['rosters', 'registers', 'encodings', 'standards'])('%s', (folder) => {
  it.skipIf(!existsSync(handedOver))('are as they were handed over (skipped: they are not on this machine)', () => {
    const files = readdirSync(join(handedOver, folder)).filter((file) => file !== 'README.md')
    for (const file of files)
      expect([file, contentOf(join(own, folder, file))]).toEqual([file, contentOf(join(handedOver, folder, file))])
  })

  it('are each read by a test', () => {
    const tests = ['test/cli', 'test/tables'].map(sources).join('\n')
    // Most tests name the file; some take a whole encoding or a map beside its table.
    expect(readdirSync(join(own, folder)).filter((file) => !tests.includes(file))).toEqual([])
  })
})
