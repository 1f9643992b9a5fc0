/** A service that a command starts in a process of its own, asked once. */
import { spawn } from 'node:child_process'
import process from 'node:process'

/** Starts `jiuzhu serve` of a built command on a free port, posts a body to a path, and ends it. */
export async function askedOfServe(command: string, options: readonly string[], path: string, body: string) {
  const started = spawn(process.execPath, [command, 'serve', '--port', '0', '--lang', 'en', ...options], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let told = ''
      started.stderr.on('data', (part) => {
        told += part
        const [, found] = /listening on (\S+)\n/.exec(told) ?? []
        if (found) resolve(found)
      })
      started.once('exit', () => reject(new Error(told)))
    })
    const answer = await fetch(url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    return { status: answer.status, answer: await answer.json() }
  } finally {
    started.kill()
  }
}
