/** The READMEs as a new user follows them: from the packed tarball, in an empty folder, word for word. */
import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, inject, it } from 'vitest'
import { consumer, printed } from './workplace'

const installed = inject('installed')

const blocksOf = (text: string, kind: string): readonly string[] =>
  [...text.matchAll(new RegExp(`\`\`\`${kind}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code = '']) => code)

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  const text = readFileSync(file, 'utf8')
  const folder = consumer(installed, file, 'commonjs', {})

  it('is a program that prints what its comments say', () => {
    const code = blocksOf(text, 'ts').join('\n')
    writeFileSync(join(folder, 'first.mjs'), code)
    const lines = printed(process.execPath, ['first.mjs'], folder).split('\n')
    const promised = code.match(/(?<=^console\.log\(.*\)\n\/\/ ).*/gm) ?? []
    expect(promised).toHaveLength(8)
    // What stands in parentheses at the end is the unit, for the reader.
    const missing = promised
      .map((line) => line.replace(/ +[（(].{2,6}[)）]$/, ''))
      .filter((line) => !lines.some((one) => one.startsWith(line)))
    expect(missing).toEqual([])
  })

  it('has commands that all run on files that are there', async () => {
    cpSync(join(installed, 'node_modules/jiuzhu/fixtures'), join(folder, 'fixtures'), { recursive: true })
    const commands = (blocksOf(text, 'sh').find((block) => block.includes('jiuzhu assess')) ?? '').trim().split('\n')
    const said = commands.map((command) => {
      const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })
      return { command, status, stderr }
    })
    expect(said.length).toBeGreaterThan(8)
    const audits = (command: string): boolean => command.startsWith('npx jiuzhu audit')
    expect(said.filter(({ command, status }) => status !== (audits(command) ? 1 : 0))).toEqual([])
  })

  it('prints SQL that DuckDB runs', async () => {
    const database = await (await DuckDBInstance.create()).connect()
    await database.run(`SET file_search_path = '${folder}'`)
    const answer = await database.runAndReadAll(readFileSync(join(folder, 'dibao.sql'), 'utf8'))
    const [row] = answer.getRowObjectsJson()
    expect(row).toMatchObject({ household: 'H-001', outcome: 'entitled', amount: '500.00', unit: 'yuan/month' })
    database.closeSync()
  })
})
