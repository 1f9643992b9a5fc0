/** The whole API in a real Chromium, bundled by a stranger, under a policy that forbids everything but the page's own scripts. */
import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import * as source from '../support/all'
import { Chromium } from './chromium'
import { answersOf } from './programs/answers'
import { answersProgram, consumer, plain, programText } from './workplace'

interface Answered {
  readonly answers: unknown
  readonly violations: readonly string[]
  readonly codeIsRefused: boolean
  readonly afterwards: readonly string[]
}

const command = '/usr/bin/chromium'
const policy = "default-src 'none'; script-src 'self'"

const bundled = async () => {
  const folder = consumer(inject('installed'), 'page', 'module', {
    'page.mjs': programText('page.mjs'),
    'answers.mjs': answersProgram('esm'),
  })
  return build({
    entryPoints: [join(folder, 'page.mjs')],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    write: false,
    metafile: true,
    logLevel: 'silent',
  })
}

describe('a bundler', () => {
  it('takes the library a file a module, and has nothing to say', async () => {
    const { warnings, metafile } = await bundled()
    expect(warnings).toEqual([])
    const files = Object.keys(metafile.inputs).filter((file) => file.includes('node_modules/jiuzhu/'))
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter((file) => !file.includes('/dist/modules/'))).toEqual([])
  })
})

describe.skipIf(!existsSync(command))(
  `Chromium (skipped where there is no ${command}; Debian: apt-get install chromium)`,
  () => {
    let server: Server
    let browser: Chromium
    let address = ''

    beforeAll(async () => {
      const page =
        '<!doctype html><meta charset="utf-8"><script src="/listen.js"></script><script type="module" src="/page.js"></script>'
      const script = (await bundled()).outputFiles[0]?.text
      const files: { readonly [path: string]: string | undefined } = {
        '/page.js': script,
        '/listen.js': programText('listen.js'),
      }
      server = createServer(({ url = '' }, response) => {
        const file = files[url]
        const type = file === undefined ? 'text/html' : 'text/javascript'
        const rule = url.startsWith('/strict') ? { 'content-security-policy': policy } : {}
        response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...rule }).end(file ?? page)
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      browser = new Chromium(command)
    })

    afterAll(async () => {
      await browser.close()
      server.close()
    })

    const answered = async (path: string): Promise<Answered> => {
      const said = 'globalThis.answered ?? globalThis.failures?.join("; ")'
      return JSON.parse(await browser.textOf(address + path, said, 120)) as Answered
    }

    it(`gives Node's answers under ${policy}, and never tries what that forbids`, async () => {
      const { answers, violations, codeIsRefused, afterwards } = await answered('/strict')
      expect(answers).toEqual(plain(await answersOf(source)))
      expect(violations).toEqual([])
      expect({ codeIsRefused, afterwards }).toEqual({
        codeIsRefused: true,
        afterwards: [`script-src eval ${address}/page.js`],
      })
    })

    it("gives Node's answers without a policy", async () => {
      const { answers, violations, codeIsRefused } = await answered('/open')
      expect(answers).toEqual(plain(await answersOf(source)))
      expect({ violations, codeIsRefused }).toEqual({ violations: [], codeIsRefused: false })
    })
  },
)
