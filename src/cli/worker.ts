/** A worker thread of `jiuzhu assess --jobs`: lines in, lines out. */
import process from 'node:process'
import { parentPort, workerData } from 'node:worker_threads'
import type { PolicyInFull } from '../kit/policy'
import { type JsonText, parsedRecord } from '../tables/json-lines'
import { assessRecord } from './assess-line'
import type { JobSetting } from './jobs'
import { caseOfJson } from './sources'
import { programmeIds } from './subject'
import { surroundingsOf } from './surroundings'

/** Answers every message of lines until the main thread ends it. A policy cannot be posted to a thread, so the entry binds it. */
export async function serveJobs(policy: PolicyInFull): Promise<void> {
  const { values, language } = workerData as JobSetting
  const { stdin, stdout, stderr, env: environment } = process
  const context = { stdin, stdout, stderr, environment, language, policy }
  const surroundings = await surroundingsOf(values, context)
  const programmes = programmeIds(values.programme, context)
  const assessing = { policy, surroundings, wanted: values, programmes, language }
  parentPort?.on('message', (lines: readonly JsonText[]) => {
    parentPort?.postMessage(lines.map((line) => assessRecord(caseOfJson(parsedRecord(line)), assessing)))
  })
}
