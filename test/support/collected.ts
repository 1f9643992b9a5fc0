/** What is held in memory once what nobody holds is collected, so that a figure does not depend on when the collector last ran. */
import process from 'node:process'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** In bytes. */
export function collected(): NodeJS.MemoryUsage {
  // What the first round frees may hold what the second one frees.
  collect()
  collect()
  return process.memoryUsage()
}
