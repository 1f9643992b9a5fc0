/** A worker thread of `--jobs`: lines in, what comes of them out. */
import process from 'node:process'
import { parentPort, workerData } from 'node:worker_threads'
import type { PolicyInFull } from '../kit/policy'
import type { CaseRecord } from '../tables/case-tables'
import { parsedRecord } from '../tables/json-lines'
import { Comparing } from '../what-if/compare'
import { assessRecord } from './assess-line'
import { type StretchPiece, stretchAudit } from './commands/audit-stretch'
import { compareRecord } from './compare-line'
import type { Context } from './context'
import type { JobMessage, JobSetting } from './jobs'
import { caseOfJson } from './sources'
import { programmeIds } from './subject'
import { callOptions, surroundingsOf } from './surroundings'

/** The work of a command on its records, and what it found over all of them; or its work on a stretch. */
interface Job {
  readonly line?: (record: CaseRecord) => unknown
  readonly found?: () => unknown
  readonly stretch?: (piece: StretchPiece) => unknown
}

/** Answers every message until the main thread ends it. A policy cannot be posted to a thread, so the entry binds it. */
export async function serveJobs(policy: PolicyInFull): Promise<void> {
  const { stdin, stdout, stderr, env: environment } = process
  const setting = workerData as JobSetting
  const job = await jobOf(setting, { stdin, stdout, stderr, environment, language: setting.language, policy })
  parentPort?.on('message', async (message: JobMessage) => {
    parentPort?.postMessage(await answerOf(job, message))
  })
}

function answerOf(job: Job, message: JobMessage): unknown {
  if (message === 'end') return job.found?.()
  if ('stretch' in message) return job.stretch?.(message)
  return message.map((line) => job.line?.(caseOfJson(parsedRecord(line))))
}

async function jobOf(setting: JobSetting, context: Context): Promise<Job> {
  const { policy, language } = context
  if (setting.command === 'audit') return { stretch: stretchAudit(setting, context) }
  const surroundings = await surroundingsOf(setting.values, context)
  if (setting.command === 'compare') {
    const { reforms, values } = setting
    const comparing = new Comparing(policy, callOptions(surroundings), reforms)
    const wanted = { reforms, format: values.format }
    return { line: (record) => compareRecord(record, comparing, wanted), found: () => comparing.parts() }
  }
  const { values } = setting
  const assessing = {
    policy,
    surroundings,
    wanted: values,
    programmes: programmeIds(values.programme, context),
    language,
  }
  return { line: (record) => assessRecord(record, assessing) }
}
