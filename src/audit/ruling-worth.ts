/** Which ruling is worth most: what each other option of a reading would change, summed over findings and over what is in order. */

import { keptIn } from '../checks/once'
import { fenOfText, yuanText } from '../household/fen'
import type { Readings } from '../kit/terms'
import type { NeedsRuling } from './finding'

/** A due that was paid in order, and would not be in order under another option of a reading. Sums in yuan. */
export interface OpenDue {
  /** The id of the household. */
  readonly household: string
  /** The id of the member, for what is paid to a person. */
  readonly person?: string | undefined
  /** The id of the claim, for what is paid by claim. */
  readonly claim?: string | undefined
  /** The id of the programme. */
  readonly programme: string
  /** As a finding has it. */
  readonly period: string
  /** Under the readings as they are. */
  readonly due: string
  /** What was paid less what was reversed. */
  readonly paid: string
  /** Those that the due depends on. */
  readonly readings: Readings
  /** The due under each option, one reading at a time. */
  readonly needsRuling: NeedsRuling
}

/** How many dues another option changes, and by how much in all. Yuan to the fen, both without a sign. */
interface Worth {
  readonly count: number
  /** What would be due more. */
  readonly more: string
  /** What would be due less. */
  readonly less: string
}

/** One other option of a reading, with what it is worth. */
export interface RulingWorth {
  readonly reading: string
  readonly option: string
  /** Over the findings. */
  readonly findings: Worth
  /** Over what was paid in order, where that was asked for. */
  readonly inOrder?: Worth
}

type Open = Pick<OpenDue, 'readings' | 'needsRuling'>

export class RulingWorths {
  private readonly all = new Map<string, { readonly findings: Tally; readonly inOrder: Tally }>()
  private readonly withInOrder: boolean

  constructor(withInOrder: boolean) {
    this.withInOrder = withInOrder
  }

  add(part: 'findings' | 'inOrder', { readings, needsRuling }: Open): void {
    for (const [reading, options] of Object.entries(needsRuling)) {
      const now = options[readings[reading] as string] as string
      for (const [option, due] of Object.entries(options)) {
        if (due === now) continue
        const key = `${reading} ${option}`
        keptIn(this.all, key, newTallies)[part].add(now, due)
      }
    }
  }

  /** Adds what was found behind these; of what another thread sent only the fields are there. */
  join({ all }: RulingWorths): void {
    for (const [key, { findings, inOrder }] of all) {
      const own = keptIn(this.all, key, newTallies)
      own.findings.join(findings)
      own.inOrder.join(inOrder)
    }
  }

  /** Those that change most come first. */
  result(): readonly RulingWorth[] {
    return [...this.all]
      .map(([key, { findings, inOrder }]) => {
        const [reading, option] = key.split(' ') as [string, string]
        const told = { reading, option, findings: findings.told() }
        return { fen: findings.fen + inOrder.fen, told: this.withInOrder ? { ...told, inOrder: inOrder.told() } : told }
      })
      .sort((one, other) => (one.fen > other.fen ? -1 : one.fen < other.fen ? 1 : 0))
      .map(({ told }) => told)
  }
}

class Tally {
  private count = 0
  private more = 0n
  private less = 0n

  /** Dues of which one is no sum, as facts are missing or the programme has none, are counted only. */
  add(now: string, other: string): void {
    this.count += 1
    if (!isSum(now) || !isSum(other)) return
    const change = fenOfText(other) - fenOfText(now)
    if (change > 0n) this.more += change
    else this.less -= change
  }

  join({ count, more, less }: Tally): void {
    this.count += count
    this.more += more
    this.less += less
  }

  get fen(): bigint {
    return this.more + this.less
  }

  told(): Worth {
    return { count: this.count, more: yuanText(this.more), less: yuanText(this.less) }
  }
}

const newTallies = () => ({ findings: new Tally(), inOrder: new Tally() })

const isSum = (text: string): boolean => /^\d+\.\d{2}$/.test(text)
