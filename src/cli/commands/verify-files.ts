/** The files that `jiuzhu verify` reads beside a report: its evidence, its bytes, and a key. */
import { createHash, createPublicKey, type KeyObject } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { auditPhrases } from '../../words/audit'
import { allBytesOf, bytesOf, type Context, UsageError } from '../context'
import { evidenceFileOf } from './audit-printer'

/** Of a report that carries no evidence itself, the file beside it that does. */
export async function evidenceBeside(file: string | undefined): Promise<string | undefined> {
  if (file === undefined || !/\.(html|csv|xlsx)$/i.test(file)) return file
  const beside = evidenceFileOf(file)
  return (await stat(beside).catch(() => undefined)) ? beside : file
}

/** The SHA-256 of a file, lower-case hex. */
export async function sha256Of(file: string | undefined, context: Context): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of await bytesOf(file, context)) hash.update(bytes)
  return hash.digest('hex')
}

export async function publicKeyIn(file: string, context: Context): Promise<KeyObject> {
  try {
    return createPublicKey(await allBytesOf(file, context))
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(auditPhrases.noKey[context.language](file))
  }
}
