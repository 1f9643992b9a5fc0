/** Unpacks workbooks in the page itself: its policy on content lets no worker start, which the package would. */
import { unzipSync } from 'fflate'

export { strFromU8 } from 'fflate'

/** Stands in the place of the package's `unzip`, as the reader of workbooks calls it. */
export function unzip(bytes: Uint8Array, done: (error: unknown, files?: ReturnType<typeof unzipSync>) => void): void {
  try {
    done(null, unzipSync(bytes))
  } catch (error) {
    done(error)
  }
}
