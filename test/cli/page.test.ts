/** The command that prints the page for people: as it was built, or with the standards of a city in it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { jiuzhu } from '../support/command-line'

const folder = mkdtempSync(join(tmpdir(), 'page-'))
afterAll(() => rmSync(folder, { recursive: true }))

const built = '<script type="application/json" id="standards"></script>'
writeFileSync(join(folder, 'page.html'), built)
const options = { pageFile: pathToFileURL(join(folder, 'page.html')) }

it('without standards is the page as it was built, which asks for them', async () => {
  expect((await jiuzhu('page', options)).out).toBe(built)
})

it('holds the standards that it is given, and nothing in them ends their place', async () => {
  const rows = [{ standard: 'urbanDibaoStandard', from: '2013-01-01', value: '500', source: '</script>' }]
  writeFileSync(join(folder, 'standards.json'), JSON.stringify(rows))
  const { out } = await jiuzhu(`page --standards ${join(folder, 'standards.json')}`, options)
  expect(out).toBe(built.replace('><', `>${JSON.stringify(rows).replaceAll('<', '\\u003c')}<`))
})

it('says that a program without its build has no page', async () => {
  const { code, err } = await jiuzhu('page --lang en')
  expect([code, err]).toEqual([2, expect.stringContaining('npm run build')])
})
