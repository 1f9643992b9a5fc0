/** Runs the command line in this process, as a shell would see it. */
import { Buffer } from 'node:buffer'
import { run } from '../../src/cli/run'
import { yiwuInFull } from '../../src/yiwu/in-full'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
  /** Each line of standard output as JSON. */
  readonly json: () => readonly Record<string, never>[]
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array | readonly Uint8Array[] | AsyncIterable<Uint8Array>
  readonly terminal?: boolean
  readonly environment?: { readonly [name: string]: string }
  readonly system?: { readonly platform: string; readonly locale: string }
  /** What `page` prints, in place of the page of the build. */
  readonly pageFile?: URL
}

class Sink {
  readonly parts: string[] = []
  readonly isTTY: boolean
  constructor(isTTY: boolean) {
    this.isTTY = isTTY
  }
  write(part: string | Uint8Array): boolean {
    this.parts.push(typeof part === 'string' ? part : Buffer.from(part).toString())
    return true
  }
}

export async function jiuzhu(args: string, options: RunOptions = {}): Promise<Ran> {
  return jiuzhuArgs(args.split(' '), options)
}

export async function jiuzhuArgs(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const out = new Sink(false)
  const err = new Sink(options.terminal ?? false)
  const code = await run(yiwuInFull, args, {
    stdin: bytesOf(options.stdin ?? ''),
    stdout: out as unknown as NodeJS.WritableStream,
    stderr: err as unknown as NodeJS.WritableStream,
    environment: options.environment ?? { LANG: 'en_US.UTF-8' },
    ...(options.system ? { system: options.system } : {}),
    ...(options.pageFile ? { pageFile: options.pageFile } : {}),
  })
  const text = out.parts.join('')
  return {
    code,
    out: text,
    err: err.parts.join(''),
    json: () =>
      text
        .trim()
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line)),
  }
}

async function* bytesOf(given: NonNullable<RunOptions['stdin']>): AsyncGenerator<Uint8Array> {
  if (typeof given === 'string') yield Buffer.from(given)
  else if (given instanceof Uint8Array) yield given
  else yield* given
}
