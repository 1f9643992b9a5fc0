/** Sheets and the page as Chromium shows and prints them: `npm run test:pages`. Skipped where no Chromium stands. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['test/pages/*.check.ts'], testTimeout: 900_000, hookTimeout: 60_000, fileParallelism: false },
})
