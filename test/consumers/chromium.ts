/** Chromium, driven over a pipe by its own protocol: opens a page and waits for what it says. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'

interface Reply {
  readonly id?: number
  readonly result?: { readonly [name: string]: unknown }
  readonly error?: { readonly message: string }
}

export class Chromium {
  private readonly child: ChildProcess
  private readonly profile: string
  private readonly waiting = new Map<number, (reply: Reply) => void>()
  private calls = 0

  constructor(command: string) {
    this.profile = mkdtempSync(join(tmpdir(), 'jiuzhu-chromium-'))
    const options = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run']
    this.child = spawn(command, [...options, '--remote-debugging-pipe', `--user-data-dir=${this.profile}`], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    })
    let rest = ''
    const replies = this.child.stdio[4] as Readable
    replies.setEncoding('utf8').on('data', (text: string) => {
      const messages = (rest + text).split('\0')
      rest = messages.pop() ?? ''
      for (const message of messages) this.receive(JSON.parse(message) as Reply)
    })
  }

  /** Opens a page and gives the first text that an expression comes to, asked again and again. */
  async textOf(url: string, expression: string, patienceSeconds: number): Promise<string> {
    const { targetId } = await this.call('Target.createTarget', { url })
    const { sessionId } = await this.call('Target.attachToTarget', { targetId, flatten: true })
    // Without this the protocol would lift the page's rule on code from text for as long as it looks.
    const question = { expression, returnByValue: true, allowUnsafeEvalBlockedByCSP: false }
    for (const started = Date.now(); Date.now() - started < patienceSeconds * 1000; ) {
      const { result } = await this.call('Runtime.evaluate', question, sessionId as string)
      const { value } = result as { readonly value?: unknown }
      if (typeof value === 'string' && value !== '') return value
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`${url} says nothing in ${patienceSeconds} seconds`)
  }

  async close(): Promise<void> {
    const exited = new Promise((resolve) => this.child.once('exit', resolve))
    await this.call('Browser.close', {})
    await exited
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 })
  }

  private call(method: string, params: object, sessionId?: string): Promise<{ readonly [name: string]: unknown }> {
    this.calls += 1
    const id = this.calls
    const message = JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })
    return new Promise((resolve, reject) => {
      this.waiting.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result ?? {})))
      ;(this.child.stdio[3] as Writable).write(`${message}\0`)
    })
  }

  private receive(reply: Reply): void {
    if (reply.id === undefined) return
    this.waiting.get(reply.id)?.(reply)
    this.waiting.delete(reply.id)
  }
}
