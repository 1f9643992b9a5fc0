/** What strangers do with the packed library: `npm run test:consumers`, and in a browser `npm run test:browser`. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/consumers/*.check.ts'],
    globalSetup: ['test/consumers/installed.ts'],
    testTimeout: 300_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
})
