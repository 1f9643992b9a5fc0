/** A program in any language put through the suite: questions on its standard input, answers on its standard output. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { keptIn } from '../checks/once'
import { type ConformanceCase, type Difference, differencesOf, type Question, type Reply } from './case'

/** How many cases of a subject came out right, wrong, and were not answered because the program does not know it. */
export interface Score {
  passed: number
  failed: number
  unsupported: number
}

/** A case that failed, with every field that differs; without one, it was not answered at all. */
interface Failure {
  readonly id: string
  readonly subject: string
  readonly differences: readonly Difference[]
}

export interface Outcome {
  readonly bySubject: ReadonlyMap<string, Score>
  /** The first of them. */
  readonly failures: readonly Failure[]
  readonly total: Score
  /** How the program ended: its exit code, or the name of a signal. */
  readonly ended: number | string
}

/** Failures are listed up to this many. */
const mostFailures = 20

/**
 * Runs the program over all cases. It may answer in any order, and must answer each id once.
 * @throws Error as `spawn` gives it where the program cannot be started.
 */
export async function runProgram(cases: readonly ConformanceCase[], program: readonly string[]): Promise<Outcome> {
  const [name = '', ...args] = program
  const child = spawn(name, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  await once(child, 'spawn')
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>
  // A program may stop before it has read everything: what it has not answered counts as failed.
  const writing = pipeline(Readable.from(questionsOf(cases)), child.stdin).catch(() => {})
  const replies = await readReplies(child.stdout)
  await writing
  const [code, signal] = await ended
  return { ...scored(cases, replies), ended: signal ?? code ?? 0 }
}

function* questionsOf(cases: readonly ConformanceCase[]): Generator<string> {
  for (const { id, subject, on, facts, standards, readings } of cases) {
    const question: Question = { id, subject, ...(on === undefined ? {} : { on }), facts, standards, readings }
    yield `${JSON.stringify(question)}\n`
  }
}

/** By id; a line that is no answer is passed over, and the case that it was meant for is not answered. */
async function readReplies(stream: NodeJS.ReadableStream): Promise<ReadonlyMap<string, Reply>> {
  const replies = new Map<string, Reply>()
  for await (const line of createInterface({ input: stream })) {
    const reply = replyIn(line)
    if (reply) replies.set(reply.id, reply)
  }
  return replies
}

function replyIn(line: string): Reply | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && 'id' in value ? (value as Reply) : undefined
  } catch {
    return undefined
  }
}

/** The score of some answers. */
export function scored(cases: readonly ConformanceCase[], replies: ReadonlyMap<string, Reply>): Omit<Outcome, 'ended'> {
  const bySubject = new Map<string, Score>()
  const total = noScore()
  const failures: Failure[] = []
  for (const one of cases) {
    const { id, subject } = one
    const reply = replies.get(id)
    const differences = reply && !reply.unsupported ? differencesOf(one, reply) : []
    const result = !reply ? 'failed' : reply.unsupported ? 'unsupported' : differences.length > 0 ? 'failed' : 'passed'
    keptIn(bySubject, subject, noScore)[result] += 1
    total[result] += 1
    if (result === 'failed' && failures.length < mostFailures) failures.push({ id, subject, differences })
  }
  return { bySubject, failures, total }
}

const noScore = (): Score => ({ passed: 0, failed: 0, unsupported: 0 })
