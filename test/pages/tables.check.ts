/** Tables opened on the page in Chromium: the results of `jiuzhu assess` on the same files, from CSV, a workbook and gzip. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageHtml } from '../../build/page'
import type { Case } from '../../src/case/records'
import { CaseTablesWriter } from '../../src/tables/cases-as-tables'
import { workbookBytes } from '../../src/tables/write-workbook'
import { yiwuInFull } from '../../src/yiwu/in-full'
import { jiuzhuArgs } from '../support/command-line'
import { hasChromium, launched, overflow, violations } from './browser'

const households: readonly Case[] = readFileSync('fixtures/households.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
const standards = 'fixtures/standards.json'

describe.skipIf(!hasChromium)('tables on the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-tables-'))
  const html = join(folder, 'page.html')
  let browser: Browser
  let context: BrowserContext
  beforeAll(async () => {
    writeFileSync(html, await pageHtml())
    browser = await launched()
    context = await browser.newContext({ locale: 'zh-CN', offline: true })
    context.setDefaultTimeout(20_000)
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  const file = (name: string, bytes: string | Uint8Array): string => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  const written = (name: 'households' | 'members' | 'claims' | 'people', language: 'zh' | 'en'): string => {
    const writer = new CaseTablesWriter(yiwuInFull, language)
    return writer[name].header + households.map((one) => writer.rowsOf(one)[name]).join('')
  }
  const opened = async (width = 1280): Promise<Page> => {
    const page = await context.newPage()
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`file://${html}`)
    return page
  }
  const downloaded = async (page: Page): Promise<string> => {
    await page.waitForSelector('[name=download]:not([disabled])')
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[name=download]')])
    return readFileSync(await download.path(), 'utf8')
  }
  const assessed = async (...args: readonly string[]): Promise<string> => {
    const { out } = await jiuzhuArgs([
      'assess',
      ...args,
      '--standards',
      standards,
      '--lang',
      'zh',
      '--format',
      'csv',
      '--bom',
    ])
    return out
  }

  it('gives for a table of people what `jiuzhu assess` gives: CSV in Chinese and in English, gzip', async () => {
    const claims = file('claims.csv', written('claims', 'zh'))
    const inChinese = file('people.csv', written('people', 'zh'))
    const inEnglish = file('people-en.csv', written('people', 'en'))
    const packed = file('people.csv.gz', gzipSync(written('people', 'zh')))
    const own = await assessed('--people', inChinese, '--claims', claims)
    expect(own.split('\n').length).toBeGreaterThan(500)
    for (const people of [inChinese, inEnglish, packed]) {
      const page = await opened()
      await page.setInputFiles('[name=load]', [people, claims, standards])
      expect(await downloaded(page)).toBe(own)
      await page.close()
    }
  })

  it('reads a workbook as the command does, also in a sheet that is not the first', async () => {
    const [head = [], ...own]: string[][] = parse(written('people', 'zh'))
    // So large that the package would start a worker, which the page's policy does not allow.
    const many = Array.from({ length: 30 }, (_, turn) => own.map(([id, ...cells]) => [`${id}-${turn}`, ...cells]))
    const rows = [head, ...many.flat()]
    const sheets = [
      { name: '说明', headRow: 0, rows: [['这里没有表格']] },
      { name: '名册', headRow: 0, rows },
    ]
    const people = file('people.xlsx', await workbookBytes(sheets))
    const page = await opened()
    await page.setInputFiles('[name=load]', [people, standards])
    expect(await downloaded(page)).toBe(await assessed('--people', people, '--sheet', '名册'))
    await page.close()
  })

  it('takes the tables of a register one after the other, dropped on the page', async () => {
    const page = await opened()
    for (const name of ['households', 'members'] as const) {
      await page.evaluate(dropped(`${name}.csv`, written(name, 'zh')))
      await page.waitForSelector(name === 'households' ? 'text=还缺一张表' : '.several')
    }
    await page.setInputFiles('[name=load]', standards)
    await page.waitForTimeout(100)
    const tables = (['households', 'members'] as const).map((name) => file(`${name}.csv`, written(name, 'zh')))
    const own = await assessed('--households', tables[0] ?? '', '--members', tables[1] ?? '')
    expect(await downloaded(page)).toBe(own)
    await page.close()
  })

  it('says which cell is wrong, which columns it does not know, and what is no table', async () => {
    const page = await opened()
    const wrong = written('people', 'zh').replace(/\d{4}-\d\d-\d\d/, '昨天')
    await page.setInputFiles('[name=load]', [file('wrong.csv', wrong), standards])
    await page.waitForSelector('.several .fault:has-text("第2行“日期”")')
    const [first = '', ...others] = written('people', 'zh').split('\n')
    const unknown = [`${first},爱好`, ...others.map((line) => (line === '' ? '' : `${line},下棋`))].join('\n')
    await page.setInputFiles('[name=load]', file('unknown.csv', unknown))
    await page.waitForSelector('[role=alert]:has-text("爱好")')
    expect(await page.textContent('[role=alert]')).not.toContain('--')
    await page.click('[name=without-unknown]')
    await page.waitForSelector('.several .live:has-text("已认定 48 户，共 48 户")')
    await page.setInputFiles('[name=load]', file('old.xls', '<html><table><tr><td>1</td></tr></table></html>'))
    await page.waitForSelector('[role=alert]:has-text("是网页而不是表格")')
    await page.setInputFiles('[name=load]', file('cut.xlsx', 'PK\u0003\u0004cut'))
    await page.waitForSelector('[role=alert]:has-text("cut.xlsx")')
    await page.close()
  })

  it('shows one of the households with its notice, finds them, and is clean for axe on a desktop and a phone', async () => {
    for (const width of [1280, 320]) {
      const page = await opened(width)
      await page.setInputFiles('[name=load]', [file('people.csv', written('people', 'zh')), standards])
      await page.fill('[name=several-find]', households[1]?.id ?? '')
      await page.waitForSelector('.several tbody tr')
      await page.click('.several tbody .link')
      expect(await page.textContent('.sheet .live')).toContain('480.00')
      expect([width, await overflow(page), await violations(page)]).toEqual([width, 0, []])
      await page.click('[name=close]')
      expect(await page.$('.several')).toBe(null)
      await page.close()
    }
  })
})

/** A file dropped on the page, as a person drops it. */
const dropped = (name: string, text: string): string => `{
  const data = new DataTransfer()
  data.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}))
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
}`
