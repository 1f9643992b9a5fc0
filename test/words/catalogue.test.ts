/** Text for people stands in one catalogue, whole in both languages, and nowhere is put together by hand. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

type Entry = { readonly zh: unknown; readonly en: unknown }

import { english } from '../../src/words/issues'
import { chinese } from '../../src/words/issues-in-chinese'
import { runEnglish } from '../../src/words/run-issues'
import { yiwuInFull } from '../../src/yiwu/in-full'

/** Stand in two files, so that a page may do without one. */
const issues = Object.fromEntries(
  Object.entries({ ...english, ...runEnglish }).map(([code, en]) => [
    code,
    { en, zh: Object.entries(chinese).find(([other]) => other === code)?.[1] },
  ]),
)

const modules = readdirSync('src/words')
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => name !== 'language' && !name.startsWith('issue') && name !== 'run-issues')
const entries = (
  await Promise.all(
    modules.map(async (module) => {
      const exported: { readonly [name: string]: unknown } = await import(`../../src/words/${module}.ts`)
      return Object.entries(exported).flatMap(([name, value]) => entriesOf(`${module} ${name}`, value))
    }),
  )
)
  .flat()
  .concat(entriesOf('issues', issues))

/** Every `{ zh, en }` below a value. */
function entriesOf(path: string, value: unknown): readonly (readonly [string, Entry])[] {
  if (typeof value !== 'object' || value === null) return []
  if ('zh' in value && 'en' in value) return [[path, value as Entry]]
  return Object.entries(value).flatMap(([name, inner]) => entriesOf(`${path}.${name}`, inner))
}

/** The shape of what a language says: a text, a phrase with so many places, or a group of them. */
function shape(said: unknown): unknown {
  if (typeof said === 'function') return `phrase of ${said.length}`
  if (typeof said !== 'object' || said === null) return typeof said
  return Object.fromEntries(Object.entries(said).map(([name, inner]) => [name, shape(inner)]))
}

/** Stands for a text, and for an object of texts. */
const placeholder = new Proxy({}, { get: (_, key) => (typeof key === 'symbol' ? () => '1' : '1') })

/** Everything a language says, phrases filled with placeholders. */
function texts(said: unknown): readonly string[] {
  if (typeof said === 'function') {
    return [String(said(...Array(said.length).fill(placeholder)))]
  }
  if (typeof said === 'string') return [said]
  if (typeof said !== 'object' || said === null) return []
  return Object.values(said).flatMap(texts)
}

describe('the catalogue', () => {
  it('holds what every room says', () => {
    expect(entries.length).toBeGreaterThan(140)
  })

  it.each(entries)('%s says the same things in both languages', (_path, { zh, en }) => {
    expect(shape(zh)).toEqual(shape(en))
  })

  it.each(entries)('%s is Chinese in Chinese and English in English', (_path, { zh, en }) => {
    for (const text of texts(en)) expect(text.replace(/３００|是|否/g, '')).not.toMatch(/[一-龥]/)
    // Column names that are ids are the same in both.
    const chinese = texts(zh).filter((text) => !/^[a-zA-Z ,'.:0-9-]*$/.test(text))
    for (const text of chinese) expect(text).toMatch(/[一-龥：；，（）。]/)
  })
})

describe('the words of every policy', () => {
  const names = [...Object.values(yiwuInFull.programmes), ...Object.values(yiwuInFull.formulas)].map(({ id }) => id)
  const ids = [
    ...names,
    ...Object.keys(yiwuInFull.facts),
    ...Object.keys(yiwuInFull.standards),
    ...Object.keys(yiwuInFull.readings),
  ]
  const labels = [
    ...yiwuInFull.definitions.map(({ label }) => label),
    ...Object.values({ ...yiwuInFull.facts, ...yiwuInFull.standards, ...yiwuInFull.readings }).map(
      ({ input }) => input.label,
    ),
  ].flatMap(({ zh, en }) => [zh, en])
  // A plain word such as `level` is no name.
  const named = [
    ...ids.filter((id) => /[A-Z]/.test(id)),
    ...labels.filter((label) => label.length > 5),
    '低保',
    'dibao',
  ]

  it('name no programme, fact, standard or reading of Yiwu', () => {
    const naming = entries.filter(([, { zh, en }]) => {
      const said = [...texts(zh), ...texts(en)].join(' ')
      return named.some((name) => said.includes(name))
    })
    // The parts of the audit's query are still to be named by its programmes.
    expect(naming.map(([path]) => path).filter((path) => !path.startsWith('sql '))).toEqual([])
  })
})

describe('rooms other than the catalogue', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('words/'))
    .map((file) => join('src', file))

  it('choose no words by language', () => {
    const choosing = files.filter((file) => /language === '(zh|en)' \?/.test(readFileSync(file, 'utf8')))
    // A table's cells are a format, not words.
    expect(choosing).toEqual(['src/paper/report-csv.ts', 'src/tables/columns.ts'])
  })

  it('hold Chinese only as labels beside their English, titles of instruments, names of columns and examples', () => {
    const loose = files.flatMap((file) => {
      const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true)
      const found: string[] = []
      const visit = (node: ts.Node): void => {
        const isText =
          ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)
        if (isText && /[一-龥]/.test(node.getText()) && !isLabel(node)) found.push(`${file}: ${node.getText()}`)
        ts.forEachChild(node, visit)
      }
      visit(source)
      return found
    })
    const locator = /'([一二三]\(?|前言)|《|'[^']*(制度|政策)'/
    const names =
      /src\/tables\/(columns|subject|example-register|cases-as-tables)\.ts|src\/tables\/(catalogue|values|reading)\/|src\/yiwu\/table-words\.ts|src\/database\/(claims-order|read-text|audit\/periods)\.ts|register\.ts: '元|alsoCalled|'低保'|'大中专助学'|'就学救助'|jiuzhu /
    expect(loose.filter((text) => !locator.test(text) && !names.test(text))).toEqual([])
  })
})

const isLabel = (node: ts.Node): boolean =>
  ts.isPropertyAssignment(node.parent) && ['zh', 'en'].includes(node.parent.name.getText())
