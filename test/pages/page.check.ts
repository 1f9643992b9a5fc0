/** The page in Chromium, from a file and offline: the whole form, the questions by keyboard alone, files, storage, axe. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageHtml } from '../../build/page'
import { assess, type Case, explain, explainHtml, Standards } from '../../src'
import { hasChromium, launched, overflow, violations } from './browser'

const standards = Standards.from(JSON.parse(readFileSync('fixtures/standards.json', 'utf8')))
const households: readonly Case[] = readFileSync('fixtures/households.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

describe.skipIf(!hasChromium)('the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-page-'))
  const file = join(folder, 'page.html')
  let browser: Browser
  let context: BrowserContext
  beforeAll(async () => {
    writeFileSync(file, await pageHtml())
    browser = await launched()
    context = await browser.newContext({ locale: 'en-US', offline: true })
    context.setDefaultTimeout(20_000)
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  const opened = async (colorScheme: 'light' | 'dark' = 'light', width = 1280): Promise<Page> => {
    const page = await context.newPage()
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    await page.goto(`file://${file}`)
    return page
  }
  const saved = async (page: Page): Promise<Case> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[name=save]')])
    return JSON.parse(readFileSync(await download.path(), 'utf8'))
  }
  const loadStandards = (page: Page) => page.setInputFiles('[name=load]', 'fixtures/standards.json')

  it('is at most 600 kB as it lies, and 200 kB packed', async () => {
    const bytes = readFileSync(file)
    expect(bytes.length).toBeLessThan(600_000)
    // As the gzip program packs it; zlib inside Node comes out a hundredth longer.
    expect(execFileSync('gzip', ['-c', '-n', file], { maxBuffer: 1_000_000 }).length).toBeLessThan(200_000)
  })

  it('works offline, asks for nothing and breaks no policy, which allows no code from text', async () => {
    const page = await context.newPage()
    const asked: string[] = []
    const said: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    await page.goto(`file://${file}`)
    await typeIn(page, households[7] as Case)
    expect({ asked, said }).toEqual({ asked: [`file://${file}`], said: [] })
    const policy = await page.getAttribute('meta[http-equiv]', 'content')
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'unsafe-inline';/)
    await page.close()
  })

  it('gives the library’s own assessment for every example household, typed in through the form', async () => {
    const page = await opened()
    for (const household of households) {
      await page.reload()
      await loadStandards(page)
      await typeIn(page, household)
      const own = await saved(page)
      expect([household.id, assess(own, { standards })]).toEqual([household.id, assess(household, { standards })])
      const html = explainHtml([explain(household, { standards })], { onePage: true })
      const paper = await page.evaluate(textOfMain, html)
      const shown = [await page.textContent('.notice'), paper].map((text) => text?.trim())
      expect([household.id, shown[0]]).toEqual([household.id, shown[1]])
    }
    await page.close()
  })

  it('asks its way through a household by keyboard alone', async () => {
    const page = await opened()
    const focused = (expression: string) => page.evaluate(`document.activeElement.${expression}`) as Promise<string>
    const tabTo = async (name: string) => {
      for (let steps = 0; steps < 60 && (await focused('name')) !== name; steps += 1) await page.keyboard.press('Tab')
      expect(await focused('name')).toBe(name)
    }
    await tabTo('way')
    await page.keyboard.press('ArrowRight')
    await page.waitForSelector('.interview')
    await page.keyboard.press('Tab')
    let questions = 0
    while ((await page.$('.done')) === null && questions < 40) {
      questions += 1
      const kind = await focused('type')
      if (kind === 'date') await page.keyboard.type('03121960')
      else if (kind === 'text') await page.keyboard.type('300')
      else if (kind !== 'checkbox') await page.keyboard.press('ArrowDown')
      await tabTo('answer')
      await page.keyboard.press('Enter')
      await page.waitForTimeout(30)
    }
    expect(questions).toBeGreaterThan(5)
    expect(await page.textContent('.done')).toBe('No further question would change the result.')
    const own = await saved(page)
    const typed = await page.$$eval('[name^="standards."]', (all) =>
      all.map((one) => [(one as HTMLInputElement).name.split('.')[1], (one as HTMLInputElement).value] as const),
    )
    const answered = Object.fromEntries(typed.filter(([, value]) => value !== ''))
    const { determinations } = assess(own, { standards: answered })
    const open = determinations.filter(({ outcome }) => outcome === 'undetermined')
    expect(open.map(({ programme, missing }) => [programme, missing])).toEqual([])
    await page.close()
  })

  it('keeps what was typed over a reload where that was asked, and forgets it again', async () => {
    const page = await opened()
    await page.fill('[name=monthlyIncome]', '123.45')
    await page.reload()
    expect(await page.inputValue('[name=monthlyIncome]')).toBe('')
    await page.check('[name=keep]')
    await page.fill('[name=monthlyIncome]', '123.45')
    await page.reload()
    expect(await page.inputValue('[name=monthlyIncome]')).toBe('123.45')
    await page.uncheck('[name=keep]')
    await page.reload()
    expect(await page.inputValue('[name=monthlyIncome]')).toBe('')
    await page.close()
  })

  it('says what is wrong at its field, and keeps the last result', async () => {
    const page = await opened()
    await page.fill('[name="standards.urbanDibaoStandard"]', '500')
    await page.selectOption('[name=residence]', 'urban')
    await page.fill('[name=monthlyIncome]', '100')
    expect(await page.textContent('.live')).toContain('400.00 yuan a month')
    await page.fill('[name=monthlyIncome]', '1,2')
    expect(await page.getAttribute('[name=monthlyIncome]', 'aria-invalid')).toBe('true')
    expect(await page.textContent('[role=alert]')).toContain('monthly household income')
    expect(await page.textContent('.live')).toContain('400.00 yuan a month')
    await page.close()
  })

  it('opens a household and standards from files, and shows other readings with what they change', async () => {
    const page = await opened()
    await loadStandards(page)
    const path = join(folder, 'household.json')
    writeFileSync(path, JSON.stringify(households[1]))
    await page.setInputFiles('[name=load]', path)
    await page.evaluate(unfolded('details'))
    await page.waitForSelector('.readings small:has-text("Minimum living allowance (dibao) 200.00 yuan")')
    await page.selectOption('[name="readings.dibaoFloor"]', 'oncePerHousehold')
    expect(await page.textContent('.live')).toContain('200.00 yuan a month')
    writeFileSync(path, 'no JSON')
    await page.setInputFiles('[name=load]', path)
    await page.waitForSelector('[role=alert]:has-text("household.json: ")')
    await page.close()
  })

  it('is clean for axe in both languages: light, dark, on a phone, on paper, form and questions', async () => {
    for (const [scheme, width] of [
      ['light', 1280],
      ['dark', 1280],
      ['light', 320],
    ] as const) {
      const page = await opened(scheme, width)
      await loadStandards(page)
      const seen: unknown[] = [await overflow(page), await violations(page)]
      await typeIn(page, households[29] as Case)
      await page.evaluate(unfolded('details'))
      seen.push(await overflow(page), await violations(page))
      await page.click('[name=language]')
      await page.check('[name=way][value=interview]')
      seen.push(await overflow(page), await violations(page))
      await page.emulateMedia({ media: 'print' })
      seen.push(await violations(page))
      expect([scheme, width, seen]).toEqual([scheme, width, [0, [], 0, [], 0, [], []]])
      await page.close()
    }
  })
})

/** What a sheet says, read without another page: one in the background is slow. */
const textOfMain = (html: string): string | null | undefined =>
  new DOMParser().parseFromString(html, 'text/html').querySelector('main')?.textContent

const unfolded = (which: string): string => `for (const one of document.querySelectorAll('${which}')) one.open = true`

/** Types a household into the form, field by field as its names are written. */
async function typeIn(page: Page, household: Case): Promise<void> {
  for (let index = 1; index < household.members.length; index += 1) await page.click('[name=add-member]')
  for (const [index, { education, claims }] of household.members.entries()) {
    if (education) await page.click(`[name="members[${index}].add-education"]`)
    for (const _ of claims ?? []) await page.click(`[name="members[${index}].add-claim"]`)
  }
  // Groups lie folded below what is chosen of them.
  await page.evaluate(unfolded('.choices details'))
  for (const [path, value] of leaves(household, '')) {
    if (/\bid$/.test(path) && path !== 'id') continue
    if (Array.isArray(value)) {
      await page.check(`[name="${path}?"]`)
      for (const option of value) await page.check(`[name="${path}=${option}"]`)
    } else if ((await page.$(`select[name="${path}"]`)) !== null)
      await page.selectOption(`[name="${path}"]`, String(value))
    else await page.fill(`[name="${path}"]`, String(value))
  }
}

function leaves(value: unknown, path: string): readonly (readonly [string, unknown])[] {
  const isList = Array.isArray(value) && value.every((one) => typeof one === 'string')
  if (isList || typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([name, inner]) =>
    leaves(inner, Array.isArray(value) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`),
  )
}
