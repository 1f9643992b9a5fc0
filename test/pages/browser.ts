/** Chromium for checks and pictures: pages at a width, in light and dark, on paper; what axe finds; what is cut off. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
export const hasChromium = existsSync(executablePath)

export const launched = (): Promise<Browser> =>
  chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Every rule of WCAG 2.2 AA and of good practice that is broken, with the first elements that break it. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: { run: () => Promise<{ violations: Found[] }> } }).axe.run
    interface Found {
      readonly id: string
      readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
    }
    const { violations: found } = await run()
    return found.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 2)
          .map((node) => node.html.slice(0, 160))
          .join(' | ')}`,
    )
  })
}

/** By how many pixels a page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('Math.max(0, document.documentElement.scrollWidth - innerWidth)')

/** Texts that stand outside of the window, or outside of what holds them where that neither scrolls nor is unseen. */
export const cut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`[...document.querySelectorAll('body *')].flatMap((one) => {
    const own = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '')
    if (!own || one.closest('.unseen, thead, script, style, .skip')) return []
    const { left, right, width } = one.getBoundingClientRect()
    const scrolls = one.closest('.scroll') && getComputedStyle(one.closest('.scroll')).overflowX === 'auto'
    const isOut = width > 0 && (left < -1 || right > innerWidth + 1) && !scrolls
    const isClipped = one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === 'hidden'
    return isOut || isClipped ? [one.textContent.trim().slice(0, 60)] : []
  }).slice(0, 5)`)

/** How many sheets of A4 a page takes. */
export async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true })
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length
}
