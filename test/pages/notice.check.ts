/** The notice: how many sheets it takes, that nothing is cut, that everybody can read it, and that its words are plain. */
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { explain, explainHtml, Standards } from '../../src'
import { hasChromium, launched, overflow, sheets, violations } from './browser'

const standards = Standards.from(JSON.parse(readFileSync('fixtures/standards.json', 'utf8')))
const households = readFileSync('fixtures/households.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
const explained = households.map((one) => explain(one, { standards }))

/** A family as most are: nobody has a bill of a hospital to settle, or is at a university. */
const isOrdinary = ({ explanations }: (typeof explained)[number]) =>
  explanations.every(({ determination: { claim, programme } }) => claim === undefined && programme !== 'studentGrant')
/** Every kind of result: sums by month and year, open ones, bills, orphans, students, nothing at all. */
const various = [0, 2, 3, 7, 9, 12, 33].flatMap((index) => explained[index] ?? [])
const languages = [['zh'], ['en'], ['zh', 'en']] as const
/** What a sheet of A4 holds between its margins, in pixels of CSS. */
const paper = { width: 703, height: 1050 }

describe.skipIf(!hasChromium)('the notice', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launched()
  })
  afterAll(() => browser.close())

  const shown = async (html: string, width = 1100, colorScheme: 'light' | 'dark' = 'light') => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
    await page.setContent(html)
    return page
  }

  // Latin letters are Arial's, or as wide, where the machine has such a font; those of the Chinese font are wider.
  it.each(
    [
      ['the fonts of this machine', ''],
      ['a Chinese font alone', '<style>:root { --latin: "Noto Sans CJK SC" }</style>'],
    ].flatMap(([fonts, style]) => [
      [['zh'], fonts, style, 45] as const,
      [['en'], fonts, style, 27] as const,
      [['zh', 'en'], fonts, style, 0] as const,
    ]),
  )(
    'of an ordinary family is one side of A4 in %s by %s, and never more than two',
    async (of, _, style, leastOfOne) => {
      const page = await shown('', paper.width)
      await page.emulateMedia({ media: 'print' })
      const fill = (household: (typeof explained)[number]) =>
        page.setContent(`${explainHtml([household], { languages: [...of], onePage: true })}${style}`)
      const printed: { household: (typeof explained)[number]; height: number; most: 1 | 2 }[] = []
      for (const household of explained) {
        await fill(household)
        const height = Number(await page.evaluate('document.documentElement.scrollHeight')) / paper.height
        printed.push({ household, height, most: isOrdinary(household) && of.length === 1 ? 1 : 2 })
      }
      expect(explained.filter(isOrdinary).length).toBeGreaterThan(15)
      const over = printed.filter(({ height, most }) => height > most)
      expect(over.map(({ household, height }) => [household.id, height])).toEqual([])
      expect(printed.filter(({ height }) => height <= 1).length).toBeGreaterThanOrEqual(leastOfOne)
      // Where a sheet ends is for the printer to say: it is asked of those that come nearest.
      const fullest = printed.sort((a, b) => a.most - a.height - (b.most - b.height)).slice(0, 4)
      for (const { household, most } of fullest) {
        await fill(household)
        expect([household.id, await sheets(page)]).toEqual([household.id, most])
      }
    },
  )

  it.each(languages.map((of) => [of] as const))(
    'is clean for axe in %s: light, dark, on a phone, on paper, with its annex',
    async (of) => {
      const html = explainHtml(various, {
        languages: of,
        letterhead: { office: 'A' },
      })
      for (const [width, scheme] of [
        [1100, 'light'],
        [1100, 'dark'],
        [375, 'light'],
        [320, 'dark'],
      ] as const) {
        const page = await shown(html, width, scheme)
        expect([width, scheme, await overflow(page), await violations(page)]).toEqual([width, scheme, 0, []])
        await page.close()
      }
      const page = await shown(html, 695)
      await page.emulateMedia({ media: 'print' })
      expect([await overflow(page), await violations(page)]).toEqual([0, []])
      await page.close()
    },
  )

  it.each(['zh', 'en'] as const)(
    'is in plain words in %s: short sentences, and no id but the household’s',
    async (language) => {
      const page = await shown('')
      for (const one of explained) {
        await page.setContent(explainHtml([one], { languages: [language], onePage: true }))
        const sentences = (await page.evaluate(`(${sentencesOf})()`)) as readonly string[]
        // A sum worked out is no sentence, and of a row of four things or more each is read by itself.
        const texts = sentences
          .filter((text) => !text.includes(' = '))
          .flatMap((text) => (text.split(/、|, /).length > 3 ? text.split(/、|, /) : [text]))
        const long = texts.filter((text) => (language === 'zh' ? [...text].length > 60 : text.split(/\s+/).length > 30))
        expect([one.id, long]).toEqual([one.id, []])
        const codes = sentences.filter((text) => /\b[pc]\d\b|二\(|-s\d|\bR\d+\b|\bS\d\b|[a-z][A-Z]/.test(text))
        expect([one.id, codes]).toEqual([one.id, []])
      }
    },
  )
})

/** Every sentence on a page: an item of a list, a cell or a paragraph, up to its full stop, semicolon or colon. */
const sentencesOf = `() => {
  const ends = /[。；;：！？]|[.:!?](?=\\s|$)/
  const blocks = [...document.querySelectorAll('h1,h2,h3,p,li,dt,dd,th,td,caption,.worked > b,.worked')]
  return blocks.flatMap((block) => {
    const own = block.cloneNode(true)
    for (const inner of own.querySelectorAll('li,.steps,ul')) inner.replaceWith('。')
    return own.textContent.split(ends).map((text) => text.trim().replace(/\\s+/g, ' ')).filter((text) => text !== '')
  })
}`
