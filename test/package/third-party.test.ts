/** Whose code stands in `dist`: each package with the line of its own licence. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }
/** What only the page is built with. */
const ofPage = ['preact', 'fflate']

it.each([...Object.keys(dependencies), ...ofPage])('%s is named with its copyright', (name) => {
  const folder = `node_modules/${name}`
  const licence = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file)) ?? ''
  const [copyright] = /^.*copyright \(c\).*$/im.exec(readFileSync(`${folder}/${licence}`, 'utf8')) ?? []
  expect(readFileSync('THIRD-PARTY.md', 'utf8')).toContain(`| ${name} | ${copyright?.trim()} |`)
})
