/** `jiuzhu serve`: assessments over HTTP, on this machine alone unless told otherwise. */
import { useSentences } from '../../explain/say'
import { fetchHandler } from '../../http/handler'
import { lines, phrases } from '../../words/command'
import { type Command, command } from '../command'
import { UsageError } from '../context'
import { serveOn } from '../node-server'
import { callOptions, surroundingsOf } from '../surroundings'

export const serveCommand: Command = command({
  name: 'serve',
  usage: 'serve',
  summary: {
    zh: '以 HTTP 提供测算：POST /assess、/explain、/next-question，GET /catalogue、/openapi.json',
    en: 'Assess over HTTP: POST /assess, /explain, /next-question; GET /catalogue, /openapi.json',
  },
  takes: ['port', 'host', 'standards', 'reading'],
  examples: () => [
    'jiuzhu serve --port 8080 --standards standards.json',
    "curl -H 'content-type: application/json' --data @case.json 'http://127.0.0.1:8080/assess?lang=zh'",
  ],
  most: 0,
  run: async ({ values: { port, host, standards, reading } }, context) => {
    useSentences()
    const { language, policy, stderr } = context
    const { standards: register, readings } = callOptions(await surroundingsOf({ standards, reading }, context))
    const handler = fetchHandler(policy, { ...(register ? { standards: register } : {}), readings: readings ?? {} })
    const told = new Told()
    const server = await serveOn(handler, {
      long: told,
      host,
      port: portOf(port, language),
      log: (line) => stderr.write(`${line}\n`),
    })
    stderr.write(`${phrases.listening[language](server.url)}\n`)
    await told.toEnd
    // Another signal ends it at once.
    told.begins()
    await server.close()
    return 0
  },
})

/**
 * Waits for a signal. While a long case is worked out nobody waits, so that the signal ends the process at once: a handler would
 * not run before the case is done.
 */
class Told {
  readonly toEnd: Promise<void>
  private readonly end: () => void
  private working = 0

  constructor() {
    let end = (): void => {}
    this.toEnd = new Promise((resolve) => {
      end = resolve
    })
    this.end = end
    this.wait()
  }

  readonly begins = (): void => {
    this.working += 1
    for (const signal of signals) process.off(signal, this.end)
  }

  readonly ends = (): void => {
    this.working -= 1
    if (this.working === 0) this.wait()
  }

  private wait(): void {
    for (const signal of signals) process.on(signal, this.end)
  }
}

const signals = ['SIGINT', 'SIGTERM'] as const

function portOf(text: string, language: 'zh' | 'en'): number {
  const port = /^\d{1,5}$/.test(text) ? Number.parseInt(text, 10) : Number.NaN
  if (!(port <= 65535)) throw new UsageError(lines.badPort[language])
  return port
}
