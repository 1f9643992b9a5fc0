/** The recipe runs as it stands, in both languages, and prints what it says. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as whatIf from '../../src/what-if'

it.each(['docs/reform.md', 'docs/reform.zh-CN.md'])('%s', (page) => {
  const blocks = [...readFileSync(page, 'utf8').matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code)
  const code = blocks.join('\n')
  const names = /^import \{ (.*) \} from 'jiuzhu\/what-if'$/m.exec(code)?.[1] ?? ''
  const said = [...code.matchAll(/^console\.log\(.*\) \/\/ (.*)$/gm)].map(([, text]) => text)
  const printed: unknown[] = []
  const run = new Function('whatIf', 'console', `const { ${names} } = whatIf\n${code.replace(/^import .*$/m, '')}`)
  run(whatIf, { log: (value: unknown) => printed.push(value) })
  expect(printed).toHaveLength(8)
  expect(printed).toEqual(said.map((text) => new Function(`return ${text}`)()))
})
