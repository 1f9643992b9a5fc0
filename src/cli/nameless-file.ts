/** Temporary files that have lost their names already, so that they are gone however the process ends. */
import { Buffer } from 'node:buffer'
import { openSync, read, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { phrases } from '../words/command'
import { type Context, pieceLength, UsageError } from './context'

/** Opens one, which nobody else can read. */
export async function namelessFile({ language }: Context): Promise<number> {
  // A folder that nobody else can look into.
  const folder = await mkdtemp(join(tmpdir(), 'jiuzhu-')).catch(() => {
    throw new UsageError(phrases.cannotWrite[language](tmpdir()))
  })
  try {
    return openSync(join(folder, 'copy'), 'wx+', 0o600)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A file that is open, from its start. Unlike a stream it stays open where a reader stops before the end. */
export async function* readFrom(fd: number): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; ) {
    const { bytesRead, buffer } = await readAt(fd, Buffer.alloc(pieceLength), 0, pieceLength, position)
    if (bytesRead === 0) return
    position += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

const readAt = promisify(read)
