/** The recipes as a new developer follows them: from the packed tarball, in an empty folder, word for word. */
import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { describe, expect, inject, it } from 'vitest'
import { differences, pagesWithPrograms, programOf } from '../support/shown-programs'
import { consumer, printed } from './workplace'

const installed = inject('installed')

describe.each(pagesWithPrograms)('%s', (page) => {
  const folder = consumer(installed, page.replaceAll('/', '-'), 'commonjs', {})
  const program = programOf(page)
  cpSync(join(installed, 'node_modules/jiuzhu/fixtures'), join(folder, 'fixtures'), { recursive: true })

  it('prints what it says, and stands in the package', () => {
    writeFileSync(join(folder, 'program.mjs'), program.code)
    expect(differences(printed(process.execPath, ['program.mjs'], folder), program)).toEqual([])
    expect(readFileSync(join(installed, 'node_modules/jiuzhu', page), 'utf8')).toBe(readFileSync(page, 'utf8'))
  })

  const finite = program.commands.filter((one) => one.startsWith('npx jiuzhu') && !one.includes(' serve '))
  it.skipIf(finite.length === 0)('has commands that run on files that are there', () => {
    const before = program.commands.filter((one) => one.startsWith('printf '))
    const said = [...before, ...finite].map((command) => {
      const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })
      return { command, status, stderr }
    })
    // An audit that finds something says 1.
    expect(said.filter(({ command, status }) => status !== (/ audit /.test(command) ? 1 : 0))).toEqual([])
  })
})
