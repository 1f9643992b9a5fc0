/** An audit of two sorted files in several threads, each with a stretch of the households; what they find is joined in order. */
import { closeSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { Compared } from '../../audit/compared'
import type { Whole } from '../../audit/whole'
import { filesNamed, openedLedger } from '../case-files'
import type { Context } from '../context'
import { numberColumnOf } from '../household-numbers'
import { type Stretch, stretchesOf } from '../household-stretches'
import { foundInEach, jobsOf, threadsOver } from '../jobs'
import { peeked } from '../peek'
import type { Source } from '../sources'
import type { Spool } from '../spool'
import type { AuditFiles, AuditValues, Rows } from './audit-files'
import type { AuditFound } from './audit-found'
import { AuditProgress } from './audit-progress'
import type { StretchFound, StretchPiece, StretchSetting } from './audit-stretch'

/** An audit, and where what it finds is joined. */
export interface ThreadedAudit {
  readonly files: AuditFiles
  readonly rows: Rows
  readonly wanted: AuditValues
  readonly compared: Compared
  readonly whole: Whole
  readonly found: AuditFound
  readonly people: Spool
}

/** Returns `false`, with nothing joined, where one thread has to do the whole. */
export async function auditInThreads(audit: ThreadedAudit, context: Context): Promise<boolean> {
  const { files, wanted } = audit
  const { form, cases, payments } = files
  const [register, ledger] = [cases[0], payments[0]]
  if (form !== 'json' || !register || !ledger) return false
  const usual = usualJobs(register.bytes + ledger.bytes, availableParallelism())
  const jobs = wanted.jobs === undefined ? usual : jobsOf(wanted.jobs, context)
  if (jobs === 1 || wanted.redact !== undefined || wanted.rulings !== undefined) return false
  const { standards, map, document } = wanted
  const threads = await threadsOver(filesNamed(register.file, ledger.file, standards, map, document), context)
  const cut = threads && (await cutIn(register, ledger, jobs, files, context))
  if (!threads || !cut) return false
  const { language } = context
  const pieces = cut.stretches.map((stretch): StretchPiece => {
    return { stretch, progress: new Float64Array(new SharedArrayBuffer(16)) }
  })
  const shown = showing(pieces, register.bytes + ledger.bytes, context)
  const { encoding } = cut
  const setting = { command: 'audit', language, values: wanted, compared: plainly(audit.compared), encoding } as const
  const found = foundInEach<StretchFound>(pieces, jobs, threads, setting)
  const [parts] = await Promise.all([found, register.sha256(), ledger.sha256()]).finally(shown)
  return joined(parts, audit)
}

/** From so many bytes on another thread is worth its start. */
const worthThreads = 32 * 1024 * 1024
const usuallyMost = 4

/** How many threads take files of so many bytes where nothing is asked. */
export const usualJobs = (bytes: number, processors: number): number =>
  bytes < worthThreads ? 1 : Math.min(processors, usuallyMost)

/** A register is cut into stretches of so many bytes, so that no thread waits long for another; but not into too many. */
const stretchLength = 4 * 1024 * 1024
const mostOfThread = 16

/** How many stretches a register of so many bytes is cut into. */
export const stretchesFor = (bytes: number, jobs: number): number =>
  jobs * Math.min(mostOfThread, Math.max(1, Math.ceil(bytes / (jobs * stretchLength))))

const plainly = (compared: Compared): StretchSetting['compared'] => {
  const { window, isGiven } = compared
  return { from: window.from, to: window.to, isGiven, programmes: compared.rows() }
}

/** Shows how far all threads are; returns what ends it. */
function showing(pieces: readonly StretchPiece[], bytes: number, context: Context): () => void {
  const sum = (place: number): number => pieces.reduce((all, { progress }) => all + (progress[place] ?? 0), 0)
  const read = {
    bytes,
    get done() {
      return sum(1)
    },
  }
  const shown = new AuditProgress([read], context)
  const timer = setInterval(() => shown.tick(sum(0), performance.now()), 500)
  return () => {
    clearInterval(timer)
    shown.done()
  }
}

/** Joins what the threads found, in their order, where all of them have done their part. */
async function joined(
  parts: readonly (StretchFound | undefined)[],
  { rows, whole, found, people }: ThreadedAudit,
): Promise<boolean> {
  const all = parts.filter((part) => part !== undefined)
  if (all.length < parts.length) {
    for (const part of all) for (const file of [part.found.kept, part.people]) if (file !== undefined) closeSync(file)
    return false
  }
  for (const part of all) {
    await found.join(part.found)
    whole.join(part.seen)
    if (part.people !== undefined) await people.take(part.people)
    for (const [file, count] of part.byFile) rows.byFile.set(file, (rows.byFile.get(file) ?? 0) + count)
  }
  return true
}

async function cutIn(
  register: Source,
  ledger: Source,
  jobs: number,
  files: AuditFiles,
  { policy }: Context,
): Promise<{ readonly stretches: readonly Stretch[]; readonly encoding: StretchSetting['encoding'] } | undefined> {
  if ((await peeked(await ledger.open())).isJson) return undefined
  const table = await openedLedger(ledger, policy, files)
  const wanted = stretchesFor(register.bytes, jobs)
  const stretches = numberColumnOf(table) ? undefined : stretchesOf(register.file, table, wanted)
  return stretches && stretches.length > 1 ? { stretches, encoding: table.form.encoding } : undefined
}
