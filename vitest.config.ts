import { configDefaults, defineConfig } from 'vitest/config'
import { modulesOfTheirOwn } from './test/modules-of-their-own'

export default defineConfig({
  test: {
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...modulesOfTheirOwn],
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'fresh', include: [...modulesOfTheirOwn.map((path) => path.replace(/\*\*$/, '**/*.test.ts'))] },
      },
    ],
  },
})
