/** What the READMEs promise: their programmes and commands are those there are, and their example runs. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as library from './support/all'
import { jiuzhu } from './support/command-line'

const files = ['README.md', 'README.zh-CN.md']

const help = async (): Promise<string> => (await jiuzhu('--help --lang en')).out

describe.each(files)('%s', (file) => {
  const text = readFileSync(file, 'utf8')

  it('lists every programme and formula by its function', () => {
    const functions = [...library.programmeIds, 'standardsCompliance']
    expect(functions.filter((id) => !text.includes(`| \`${id}\` |`))).toEqual([])
    for (const [id, formula] of Object.entries(library.formulas)) {
      const name = Object.entries(library).find(([, value]) => value === formula)?.[0]
      if (id.startsWith('F')) expect(text).toContain(`| ${id} | \`${name}\` |`)
    }
  })

  it('counts the readings', () => {
    expect(/at (\d+) points|有 (\d+) 处可作不同/.exec(text)?.slice(1).find(Boolean)).toBe(
      `${library.catalogue.readings.length}`,
    )
  })

  it('leads to every guide and recipe in its language', () => {
    const isChinese = file.includes('zh')
    const ownLanguage = (page: string): boolean => page.endsWith('.zh-CN.md') === isChinese
    const pages = ['docs', 'docs/recipes'].flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
    const inLanguage = pages.filter((page) => page.endsWith('.md') && ownLanguage(page))
    expect(inLanguage.filter((page) => !text.includes(`](${page}`))).toEqual([])
  })

  it('lists every command', async () => {
    const commands = [...(await help()).matchAll(/^ {2}(\w+) {2}/gm)].map(([, name]) => name)
    expect(commands).toContain('assess')
    expect(commands.filter((name) => !text.includes(`| \`${name}\` |`))).toEqual([])
  })

  it('shows what its examples print', () => {
    const [first] = [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code ?? '')
    const printed: string[] = []
    const show = (value: unknown): string =>
      typeof value === 'string'
        ? value
        : JSON.stringify(value)
            .replace(/"(\w+)":/g, ' $1: ')
            .replaceAll('"', "'")
            .replace(/\[(.*)\]/, '[ $1 ]')
            .replaceAll(',', ',')
            .replace(/}$/, ' }')
    const log = (...values: readonly unknown[]) => printed.push(values.map(show).join(' ').replaceAll('{  ', '{ '))
    const body = (first ?? '').replace(/^import .*$/gm, '').replaceAll('console.log', 'log')
    new Function('dibao', 'log', body)(library.dibao, log)
    const promised = [...(first ?? '').matchAll(/^\/\/ ((?:entitled|undetermined).*)$/gm)].map(([, line]) => line)
    expect(printed.map((line) => line.replaceAll(' ', ''))).toEqual(promised.map((line) => line?.replaceAll(' ', '')))
    expect(promised.length).toBe(2)
  })
})

it.each(files)('%s shows what a batch gives', (file) => {
  const [, code = ''] = /```ts\n(import \{ batch[\s\S]*?)```/.exec(readFileSync(file, 'utf8')) ?? []
  const printed: string[] = []
  const body = code.replace(/^import .*$/gm, '').replaceAll('console.log', 'log')
  const log = (...values: readonly unknown[]) => printed.push(values.join(' '))
  new Function('batch', 'batchOutcomes', 'dibao', 'log', body)(library.batch, library.batchOutcomes, library.dibao, log)
  expect(printed).toEqual([/^\/\/ (entitled \d+ \w+)/m.exec(code)?.[1]])
})

it('is the version of package.json', () => {
  expect(JSON.parse(readFileSync('package.json', 'utf8')).version).toBe(library.version)
})
