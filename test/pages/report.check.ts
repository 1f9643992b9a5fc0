/** The report of an audit: nothing cut on a phone or on A4, periods and clauses in one piece, everybody can read it. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledgerCsv, plant } from '../audit/planter'
import { jiuzhuArgs } from '../support/command-line'
import { hasChromium, launched, overflow, violations } from './browser'

const folder = 'test/cli/ledgers'

/** Two reports: a ledger with every column of people, and one with findings of every kind. */
async function reports(language: 'zh' | 'en'): Promise<readonly string[]> {
  const named = ['--cases', `${folder}/register.jsonl`, '--payments', `${folder}/named.csv`]
  const planted = plant(7, 40)
  const [cases, payments, standards] = ['cases.jsonl', 'ledger.csv', 'standards.json'].map((name) =>
    join(mkdtempSync(join(tmpdir(), 'jiuzhu-report-')), name),
  ) as [string, string, string]
  writeFileSync(cases, planted.cases.map((one) => JSON.stringify(one)).join('\n'))
  writeFileSync(payments, ledgerCsv(planted.payments, language))
  writeFileSync(standards, JSON.stringify(planted.standards))
  const all = [
    [...named, '--standards', `${folder}/city.json`, '--from', '2013-05', '--to', '2013-05'],
    ['--cases', cases, '--payments', payments, '--standards', standards, '--from', '2013-01', '--to', '2013-12'],
  ]
  const rulings = join(mkdtempSync(join(tmpdir(), 'jiuzhu-report-')), 'rulings.csv')
  const how = ['--format', 'html', '--sheets', '--rulings', rulings, '--lang', language]
  const ran = []
  for (const args of all) ran.push((await jiuzhuArgs(['audit', ...args, ...how])).out)
  expect(readFileSync(rulings, 'utf8')).not.toBe('')
  return ran
}

describe.skipIf(!hasChromium)('the report of an audit', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launched()
  })
  afterAll(() => browser.close())

  /** Elements whose text is cut off or runs over their neighbours, and periods or clauses that stand on two lines. */
  const faults = async (page: Page): Promise<readonly string[]> =>
    (await page.evaluate(`(${faultsOf})()`)) as readonly string[]

  it.each(['zh', 'en'] as const)('is whole at 375 and 320 px, wide, and on A4, in %s', async (language) => {
    for (const html of await reports(language)) {
      for (const [width, colorScheme] of [
        [1200, 'light'],
        [1200, 'dark'],
        [375, 'light'],
        [320, 'dark'],
      ] as const) {
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
        await page.setContent(html)
        expect([width, await overflow(page), await faults(page), await violations(page)]).toEqual([width, 0, [], []])
        await page.close()
      }
      // A4 upright and, for the table of findings, across: what is left between the margins at 96 dots an inch.
      for (const width of [703, 1031]) {
        const page = await browser.newPage({ viewport: { width, height: 900 } })
        await page.setContent(html)
        await page.emulateMedia({ media: 'print' })
        if (width < 1000) await page.addStyleTag({ content: '.landscape { display: none }' })
        expect([width, await overflow(page), await faults(page)]).toEqual([width, 0, []])
        await page.close()
      }
    }
  })
})

/** As the page itself sees it. The blank half of a sign at the end of a Chinese line may hang over. */
const faultsOf = `() => {
  const cut = [...document.querySelectorAll('td, th, li, p, dd, h1, h2, h3')]
    .filter((one) => one.scrollWidth > one.clientWidth + 8 && getComputedStyle(one).display !== 'inline' && one.clientWidth > 1)
    .map((one) => 'cut: ' + one.textContent.slice(0, 60))
  const lines = (one) => new Set([...one.getClientRects()].map(({ top }) => Math.round(top))).size
  const broken = [...document.querySelectorAll('span.whole, div.whole, td.whole > div')].filter((one) => {
    const range = document.createRange()
    range.selectNodeContents(one)
    return lines(range) > 1
  })
  return [...cut, ...broken.map((one) => 'broken: ' + one.textContent)]
}`
