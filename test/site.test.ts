/** `npm run site` builds whole and without a complaint, and every link of it leads somewhere. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildSite } from '../build/site/site'

const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-site-'))
let complaints = -1

beforeAll(async () => {
  complaints = await buildSite(folder)
}, 180_000)
afterAll(() => rmSync(folder, { recursive: true }))

const pages = (): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))

/** What a page holds: the ids that links may name, and its own links. */
function contentOf(page: string): { readonly ids: ReadonlySet<string>; readonly links: readonly string[] } {
  const text = readFileSync(join(folder, page), 'utf8')
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found.replaceAll('&amp;', '&'))
  return { ids: new Set(all(/\bid="([^"]+)"/g)), links: all(/\b(?:href|src)="([^"]+)"/g) }
}

describe('the site', () => {
  it('has every page, and TypeDoc has nothing to say', () => {
    expect(complaints).toBe(0)
    const documents = [...readdirSync('docs'), ...readdirSync('docs/recipes')].filter((name) => name.endsWith('.md'))
    expect(pages().filter((page) => page.startsWith('documents/'))).toHaveLength(documents.length)
    expect(pages().length).toBeGreaterThan(200)
  })

  it('leads nowhere into the void', () => {
    const contents = new Map(pages().map((page) => [resolve(folder, page), contentOf(page)]))
    const lost = [...contents].flatMap(([file, { links }]) =>
      links.flatMap((link) => {
        if (/^(https?|mailto|data):/.test(link)) return []
        const [path = '', anchor] = decodeURI(link).split('#')
        const target = path === '' ? file : resolve(dirname(file), path.split('?')[0] ?? '')
        const isThere = existsSync(target) && statSync(target).isFile()
        const ids = contents.get(target)?.ids
        const hasAnchor = anchor === undefined || anchor === '' || ids === undefined || ids.has(anchor)
        return isThere && hasAnchor ? [] : [`${file.slice(folder.length + 1)} -> ${link}`]
      }),
    )
    expect(lost).toEqual([])
    expect(contents.size).toBeGreaterThan(200)
  })

  it('has a search, error codes with their mending, a glossary and examples that run', () => {
    const texts = pages().map((page) => readFileSync(join(folder, page), 'utf8'))
    for (const said of ['To mend it', '>Glossary<', 'Recipe: a nightly batch', '做法：'])
      expect([said, texts.some((text) => text.includes(said))]).toEqual([said, true])
    for (const file of ['assets/search.js', 'assets/jiuzhu.js', 'assets/custom.js'])
      expect(existsSync(join(folder, file))).toBe(true)
  })
})
