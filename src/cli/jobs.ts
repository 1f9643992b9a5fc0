/** Lines worked on in several threads at once, what comes of them in the order of the lines. */
import { type ResourceLimits, Worker } from 'node:worker_threads'
import type { JsonText } from '../tables/json-lines'
import type { Reform } from '../what-if/reform'
import type { Language } from '../words/language'
import type { AssessValues } from './assess-line'
import type { CaseFiles } from './case-files'
import type { StretchPiece, StretchSetting } from './commands/audit-stretch'
import type { CompareValues } from './compare-line'
import type { Context } from './context'
import { countOf } from './counts'
import { isRereadable, type Source } from './sources'

/** What each worker is started with: the command, and its options as they were given. */
export type JobSetting = { readonly language: Language } & (
  | { readonly command: 'assess'; readonly values: AssessValues }
  | { readonly command: 'compare'; readonly values: CompareValues; readonly reforms: readonly Reform[] }
  | ({ readonly command: 'audit' } & StretchSetting)
)

/** What is sent to a worker: lines, or that there are no more, which it answers with what it found over all of them; or a stretch. */
export type JobMessage = readonly JsonText[] | 'end' | StretchPiece

const mostJobs = 64

/** How many threads are asked for. */
export const jobsOf = (given: string | undefined, context: Context): number =>
  given === undefined ? 1 : countOf('--jobs', given, mostJobs, context)

/** The one file of JSON Lines that threads can share. Returns `undefined` where one thread has to do. */
export async function threadedSource(
  { form, cases }: CaseFiles,
  standards: readonly string[],
  jobs: number,
  context: Context,
): Promise<{ readonly source: Source; readonly threads: URL } | undefined> {
  const [source, ...others] = cases
  if (jobs === 1 || form !== 'json' || !source || others.length > 0) return undefined
  const threads = await threadsOver(standards, context)
  return threads && { source, threads }
}

/** What threads are started from, where each of them can read some files for itself. */
export async function threadsOver(files: readonly string[], context: Context): Promise<URL | undefined> {
  const areShared = await Promise.all(files.map((file) => isRereadable(file, context)))
  return areShared.every(Boolean) ? context.workerFile : undefined
}

/** In MB. Findings live for some households; with less room for what is new they would be moved more often. */
const youngMemory = 128

/**
 * What threads find in each of some stretches, in their order; a thread that is free takes the next. Once one comes to `undefined` no
 * other is begun.
 */
export async function foundInEach<Found>(
  pieces: readonly StretchPiece[],
  jobs: number,
  file: URL,
  setting: JobSetting,
): Promise<readonly (Found | undefined)[]> {
  const limits = { maxYoungGenerationSizeMb: youngMemory }
  const workers = Array.from({ length: Math.min(jobs, pieces.length) }, () => new JobWorker(file, setting, limits))
  const found: (Found | undefined)[] = []
  let next = 0
  const work = async (worker: JobWorker): Promise<void> => {
    while (next < pieces.length) {
      const place = next
      next += 1
      found[place] = (await worker.ask(pieces[place] as StretchPiece)) as Found | undefined
      if (found[place] === undefined) next = pieces.length
    }
  }
  try {
    await Promise.all(workers.map(work))
    return found
  } finally {
    await Promise.all(workers.map((worker) => worker.end()))
  }
}

/** Lines in a message to a worker: enough that the message is worth its while. */
const linesAtOnce = 64
/** Messages waiting at each worker, so that none has to wait. */
const messagesAhead = 2

/** What comes of each line; and at the end, for who wants it, what each worker found over all of its own. */
export async function* inJobs<Line, Found = never>(
  texts: AsyncIterable<JsonText>,
  jobs: number,
  file: URL,
  setting: JobSetting,
  found?: (one: Found) => void,
): AsyncGenerator<Line> {
  const workers = Array.from({ length: jobs }, () => new JobWorker(file, setting))
  const waiting: Promise<unknown>[] = []
  let next = 0
  try {
    for await (const lines of inBlocks(texts)) {
      const worker = workers[next % jobs]
      next += 1
      if (worker) waiting.push(worker.ask(lines))
      if (waiting.length >= jobs * messagesAhead) yield* (await waiting.shift()) as readonly Line[]
    }
    for (const lines of waiting) yield* (await lines) as readonly Line[]
    if (found) for (const worker of workers) found((await worker.ask('end')) as Found)
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
    readonly resolve: (answer: unknown) => void
    readonly reject: (error: Error) => void
  }[] = []

  constructor(file: URL, setting: JobSetting, resourceLimits: ResourceLimits = {}) {
    // What a thread leaves open is for whoever it hands it to.
    this.worker = new Worker(file, { workerData: setting, trackUnmanagedFds: false, resourceLimits })
    this.worker.on('message', (answer: unknown) => this.asked.shift()?.resolve(answer))
    this.worker.on('error', (error: Error) => {
      for (const { reject } of this.asked.splice(0)) reject(error)
    })
  }

  ask(message: JobMessage): Promise<unknown> {
    const answer = new Promise<unknown>((resolve, reject) => {
      this.asked.push({ resolve, reject })
    })
    // Awaited later, in its turn; an error is not to be called unhandled until then.
    answer.catch(() => {})
    this.worker.postMessage(message)
    return answer
  }

  async end(): Promise<void> {
    await this.worker.terminate()
  }
}
