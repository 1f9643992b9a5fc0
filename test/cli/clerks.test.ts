/** The pages for clerks: their commands run as they stand, one after the other. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { jiuzhuArgs } from '../support/command-line'

describe.each([
  ['docs/tables.md', 'trial/'],
  ['docs/tables.zh-CN.md', '试用/'],
])('%s', (page, into) => {
  it('has commands that do what it says', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jiuzhu-clerk-'))
    try {
      const blocks = [...readFileSync(page, 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)].map(([, body = '']) => body)
      const commands = blocks.flatMap((body) => body.trim().split('\n'))
      expect(commands).toHaveLength(10)
      for (const command of commands) {
        const args = command.split(' ').slice(2)
        const placed = args.map((one) => (`${one}/` === into ? folder : one.replace(into, `${folder}/`)))
        const { code, err } = await jiuzhuArgs(placed)
        // An audit with findings ends with 1.
        expect([command, code, err.includes('错误') || err.includes('error:')]).toEqual([
          command,
          args[0] === 'audit' ? 1 : 0,
          false,
        ])
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
