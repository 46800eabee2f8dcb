import { defineConfig } from 'vitest/config'

/** Pure functions: their tests share what they load, which for lexicons and weights takes longer than to test them. */
const PURE = ['src/{lib,model,pipeline,ui}/**/*.test.ts', '{bench,eval,train}/**/*.test.ts']
/** Everything else opens databases, starts threads and browsers, or stands in for parts of them: each file by itself. */
const WHOLE = ['src/**/*.test.ts', 'test/**/*.test.ts']

export default defineConfig({
  test: {
    globalSetup: ['test/build.ts'],
    // The default leaves a processor idle; of two, half the time is lost.
    maxWorkers: '100%',
    projects: [
      // The long ones first.
      { extends: true, test: { name: 'whole', include: WHOLE, exclude: PURE, sequence: { groupOrder: 0 } } },
      { extends: true, test: { name: 'pure', include: PURE, isolate: false, sequence: { groupOrder: 0 } } },
    ],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
