import type { CheckedOptions } from './options'

/** What the names of a query's stages begin with: not what a table that it reads begins with. */
export function stagePrefix({ table, standardsTable }: CheckedOptions): string {
  const names = [table, standardsTable].map((name) => name.toLowerCase())
  const candidates = ['step_', 'jiuzhu_step_', 'jiuzhu_stage_']
  const free = candidates.find((prefix) => !names.some((name) => name.startsWith(prefix)))
  if (free === undefined) throw new Error('No name is free for the stages of the query')
  return free
}
