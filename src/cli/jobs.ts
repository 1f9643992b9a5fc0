/** Lines assessed in several threads at once, their results in the order of the lines. */
import { Worker } from 'node:worker_threads'
import type { JsonText } from '../tables/json-lines'
import type { Language } from '../words/language'
import type { AssessedLine, AssessValues } from './assess-line'

/** What each worker is started with: the options of the command as they were given. */
export interface JobSetting {
  readonly values: AssessValues
  readonly language: Language
}

/** Lines in a message to a worker: enough that the message is worth its while. */
const linesAtOnce = 64
/** Messages waiting at each worker, so that none has to wait. */
const messagesAhead = 2

export async function* inJobs(
  texts: AsyncIterable<JsonText>,
  jobs: number,
  file: URL,
  setting: JobSetting,
): AsyncGenerator<AssessedLine> {
  const workers = Array.from({ length: jobs }, () => new JobWorker(file, setting))
  const waiting: Promise<readonly AssessedLine[]>[] = []
  let next = 0
  try {
    for await (const lines of inBlocks(texts)) {
      const worker = workers[next % jobs]
      next += 1
      if (worker) waiting.push(worker.assess(lines))
      if (waiting.length >= jobs * messagesAhead) yield* (await waiting.shift()) ?? []
    }
    for (const lines of waiting) yield* await lines
  } finally {
    await Promise.all(workers.map((worker) => worker.end()))
  }
}

async function* inBlocks(texts: AsyncIterable<JsonText>): AsyncGenerator<readonly JsonText[]> {
  let block: JsonText[] = []
  for await (const text of texts) {
    block.push(text)
    if (block.length < linesAtOnce) continue
    yield block
    block = []
  }
  if (block.length > 0) yield block
}

/** One thread; it answers its messages in their order. */
class JobWorker {
  private readonly worker: Worker
  private readonly asked: {
    readonly resolve: (lines: readonly AssessedLine[]) => void
    readonly reject: (error: Error) => void
  }[] = []

  constructor(file: URL, setting: JobSetting) {
    this.worker = new Worker(file, { workerData: setting })
    this.worker.on('message', (lines: readonly AssessedLine[]) => this.asked.shift()?.resolve(lines))
    this.worker.on('error', (error: Error) => {
      for (const { reject } of this.asked.splice(0)) reject(error)
    })
  }

  assess(lines: readonly JsonText[]): Promise<readonly AssessedLine[]> {
    const answer = new Promise<readonly AssessedLine[]>((resolve, reject) => {
      this.asked.push({ resolve, reject })
    })
    // Awaited later, in its turn; an error is not to be called unhandled until then.
    answer.catch(() => {})
    this.worker.postMessage(lines)
    return answer
  }

  async end(): Promise<void> {
    await this.worker.terminate()
  }
}
