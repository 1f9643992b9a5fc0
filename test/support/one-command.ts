/** Runs one command of the command line by itself. */
import type { Command } from '../../src/cli/command'
import type { Context } from '../../src/cli/context'
import { yiwuInFull } from '../../src/yiwu/in-full'

/** What a command prints, by itself, without the others. */
export async function ran(
  command: Command,
  args: readonly string[],
  language: 'zh' | 'en' = 'zh',
  stdin: string | Uint8Array = '',
) {
  const [out, err]: string[][] = [[], []]
  const stream = (parts: string[] | undefined) => ({
    write: (part: string | Uint8Array) =>
      (parts?.push(typeof part === 'string' ? part : Buffer.from(part).toString()) ?? 0) > 0,
  })
  const code = await command.run(args, {
    policy: yiwuInFull,
    language,
    stdin: (async function* () {
      yield Buffer.from(stdin)
    })(),
    stdout: stream(out),
    stderr: stream(err),
    environment: {},
  } as unknown as Context)
  return { code, out: (out ?? []).join(''), err: (err ?? []).join('') }
}
