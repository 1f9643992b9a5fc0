/** The programs of recipes and guides run, and print what their pages say. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { buildSync } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { differences, pagesWithPrograms, programOf } from './support/shown-programs'

const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-recipes-'))

/** The library from its sources, under the names that programs import. */
beforeAll(() => {
  const library = join(folder, 'node_modules/jiuzhu')
  mkdirSync(library, { recursive: true })
  const names = { '.': './all.mjs', './*': './all.mjs' }
  writeFileSync(join(library, 'package.json'), JSON.stringify({ name: 'jiuzhu', exports: names }))
  const outfile = join(library, 'all.mjs')
  buildSync({ entryPoints: ['src/all.ts'], bundle: true, format: 'esm', platform: 'node', outfile, logLevel: 'silent' })
  cpSync('fixtures', join(folder, 'fixtures'), { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('programs of the pages', () => {
  it.each(pagesWithPrograms)('%s', (page) => {
    const program = programOf(page)
    const file = join(folder, 'program.mjs')
    writeFileSync(file, program.code)
    const printed = execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' })
    expect(program.prints.length).toBeGreaterThan(0)
    expect(differences(printed, program)).toEqual([])
  })

  it('are the same in both languages', () => {
    const recipes = pagesWithPrograms.filter((page) => /recipes\/[\w-]+\.md$/.test(page))
    expect(recipes.length).toBeGreaterThan(3)
    for (const page of recipes) {
      const { code, prints, commands } = programOf(page)
      expect(programOf(page.replace('.md', '.zh-CN.md'))).toMatchObject({ code, prints, commands })
    }
  })
})
