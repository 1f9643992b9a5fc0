/**
 * A file that is being written beside the one that it becomes. Its name cannot be foretold, so that nobody puts a link in its
 * way; it says which process of which machine writes it, so that a later run clears what an interrupted one left.
 *
 * A signal must end the process at once, also in the middle of a household that takes seconds, and Node runs a handler only
 * between two turns. So there is no handler: a shell waits until the process is gone, however it ends, and removes the file. Where
 * no shell can be started, handlers remove it.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { fchmodSync, fsync, openSync, rmSync } from 'node:fs'
import { open, readdir, rename, rm } from 'node:fs/promises'
import type { Socket } from 'node:net'
import { constants, hostname } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

export class PartialFile {
  readonly file: number
  private readonly path: string
  private hasBecome = false
  private readonly remover: ChildProcess | undefined
  /** As a shell counts signals; what is on disk goes with the process, however it ends. */
  private readonly interrupted = (signal: NodeJS.Signals): void => process.exit(128 + constants.signals[signal])
  private readonly ended = (): void => this.remove()

  private constructor(path: string, mode: number | undefined) {
    this.path = path
    // First of all, so that it is never there without being cleared.
    process.once('exit', this.ended)
    this.remover = removerOf(path)
    if (!this.remover) for (const signal of signals) process.once(signal, this.interrupted)
    try {
      this.file = openSync(path, 'wx', (mode ?? 0o666) & 0o777)
    } catch (error) {
      this.forget()
      throw error
    }
    try {
      // What the umask took from it is given back, where the disk knows of modes.
      if (mode !== undefined) fchmodSync(this.file, mode & 0o7777)
    } catch {
      // A disk without modes.
    }
  }

  /** Opens one beside a target, with the mode of the file that stands there, else the usual one. */
  static async beside(target: string, mode: number | undefined): Promise<PartialFile> {
    const folder = dirname(target)
    await clearInterrupted(folder)
    const name = `.jiuzhu-${machine}-${process.pid}-${randomBytes(16).toString('hex')}.partial`
    return new PartialFile(join(folder, name), mode)
  }

  /** Takes the place of the target once everything is on the disk, so that no crash leaves half of it. */
  async become(target: string): Promise<void> {
    await synced(this.file)
    await rename(this.path, target)
    this.hasBecome = true
    await folderSynced(dirname(target))
  }

  /** Removes it, unless it has become what it should. */
  remove(): void {
    this.forget()
    if (!this.hasBecome) rmSync(this.path, { force: true })
  }

  private forget(): void {
    for (const signal of signals) process.off(signal, this.interrupted)
    process.off('exit', this.ended)
    this.remover?.stdin?.destroy()
  }
}

/** A shell of a session of its own, so that no key of the terminal ends it, that removes a file once its standard input ends. */
function removerOf(path: string): ChildProcess | undefined {
  if (process.platform === 'win32') return undefined
  const child = spawn('/bin/sh', ['-c', 'cat > /dev/null; rm -f -- "$0"', resolve(path)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  child.on('error', () => undefined)
  child.stdin?.on('error', () => undefined)
  child.unref()
  const pipe = child.stdin as Socket | null
  pipe?.unref()
  return child.pid === undefined ? undefined : child
}

const synced = promisify(fsync)

/** Where the system can: Windows opens no folder. */
async function folderSynced(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/** The name of this machine in eight letters: on a shared disk the processes of another cannot be asked after. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
const left = new RegExp(`^\\.jiuzhu-${machine}-(\\d+)-[0-9a-f]{32}\\.partial$`)

/** Removes what runs of this machine left that no longer run. */
async function clearInterrupted(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const [, writer] = left.exec(name) ?? []
    if (writer !== undefined && !isRunning(Number.parseInt(writer, 10))) await rm(join(folder, name), { force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
