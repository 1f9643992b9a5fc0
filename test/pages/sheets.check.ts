/** Pay lists, sweeps and comparisons in Chromium: clean for axe, and nothing is cut on a phone, in the dark or on A4. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jiuzhuArgs } from '../support/command-line'
import { cut, hasChromium, launched, overflow, sheets, violations } from './browser'

const standards = ['--standards', 'fixtures/standards.json']
const households = readFileSync('fixtures/households.jsonl', 'utf8').trim().split('\n')

describe.skipIf(!hasChromium)('printed sheets', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-sheets-'))
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  let browser: Browser
  beforeAll(async () => {
    browser = await launched()
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  const reform = file(
    'reform.csv',
    'standard,value,from\nurbanDibaoStandard,650.00,2013-06-01\nruralDibaoStandard,500.00,2013-06-01\n',
  )
  const household = file('household.json', households[1] ?? '')
  const commands = {
    'pay list': ['settle', 'fixtures/households.jsonl', '--year', '2013', ...standards],
    'sweep of an income': ['sweep', household, '--along', 'monthlyIncome', ...standards],
    'sweep of a standard': ['sweep', household, '--along', 'standards.urbanDibaoStandard', ...standards],
    price: ['price', '--cases', 'fixtures/households.jsonl', ...standards],
    comparison: ['compare', '--cases', 'fixtures/households.jsonl', '--reform', reform, ...standards],
  }
  const all = Object.entries(commands).flatMap(([name, args]) =>
    (['zh', 'en'] as const).map((language) => [name, language, args] as const),
  )

  it.each(all)('%s in %s', async (_, language, args) => {
    const { code, out, err } = await jiuzhuArgs([...args, '--lang', language, '--format', 'html'])
    expect([code, out.slice(0, 15)], err).toEqual([0, '<!doctype html>'])
    for (const [width, colorScheme] of [
      [1100, 'light'],
      [1100, 'dark'],
      [320, 'light'],
    ] as const) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
      await page.setContent(out)
      const seen = [await overflow(page), await cut(page), await violations(page)]
      expect([width, colorScheme, ...seen]).toEqual([width, colorScheme, 0, [], []])
      await page.close()
    }
    // A4 without its margins, at 96 points an inch.
    const page = await browser.newPage({ viewport: { width: 703, height: 1050 } })
    await page.setContent(out)
    await page.emulateMedia({ media: 'print' })
    expect([await overflow(page), await cut(page), await violations(page)]).toEqual([0, [], []])
    expect(await sheets(page)).toBeGreaterThan(0)
    await page.close()
  })
})
