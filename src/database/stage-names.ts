/** What the names of a query's stages begin with: not what a table that it reads begins with. */
export const stagePrefix = (tables: readonly string[]): string =>
  freePrefix(tables, ['step_', 'jiuzhu_step_', 'jiuzhu_stage_'])

/** The first of some beginnings that no table's name begins with. */
export function freePrefix(tables: readonly string[], candidates: readonly string[]): string {
  const names = tables.map((name) => name.toLowerCase())
  const free = candidates.find((prefix) => !names.some((name) => name.startsWith(prefix)))
  if (free === undefined) throw new Error('No name is free for the parts of the query')
  return free
}
