/** Every example of the site runs in the page, from the folder itself and without a server. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildSite } from '../../build/site/site'
import { hasChromium, launched } from './browser'

const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-site-'))

describe.skipIf(!hasChromium)('the site in Chromium', () => {
  let browser: Browser

  beforeAll(async () => {
    await buildSite(folder)
    browser = await launched()
  }, 240_000)
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  const pages = (): readonly string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.html') && /<code class="[jt]s">/.test(readFileSync(join(folder, name), 'utf8')),
    )

  it('runs every example without a server', { timeout: 300_000 }, async () => {
    const page = await browser.newPage()
    const failed: string[] = []
    let run = 0
    for (const name of pages()) {
      await page.goto(pathToFileURL(join(folder, name)).href)
      // Some stand in parts of a page that are folded.
      await page.evaluate(() => {
        for (const button of document.querySelectorAll<HTMLElement>('.run-example')) button.click()
      })
      await page.waitForFunction(() =>
        [...document.querySelectorAll<HTMLElement>('.run-example + output')].every(({ dataset }) => dataset.state),
      )
      const said = await page
        .locator('.run-example + output')
        .evaluateAll((all) => all.map((one) => [(one as HTMLElement).dataset.state, one.textContent]))
      run += said.length
      failed.push(...said.filter(([state]) => state !== 'done').map(([, text]) => `${name}: ${text}`))
    }
    expect(failed).toEqual([])
    expect(run).toBeGreaterThan(100)
    await page.close()
  })

  it('shows what an example comes to', async () => {
    const page = await browser.newPage()
    await page.goto(pathToFileURL(join(folder, 'functions/index.assess.html')).href)
    await page.locator('.run-example').first().click()
    await page.locator('output[data-state=done]').first().waitFor()
    expect(await page.locator('output').first().textContent()).toContain('"amount": "500.00"')
    await page.close()
  })
})
